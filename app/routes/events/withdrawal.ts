import type { ActionFunctionArgs } from '@remix-run/node'
import { takeDownEvent } from '#app/features/bookings/event-end.commands.server.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'
import { messageOf } from './message.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const eventId = params['eventId'] ?? ''
  const step = {
    eventId,
    actor,
    publicUrl: context.settings.publicUrl,
    message: await messageOf(request),
  }
  const result = await takeDownEvent(context.db, step, context.now)
  if (!result.ok && result.reason === 'not_found') throw notFound()
  return seeOther(`/events/${eventId}`, result.ok ? 'event_withdrawn' : `event_${result.reason}`)
}
