import type { ActionFunctionArgs } from '@remix-run/node'
import { reinstateOccurrence } from '#app/features/events/occurrence.commands.server.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const [eventId, day] = [params['eventId'] ?? '', params['day'] ?? '']
  const result = await reinstateOccurrence(context.db, { eventId, day, actor }, context.now)
  if (!result.ok && result.reason === 'not_found') throw notFound()
  return seeOther(
    `/events/${eventId}/occurrences`,
    result.ok ? 'date_reinstated' : `event_${result.reason}`,
  )
}

export { default, loader } from '#app/routes/nowhere.tsx'
