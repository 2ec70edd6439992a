import type { ActionFunctionArgs } from '@remix-run/node'
import { publishEvent } from '#app/features/events/review.commands.server.ts'
import { notFound, returnPath, seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'
import { messageOf } from './message.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const eventId = params['eventId'] ?? ''
  const to = returnPath(request, `/events/${eventId}`)
  const step = {
    eventId,
    actor,
    publicUrl: context.settings.publicUrl,
    message: await messageOf(request),
  }
  const result = await publishEvent(context.db, step, context.now)
  if (!result.ok && result.reason === 'not_found') throw notFound()
  return seeOther(to, result.ok ? 'event_published' : `event_${result.reason}`)
}
