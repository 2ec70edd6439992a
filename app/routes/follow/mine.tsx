import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FollowList } from '#app/features/follow/components/follow-list.tsx'
import { MINE_MESSAGES } from '#app/features/follow/messages.ts'
import { listFollows } from '#app/features/follow/queries.server.ts'
import { describeTopics } from '#app/features/follow/topic.queries.server.ts'
import { writeTopic } from '#app/features/follow/topic.ts'
import { headOf } from '#app/routes/head.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/card.tsx'
import { useWords } from '#app/ui/words.tsx'
import { followerAt } from './asking.ts'
import { PRIVATE_HEADERS, PRIVATE_META } from './private.ts'

export const meta: MetaFunction = ({ matches }) => [
  ...headOf(matches, { title: MINE_MESSAGES.title }),
  ...PRIVATE_META,
]

export const headers = () => PRIVATE_HEADERS

/** By the link of a letter, or by what the browser or the account is known for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, language } = context
  const token = params['token'] ?? ''
  const follower = await followerAt(token, { request, context })
  if (!follower) return null
  const follows = await listFollows(db, follower.id)
  const described = await describeTopics(db, follows, language)
  return {
    token,
    email: follower.email,
    devices: follower.devices,
    follows: follows.map((one) => {
      const topic = described.get(writeTopic(one))
      return {
        id: one.id,
        name: topic?.name ?? MINE_MESSAGES.gone[language],
        href: topic?.href ?? null,
        when: topic?.when ?? '',
      }
    }),
  }
}

export default function Mine() {
  const mine = useLoaderData<typeof loader>()
  const words = useWords(MINE_MESSAGES)
  return (
    <div className="flow mx-auto max-w-2xl">
      <h1 className="brushed">{words.title}</h1>
      {mine ? (
        <FollowList {...mine} />
      ) : (
        <EmptyState
          title={words.none}
          action={<ButtonLink href="/follow">{words.choose}</ButtonLink>}
        >
          <p>{words.noneText}</p>
        </EmptyState>
      )}
    </div>
  )
}
