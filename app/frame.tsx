import { isRouteErrorResponse, Outlet, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { SignInAgain } from '#app/features/accounts/components/sign-in-again.tsx'
import { useFailedRequest } from '#app/failed-request.ts'
import { isRefusedForm, isSentForm } from '#app/lib/sent-form.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { RefusedForm } from '#app/ui/refused-form.tsx'

/**
 * All pages lie within this frame, so that a form that is refused comes back under the head of the
 * site: when an action throws, only what lies above the boundary that takes it is loaded.
 */
export default function Frame() {
  return <Outlet />
}

/** What went wrong: calm, no word of the machine, a way on, and a number to quote. */
export function ErrorBoundary() {
  const error = useRouteError()
  const number = useFailedRequest()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const body: unknown = isRouteErrorResponse(error) ? error.data : null
  const words = ERRORS[status] ?? ERRORS[500]
  if (status === 401 && isSentForm(body)) {
    return (
      <Calm title="ログインし直してください">
        <SignInAgain sent={body} />
      </Calm>
    )
  }
  if (status === 422 && isRefusedForm(body)) {
    return (
      <Calm title="もう一度ご確認ください">
        <RefusedForm refused={body} />
      </Calm>
    )
  }
  return (
    <Calm title={words?.title ?? ''}>
      <p>{words?.text}</p>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href="/">さがすに戻る</ButtonLink>
        <ButtonLink href="/?when=weekend" variant="secondary">
          今週末のイベントを見る
        </ButtonLink>
      </p>
      {status >= 500 && number ? (
        <p className="text-sm text-ink-soft">お問い合わせの際の番号：{number}</p>
      ) : null}
    </Calm>
  )
}

function Calm({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flow mx-auto max-w-2xl py-6">
      <title>{`${title}｜道草コモンズ`}</title>
      <h1 className="brushed">{title}</h1>
      {children}
    </div>
  )
}

const ERRORS: Record<number, { title: string; text: string }> = {
  401: {
    title: 'ログインが必要です',
    text: 'このページを見るには、ログインしてください。',
  },
  403: {
    title: 'このページは開けません',
    text: '見られる方が決まっているページです。別の名前でログインしているかもしれません。',
  },
  404: {
    title: 'お探しのページが見つかりません',
    text: '終わったイベントや、取り下げられた場所かもしれません。地図と一覧からさがし直せます。',
  },
  429: {
    title: '少し時間をおいてください',
    text: '続けて何度も送られたため、いったん受付を止めています。数分後にもう一度お試しください。',
  },
  500: {
    title: 'うまく表示できませんでした',
    text: 'こちらの不具合です。何かを送ったところでしたら、まだ保存されていません。前の画面に戻り、時間をおいて、もう一度お試しください。',
  },
}
