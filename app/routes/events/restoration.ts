import type { ActionFunctionArgs } from '@remix-run/node'
import { restoreEvent } from '#app/features/events/withdrawal.commands.server.ts'
import { notFound, returnPath, seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const eventId = params['eventId'] ?? ''
  const to = returnPath(request, `/events/${eventId}`)
  const { publicUrl } = context.settings
  const result = await restoreEvent(context.db, { eventId, actor, publicUrl }, context.now)
  if (!result.ok && result.reason === 'not_found') throw notFound()
  return seeOther(to, result.ok ? 'event_restored' : `event_${result.reason}`)
}

export { default, loader } from '#app/routes/nowhere.tsx'
