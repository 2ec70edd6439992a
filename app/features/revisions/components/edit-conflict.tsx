import type { Change } from '#app/features/revisions/changes.ts'
import { ChangeList } from '#app/features/revisions/components/change-list.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** Somebody else has saved first: what they saved stands beside what was typed here. */
export function EditConflict({ changes }: { changes: readonly Change[] }) {
  return (
    <Notice tone="warning" title="ほかの方が先に保存しました" live>
      <p>
        入力したものは残っています。違うところを見比べて、よければもう一度保存してください。保存すると「あなたの入力」になります。
      </p>
      <ChangeList changes={changes} beforeLabel="保存されている内容" afterLabel="あなたの入力" />
    </Notice>
  )
}
