import type { ActionFunctionArgs } from '@remix-run/node'
import { callOffEvent } from '#app/features/bookings/event-end.commands.server.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { MESSAGE_MISSING, noteForm, readStepForm } from '#app/routes/step-form.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const eventId = params['eventId'] ?? ''
  const form = await readStepForm(request, noteForm(400), {
    message: { label: '中止のお知らせ', long: true },
  })
  const { publicUrl } = context.settings
  const step = { eventId, actor, publicUrl, message: form.value.message }
  const result = await callOffEvent(context.db, step, context.now)
  form.giveBackIf(result, MESSAGE_MISSING)
  if (!result.ok && result.reason === 'not_found') throw notFound()
  return seeOther(`/events/${eventId}`, result.ok ? 'event_cancelled' : `event_${result.reason}`)
}

export { default, loader } from '#app/routes/nowhere.tsx'
