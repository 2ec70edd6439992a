import type { ActionFunctionArgs } from '@remix-run/node'
import { publishEvent } from '#app/features/events/review.commands.server.ts'
import { notFound, returnPath, seeOther } from '#app/lib/http.ts'
import { MESSAGE_FIELDS, MESSAGE_MISSING, noteForm, readStepForm } from '#app/routes/step-form.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const eventId = params['eventId'] ?? ''
  const to = returnPath(request, `/events/${eventId}`)
  const form = await readStepForm(request, noteForm(1000), MESSAGE_FIELDS)
  const { publicUrl } = context.settings
  const step = { eventId, actor, publicUrl, message: form.value.message }
  const result = await publishEvent(context.db, step, context.now)
  form.giveBackIf(result, MESSAGE_MISSING)
  if (!result.ok && result.reason === 'not_found') throw notFound()
  return seeOther(to, result.ok ? 'event_published' : `event_${result.reason}`)
}

export { default, loader } from '#app/routes/nowhere.tsx'
