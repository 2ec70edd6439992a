import type { Change } from '#app/features/revisions/changes.ts'
import { Focused } from '#app/ui/focused.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { ChangeList } from './change-list.tsx'

/** Somebody else saved first: the version to go on from, and how it differs from what was typed. */
export type Conflict = { version: number; changes: Change[] }

/** What the other person saved stands beside what was typed here; saving again is a decision. */
export function EditConflict({ conflict }: { conflict: Conflict | null | undefined }) {
  if (!conflict) return null
  return (
    <Focused key={conflict.version}>
      <Notice tone="warning" title="ほかの方が先に保存しました" live>
        <p>
          入力したものは残っています。違うところを見比べて、よければもう一度保存してください。保存すると「あなたの入力」になります。
        </p>
        <ChangeList
          changes={conflict.changes}
          beforeLabel="保存されている内容"
          afterLabel="あなたの入力"
        />
      </Notice>
    </Focused>
  )
}
