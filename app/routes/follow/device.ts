import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs } from '@remix-run/node'
import { addDevice } from '#app/features/follow/device.commands.server.ts'
import { deviceForm } from '#app/features/follow/form.ts'
import { FOLLOW_NOTICES } from '#app/features/follow/labels.ts'
import { readTopic } from '#app/features/follow/topic.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { actingHere, keepKey, MINE } from './asking.ts'

/** A browser hands in where messages for it go. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db, now, town, settings } = context
  if (!settings.push) throw notFound()
  const submission = parseWithZod(await request.formData(), { schema: deviceForm })
  if (submission.status !== 'success') throw new Response('Bad Request', { status: 400 })
  const { topic: words, ...subscription } = submission.value
  const areaIds = town.areas.map(({ id }) => id)
  const topic = readTopic(new URLSearchParams(words), areaIds)
  if (!topic) return seeOther('/follow', FOLLOW_NOTICES.gone)
  const by = await actingHere({ request, context })
  const added = await addDevice(db, { subscription, topic, by }, now)
  if (!added.ok) return seeOther('/follow', FOLLOW_NOTICES[added.reason])
  return seeOther(`/follow/${MINE}`, 'follow_device', keepKey(added.value.token, context))
}

export { default, loader } from '#app/routes/nowhere.tsx'
