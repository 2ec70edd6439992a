import { parseWithZod } from '@conform-to/zod/v4'
import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CATEGORIES } from '#app/features/events/event.ts'
import { askToFollow, follow } from '#app/features/follow/commands.server.ts'
import { BeginForm } from '#app/features/follow/components/begin-form.tsx'
import { TopicLists } from '#app/features/follow/components/topic-lists.tsx'
import { addressFormIn, topicFormIn } from '#app/features/follow/form.ts'
import { FOLLOW_NOTICES } from '#app/features/follow/labels.ts'
import { BEGIN_MESSAGES } from '#app/features/follow/messages.ts'
import { listChoices, listCrops } from '#app/features/follow/topic.queries.server.ts'
import { readTopic, writeTopic } from '#app/features/follow/topic.ts'
import { namesIn } from '#app/features/places/town-names.ts'
import { seeOther } from '#app/lib/http.ts'
import { headOf } from '#app/routes/head.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'
import { actingHere, followerHere, MINE } from './asking.ts'
import { PRIVATE_HEADERS } from './private.ts'

export const meta: MetaFunction = ({ matches }) => [
  ...headOf(matches, { title: BEGIN_MESSAGES.title }),
  { name: 'robots', content: 'noindex' },
]

/** It may show the address of whoever is known. */
export const headers = () => PRIVATE_HEADERS

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now, town, settings, language } = context
  const { searchParams } = new URL(request.url)
  const areaIds = town.areas.map(({ id }) => id)
  const nameIn = namesIn(town, language)
  const choices = await listChoices(db, searchParams, { areaIds, now }, language)
  const by = await actingHere({ request, context })
  const known = await followerHere({ request, context })
  return {
    sent: searchParams.has('sent'),
    choices: choices.map(({ name, when, ...topic }) => ({ value: writeTopic(topic), name, when })),
    address: (by && 'email' in by ? by.email : known?.email) ?? null,
    known: known !== null,
    pushKey: settings.push?.publicKey ?? null,
    lists:
      choices.length > 0
        ? null
        : {
            crops: await listCrops(db, now),
            areas: town.areas.map(({ id, name }) => ({ id, name: nameIn(name) })),
            categories: CATEGORIES,
          },
  }
}

/** Whoever is known takes one more with a tap; any other address is asked by a letter first. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db, now, town, settings, language } = context
  const form = await request.formData()
  const chosen = parseWithZod(form, { schema: topicFormIn(language) })
  if (chosen.status !== 'success') return data(chosen.reply(), 422)
  const areaIds = town.areas.map(({ id }) => id)
  const topic = readTopic(new URLSearchParams(chosen.value.topic), areaIds)
  if (!topic) return seeOther('/follow', FOLLOW_NOTICES.gone)

  const by = await actingHere({ request, context })
  const known = await followerHere({ request, context })
  if (by && ('email' in by || known?.email)) {
    const begun = await follow(db, { by, topic }, now)
    return seeOther(`/follow/${MINE}`, begun.ok ? 'follow_begun' : FOLLOW_NOTICES[begun.reason])
  }
  const submission = parseWithZod(form, { schema: addressFormIn(language) })
  if (submission.status !== 'success') return data(submission.reply(), 422)
  const { email } = submission.value
  const asked = await askToFollow(db, { topic, email, publicUrl: settings.publicUrl }, now)
  return asked.ok ? seeOther('/follow?sent') : seeOther('/follow', FOLLOW_NOTICES[asked.reason])
}

export default function Begin() {
  const { sent, choices, lists, known, address, pushKey } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const words = useWords(BEGIN_MESSAGES)
  return (
    <div className="flow mx-auto max-w-xl">
      <h1 className="brushed">{sent ? words.checkMail : words.title}</h1>
      {sent ? (
        <Notice live>
          <p>{words.sent}</p>
          <p>{words.notArrived}</p>
        </Notice>
      ) : lists ? (
        <TopicLists {...lists} />
      ) : (
        <BeginForm {...{ choices, address, pushKey, lastResult }} />
      )}
      {known ? (
        <p>
          <a href="/follow/mine" className="inline-block py-2">
            {words.seeMine}
          </a>
        </p>
      ) : null}
    </div>
  )
}
