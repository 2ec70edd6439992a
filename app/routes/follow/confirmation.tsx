import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { confirmFollow } from '#app/features/follow/commands.server.ts'
import { findFollowRequest } from '#app/features/follow/queries.server.ts'
import { describeTopics } from '#app/features/follow/topic.queries.server.ts'
import { writeTopic } from '#app/features/follow/topic.ts'
import { seeOther } from '#app/lib/http.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { followerHere, keepKey, MINE } from './asking.ts'
import { PRIVATE_HEADERS, PRIVATE_META } from './private.ts'

export const meta = () => [{ title: 'お知らせの受け取りの確認｜道草コモンズ' }, ...PRIVATE_META]

export const headers = () => PRIVATE_HEADERS

/** Opening the link only shows: scanners of mail open links, too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, now } = context
  const request = await findFollowRequest(db, params['token'] ?? '', now)
  if (!request) return null
  const topic = (await describeTopics(db, [request])).get(writeTopic(request))
  return {
    email: request.email,
    name: topic?.name ?? 'いまは載っていないもの',
    when: topic?.when ?? '',
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, now } = context
  const token = params['token'] ?? ''
  const known = await followerHere({ request, context })
  const confirmed = await confirmFollow(db, { token, knownId: known?.id ?? null }, now)
  if (confirmed.ok) {
    return seeOther(`/follow/${MINE}`, 'follow_begun', keepKey(confirmed.value.token, context))
  }
  if (confirmed.reason === 'too_many') return seeOther('/follow', 'follow_too_many')
  return seeOther(`/follow/confirmation/${encodeURIComponent(token)}`)
}

export default function Confirmation() {
  const asked = useLoaderData<typeof loader>()
  return (
    <div className="flow mx-auto max-w-xl">
      <h1 className="brushed">{asked ? 'お知らせを受け取りますか' : 'このリンクは使えません'}</h1>
      {asked ? (
        <form method="post" className="flow">
          <p className="text-lg font-700">{asked.name}</p>
          <p>
            {asked.when}、<strong className="break-all">{asked.email}</strong>
            にお送りします。メールは1日1通までです。
          </p>
          <Button size="lg">受け取る</Button>
          <p className="text-sm text-ink-soft">
            お心当たりがない場合は、このページを閉じてください。何も届きません。
          </p>
        </form>
      ) : (
        <>
          <p>使用済みか、期限が切れています。「受け取る」を押したあとなら、もう始まっています。</p>
          <p className="flex flex-wrap gap-3">
            <ButtonLink href="/follow/mine">受け取っているお知らせを見る</ButtonLink>
            <ButtonLink href="/follow" variant="secondary">
              もう一度申し込む
            </ButtonLink>
          </p>
        </>
      )}
    </div>
  )
}
