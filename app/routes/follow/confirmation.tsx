import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { confirmFollow } from '#app/features/follow/commands.server.ts'
import { BEGIN_MESSAGES, CONFIRMATION_MESSAGES } from '#app/features/follow/messages.ts'
import { findFollowRequest } from '#app/features/follow/queries.server.ts'
import { describeTopics } from '#app/features/follow/topic.queries.server.ts'
import { writeTopic } from '#app/features/follow/topic.ts'
import { seeOther } from '#app/lib/http.ts'
import { headOf } from '#app/routes/head.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Furigana, useWords } from '#app/ui/words.tsx'
import { followerHere, keepKey, MINE } from './asking.ts'
import { PRIVATE_HEADERS, PRIVATE_META } from './private.ts'

export const meta: MetaFunction = ({ matches }) => [
  ...headOf(matches, { title: CONFIRMATION_MESSAGES.title }),
  ...PRIVATE_META,
]

export const headers = () => PRIVATE_HEADERS

/** Opening the link only shows: scanners of mail open links, too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, now, language } = context
  const request = await findFollowRequest(db, params['token'] ?? '', now)
  if (!request) return null
  const topic = (await describeTopics(db, [request], language)).get(writeTopic(request))
  return {
    email: request.email,
    name: topic?.name ?? CONFIRMATION_MESSAGES.gone[language],
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
  const words = useWords(CONFIRMATION_MESSAGES)
  const { seeMine } = useWords(BEGIN_MESSAGES)
  return (
    <div className="flow mx-auto max-w-xl">
      <h1 className="brushed">{asked ? words.question : words.unusable}</h1>
      {asked ? (
        <form method="post" className="flow">
          <p className="text-lg font-700">
            <Furigana text={asked.name} />
          </p>
          <p>
            {words.beforeAddress(asked.when)}
            <strong className="break-all">{asked.email}</strong>
            {words.afterAddress}
          </p>
          <Button size="lg">{words.receive}</Button>
          <p className="text-sm text-ink-soft">{words.notMe}</p>
        </form>
      ) : (
        <>
          <p>{words.usedUp}</p>
          <p className="flex flex-wrap gap-3">
            <ButtonLink href="/follow/mine">{seeMine}</ButtonLink>
            <ButtonLink href="/follow" variant="secondary">
              {words.again}
            </ButtonLink>
          </p>
        </>
      )}
    </div>
  )
}
