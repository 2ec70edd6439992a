import type { ActionFunctionArgs } from '@remix-run/node'
import { changeDateHours } from '#app/features/bookings/event-end.commands.server.ts'
import { hoursForm } from '#app/features/events/schedule-form.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { readStepForm } from '#app/routes/step-form.ts'
import { requireActor } from '#app/session.server.ts'

const HOURS_FIELDS = {
  start: { label: 'はじまり' },
  end: { label: 'おわり' },
  message: { label: '変更のひとこと' },
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const [eventId, day] = [params['eventId'] ?? '', params['day'] ?? '']
  const hours = (await readStepForm(request, hoursForm, HOURS_FIELDS)).value
  const result = await changeDateHours(context.db, { eventId, day, actor, hours }, context.now)
  if (!result.ok && result.reason === 'not_found') throw notFound()
  return seeOther(
    `/events/${eventId}/occurrences`,
    result.ok ? 'date_hours_changed' : `event_${result.reason}`,
  )
}

export { default, loader } from '#app/routes/nowhere.tsx'
