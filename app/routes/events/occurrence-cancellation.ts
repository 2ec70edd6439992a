import type { ActionFunctionArgs } from '@remix-run/node'
import { callOffDate } from '#app/features/bookings/event-end.commands.server.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { noteForm, readStepForm } from '#app/routes/step-form.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const [eventId, day] = [params['eventId'] ?? '', params['day'] ?? '']
  const fields = { message: { label: '中止・延期のひとこと' } }
  const { message } = (await readStepForm(request, noteForm(400), fields)).value
  const { publicUrl } = context.settings
  const step = { eventId, day, actor, message, publicUrl }
  const result = await callOffDate(context.db, step, context.now)
  if (!result.ok && result.reason === 'not_found') throw notFound()
  return seeOther(
    `/events/${eventId}/occurrences`,
    result.ok ? 'date_cancelled' : `event_${result.reason}`,
  )
}

export { default, loader } from '#app/routes/nowhere.tsx'
