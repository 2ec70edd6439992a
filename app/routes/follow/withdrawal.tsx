import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { eraseFollower } from '#app/features/follow/erasure.server.ts'
import { MINE_MESSAGES, WITHDRAWAL_MESSAGES } from '#app/features/follow/messages.ts'
import { NOTICE_MESSAGES } from '#app/features/follow/notice-messages.ts'
import { headOf } from '#app/routes/head.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'
import { followerAt, keepKey } from './asking.ts'
import { PRIVATE_HEADERS, PRIVATE_META } from './private.ts'

export const meta: MetaFunction = ({ matches }) => [
  ...headOf(matches, { title: WITHDRAWAL_MESSAGES.title }),
  ...PRIVATE_META,
]

export const headers = () => PRIVATE_HEADERS

/** Opening only shows; the button leaves, and so does the one tap of a mail program (RFC 8058). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const follower = await followerAt(params['token'] ?? '', { request, context })
  return { token: params['token'], here: follower !== null, email: follower?.email ?? null }
}

/** Answered by a page, not by a way on: mail programs follow none. Twice is once. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const follower = await followerAt(params['token'] ?? '', { request, context })
  if (follower) await eraseFollower(context.db, follower.id)
  return data({ left: true }, { headers: keepKey(null, context) })
}

export default function Withdrawal() {
  const { token, here, email } = useLoaderData<typeof loader>()
  const left = useActionData<typeof action>()?.left ?? false
  const words = useWords(WITHDRAWAL_MESSAGES)
  const { endAll } = useWords(MINE_MESSAGES)
  const notices = useWords(NOTICE_MESSAGES)
  return (
    <div className="flow mx-auto max-w-xl">
      <h1 className="brushed">{here ? words.question : words.stopped}</h1>
      {here ? (
        <form method="post" className="flow">
          {email === null ? (
            <p>{words.withoutAddress}</p>
          ) : (
            <p>
              {words.beforeAddress}
              <strong className="break-all">{email}</strong>
              {words.afterAddress}
            </p>
          )}
          <p className="flex flex-wrap gap-3">
            <Button size="lg">{endAll}</Button>
            <ButtonLink href={`/follow/${token}`} variant="text" size="lg">
              {words.some}
            </ButtonLink>
          </p>
        </form>
      ) : (
        <>
          {left ? (
            <Notice tone="success" live>
              <p>{notices.left}</p>
            </Notice>
          ) : (
            <p>{words.notHere}</p>
          )}
          <p>
            <ButtonLink href="/" variant="secondary">
              {words.find}
            </ButtonLink>
          </p>
        </>
      )}
    </div>
  )
}
