import { isRouteErrorResponse, Outlet, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { SignInAgain } from '#app/features/accounts/components/sign-in-again.tsx'
import { useFailedRequest } from '#app/failed-request.ts'
import { isRefusedForm, isSentForm } from '#app/lib/sent-form.ts'
import { MESSAGES } from '#app/messages.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { SITE_MESSAGES } from '#app/ui/messages.ts'
import { RefusedForm } from '#app/ui/refused-form.tsx'
import { useLabels, useWords } from '#app/ui/words.tsx'

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
  const words = useWords(MESSAGES)
  const labels = useLabels(MESSAGES)
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
  const { title, text } = ERRORS[status] ?? BROKEN
  return (
    <Calm title={labels[title]} heading={words[title]}>
      <p>{words[text]}</p>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href="/">{words.backToFind}</ButtonLink>
        <ButtonLink href="/?when=weekend" variant="secondary">
          {words.thisWeekend}
        </ButtonLink>
      </p>
      {status >= 500 && number ? (
        <p className="text-sm text-ink-soft">
          {words.numberToQuote}
          {number}
        </p>
      ) : null}
    </Calm>
  )
}

function Calm({
  title,
  heading = title,
  children,
}: {
  title: string
  heading?: ReactNode
  children: ReactNode
}) {
  const { name } = useLabels(SITE_MESSAGES)
  return (
    <div className="flow mx-auto max-w-2xl py-6">
      <title>{`${title}｜${name}`}</title>
      <h1 className="brushed">{heading}</h1>
      {children}
    </div>
  )
}

const ERRORS: Record<number, { title: keyof typeof MESSAGES; text: keyof typeof MESSAGES }> = {
  401: { title: 'signInNeeded', text: 'signInNeededText' },
  403: { title: 'closed', text: 'closedText' },
  404: { title: 'notFound', text: 'notFoundText' },
  429: { title: 'tooMany', text: 'tooManyText' },
}
const BROKEN = { title: 'broken', text: 'brokenText' } as const
