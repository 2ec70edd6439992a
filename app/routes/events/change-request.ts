import type { ActionFunctionArgs } from '@remix-run/node'
import { requestChanges } from '#app/features/events/review.commands.server.ts'
import { notFound, returnPath, seeOther } from '#app/lib/http.ts'
import { MESSAGE_FIELDS, messageForm, readStepForm } from '#app/routes/step-form.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const eventId = params['eventId'] ?? ''
  const to = returnPath(request, `/events/${eventId}`)
  const { message } = (await readStepForm(request, messageForm, MESSAGE_FIELDS)).value
  const { publicUrl } = context.settings
  const step = { eventId, actor, publicUrl, message }
  const result = await requestChanges(context.db, step, context.now)
  if (!result.ok && result.reason === 'not_found') throw notFound()
  return seeOther(to, result.ok ? 'event_changes_requested' : `event_${result.reason}`)
}

export { default, loader } from '#app/routes/nowhere.tsx'
