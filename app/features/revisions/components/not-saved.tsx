import type { Change } from '#app/features/revisions/changes.ts'
import { Notice } from '#app/ui/notice.tsx'
import { ChangeList } from './change-list.tsx'
import { Focused } from './focused.tsx'

/** Somebody else saved first: the version to go on from, and how it differs from what was typed. */
export type Conflict = { version: number; changes: Change[] }

/** Why what was sent is not saved yet. Nothing that was typed is lost, and this is the way on. */
export function NotSaved({
  signedOut,
  conflict,
}: {
  signedOut?: boolean | undefined
  conflict?: Conflict | null | undefined
}) {
  return (
    <>
      {signedOut ? (
        <Focused>
          <SignedOut />
        </Focused>
      ) : null}
      {conflict ? (
        <Focused key={conflict.version}>
          <EditConflict changes={conflict.changes} />
        </Focused>
      ) : null}
    </>
  )
}

function SignedOut() {
  return (
    <Notice tone="warning" title="ログインが切れていたため、まだ保存していません" live>
      <p>
        入力したものはこの画面に残っています。
        <a href="/account/sign-in?to=/my" target="_blank" rel="noreferrer">
          新しいタブでログイン
        </a>
        してから、ここに戻って、もう一度保存してください。
      </p>
    </Notice>
  )
}

/** What the other person saved stands beside what was typed here; saving again is a decision. */
function EditConflict({ changes }: { changes: readonly Change[] }) {
  return (
    <Notice tone="warning" title="ほかの方が先に保存しました" live>
      <p>
        入力したものは残っています。違うところを見比べて、よければもう一度保存してください。保存すると「あなたの入力」になります。
      </p>
      <ChangeList changes={changes} beforeLabel="保存されている内容" afterLabel="あなたの入力" />
    </Notice>
  )
}
