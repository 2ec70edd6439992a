import type { Difference } from '#app/features/events/description.ts'
import { Notice } from '#app/ui/notice.tsx'

/** The session ended while somebody wrote: nothing is lost, and this is the way on. */
export function SignedOut() {
  return (
    <Notice tone="warning" live title="ログインが切れていたため、まだ保存していません。">
      <p>
        入力したものはこの画面に残っています。
        <a href="/account/sign-in?to=/my" target="_blank" rel="noreferrer">
          新しい画面でログイン
        </a>
        してから、ここに戻って、もう一度ボタンを押してください。
      </p>
    </Notice>
  )
}

/** Somebody else saved first: both versions side by side, and saving again is a decision. */
export function Conflict({ differences }: { differences: Difference[] }) {
  return (
    <Notice tone="warning" live title="ほかの人が先に保存しました。">
      <p>
        入力したものはこの画面に残っています。見比べて、必要なら直してから、もう一度保存してください。
      </p>
      <ul className="flex flex-col gap-3">
        {differences.map(({ label, mine, theirs }) => (
          <li key={label}>
            <p className="font-700">{label}</p>
            <dl className="grid gap-x-4 sm:grid-cols-[9rem_1fr]">
              <dt className="text-ink-soft">あなたの入力</dt>
              <dd className="whitespace-pre-line">{mine || '（なし）'}</dd>
              <dt className="text-ink-soft">保存されている内容</dt>
              <dd className="whitespace-pre-line">{theirs || '（なし）'}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
