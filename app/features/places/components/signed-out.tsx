import { Notice } from '#app/ui/notice.tsx'

/** The session ended while somebody was typing. */
export function SignedOut() {
  return (
    <Notice tone="warning" title="ログインが切れていました" live>
      <p>
        入力したものは残っています。
        <a href="/account/sign-in" target="_blank" rel="noreferrer">
          新しいタブでログイン
        </a>
        してから、このページでもう一度保存してください。
      </p>
    </Notice>
  )
}
