import type { ActionFunctionArgs } from '@remix-run/node'
import { moveDate } from '#app/features/bookings/event-end.commands.server.ts'
import { readMove } from '#app/features/events/schedule-form.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const [eventId, day] = [params['eventId'] ?? '', params['day'] ?? '']
  const to = readMove(await request.formData(), dayOf(context.now))
  if (!to) return seeOther(`/events/${eventId}/occurrences`, 'move_unreadable')
  const { publicUrl } = context.settings
  const result = await moveDate(context.db, { eventId, day, actor, to, publicUrl }, context.now)
  if (!result.ok && result.reason === 'not_found') throw notFound()
  return seeOther(
    `/events/${eventId}/occurrences`,
    result.ok ? 'date_moved' : `event_${result.reason}`,
  )
}
