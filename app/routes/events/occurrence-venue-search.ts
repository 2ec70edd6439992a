import type { ActionFunctionArgs } from '@remix-run/node'
import { seekDateVenue } from '#app/features/bookings/event-end.commands.server.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const [eventId, day] = [params['eventId'] ?? '', params['day'] ?? '']
  const { publicUrl } = context.settings
  const step = { eventId, day, actor, message: '', publicUrl }
  const result = await seekDateVenue(context.db, step, context.now)
  if (!result.ok && result.reason === 'not_found') throw notFound()
  return result.ok
    ? seeOther(`/events/${eventId}/occurrences/${day}`, 'date_seeks_venue')
    : seeOther(`/events/${eventId}/occurrences`, `event_${result.reason}`)
}

export { default, loader } from '#app/routes/nowhere.tsx'
