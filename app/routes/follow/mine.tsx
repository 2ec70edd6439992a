import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FollowList } from '#app/features/follow/components/follow-list.tsx'
import { listFollows } from '#app/features/follow/queries.server.ts'
import { describeTopics } from '#app/features/follow/topic.queries.server.ts'
import { writeTopic } from '#app/features/follow/topic.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/card.tsx'
import { followerAt } from './asking.ts'
import { PRIVATE_HEADERS, PRIVATE_META } from './private.ts'

export const meta = () => [{ title: '受け取っているお知らせ｜道草コモンズ' }, ...PRIVATE_META]

export const headers = () => PRIVATE_HEADERS

/** By the link of a letter, or by what the browser or the account is known for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const token = params['token'] ?? ''
  const follower = await followerAt(token, { request, context })
  if (!follower) return null
  const follows = await listFollows(context.db, follower.id)
  const described = await describeTopics(context.db, follows)
  return {
    token,
    email: follower.email,
    devices: follower.devices,
    follows: follows.map((one) => {
      const topic = described.get(writeTopic(one))
      return {
        id: one.id,
        name: topic?.name ?? 'いまは載っていません',
        href: topic?.href ?? null,
        when: topic?.when ?? '',
      }
    }),
  }
}

export default function Mine() {
  const mine = useLoaderData<typeof loader>()
  return (
    <div className="flow mx-auto max-w-2xl">
      <h1 className="brushed">受け取っているお知らせ</h1>
      {mine ? (
        <FollowList {...mine} />
      ) : (
        <EmptyState
          title="お知らせは登録されていません"
          action={<ButtonLink href="/follow">お知らせを選ぶ</ButtonLink>}
        >
          <p>登録したはずのときは、いちばん新しいお知らせメールのリンクから開いてください。</p>
        </EmptyState>
      )}
    </div>
  )
}
