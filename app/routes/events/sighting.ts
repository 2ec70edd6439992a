import type { ActionFunctionArgs } from '@remix-run/node'
import { markEventSeen } from '#app/features/events/review.commands.server.ts'
import { returnPath, seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const eventId = params['eventId'] ?? ''
  const to = returnPath(request, `/events/${eventId}`)
  const result = await markEventSeen(context.db, { eventId, actor }, context.now)
  return seeOther(to, result.ok ? 'event_seen' : `event_${result.reason}`)
}

export { default, loader } from '#app/routes/nowhere.tsx'
