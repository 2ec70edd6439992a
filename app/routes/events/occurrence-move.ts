import type { ActionFunctionArgs } from '@remix-run/node'
import { moveDate } from '#app/features/bookings/event-end.commands.server.ts'
import { moveForm } from '#app/features/events/schedule-form.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { readStepForm } from '#app/routes/step-form.ts'
import { requireActor } from '#app/session.server.ts'

const MOVE_FIELDS = {
  day: { label: '変更後の日にち' },
  start: { label: 'はじまり' },
  end: { label: 'おわり' },
  message: { label: '変更のひとこと' },
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const [eventId, day] = [params['eventId'] ?? '', params['day'] ?? '']
  const to = (await readStepForm(request, moveForm(dayOf(context.now)), MOVE_FIELDS)).value
  const { publicUrl } = context.settings
  const result = await moveDate(context.db, { eventId, day, actor, to, publicUrl }, context.now)
  if (!result.ok && result.reason === 'not_found') throw notFound()
  return seeOther(
    `/events/${eventId}/occurrences`,
    result.ok ? 'date_moved' : `event_${result.reason}`,
  )
}

export { default, loader } from '#app/routes/nowhere.tsx'
