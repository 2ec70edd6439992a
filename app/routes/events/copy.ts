import type { ActionFunctionArgs } from '@remix-run/node'
import { copyEvent } from '#app/features/events/copy.commands.server.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { newId } from '#app/lib/id.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const fromId = params['eventId'] ?? ''
  const { db, town, now } = context
  const result = await copyEvent(db, { id: newId(), fromId, actor, town }, now)
  if (!result.ok && result.reason === 'not_found') throw notFound()
  return result.ok
    ? seeOther(`/events/${result.value.id}/edit`, 'event_copied')
    : seeOther(`/events/${fromId}`, `event_${result.reason}`)
}

export { default, loader } from '#app/routes/nowhere.tsx'
