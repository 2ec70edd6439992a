import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { eraseFollower } from '#app/features/follow/erasure.server.ts'
import { NOTICES } from '#app/features/follow/labels.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { followerAt, keepKey } from './asking.ts'
import { PRIVATE_HEADERS, PRIVATE_META } from './private.ts'

export const meta = () => [{ title: 'お知らせを止める｜道草コモンズ' }, ...PRIVATE_META]

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
  return (
    <div className="flow mx-auto max-w-xl">
      <h1 className="brushed">{here ? 'お知らせを止めますか' : 'お知らせは止まっています'}</h1>
      {here ? (
        <form method="post" className="flow">
          <p>
            {email === null ? null : (
              <>
                <strong className="break-all">{email}</strong> への
              </>
            )}
            お知らせをすべて止め、お預かりしているものを消します。
          </p>
          <p className="flex flex-wrap gap-3">
            <Button size="lg">すべて止める</Button>
            <ButtonLink href={`/follow/${token}`} variant="text" size="lg">
              一部だけ止める
            </ButtonLink>
          </p>
        </form>
      ) : (
        <>
          {left ? (
            <Notice tone="success" live>
              <p>{NOTICES.follow_left.text}</p>
            </Notice>
          ) : (
            <p>このリンクのお知らせは、もう登録されていません。</p>
          )}
          <p>
            <ButtonLink href="/" variant="secondary">
              イベントや直売所をさがす
            </ButtonLink>
          </p>
        </>
      )}
    </div>
  )
}
