import type { ActionFunctionArgs } from '@remix-run/node'
import { submitEvent } from '#app/features/events/review.commands.server.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const eventId = params['eventId'] ?? ''
  const { publicUrl } = context.settings
  const result = await submitEvent(context.db, { eventId, actor, publicUrl }, context.now)
  if (!result.ok && result.reason === 'not_found') throw notFound()
  return seeOther(
    `/events/${eventId}`,
    result.ok
      ? `event_${result.value.status === 'published' ? 'published' : 'submitted'}`
      : `event_${result.reason}`,
  )
}

export { default, loader } from '#app/routes/nowhere.tsx'
