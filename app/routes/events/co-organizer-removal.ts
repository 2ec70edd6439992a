import type { ActionFunctionArgs } from '@remix-run/node'
import { removeCoOrganizer } from '#app/features/events/co-organizer.commands.server.ts'
import { mayManageEvent } from '#app/features/events/policy.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const eventId = params['eventId'] ?? ''
  const organizationId = String((await request.formData()).get('organizationId') ?? '')
  const step = { eventId, organizationId, actor, publicUrl: context.settings.publicUrl }
  const removed = await removeCoOrganizer(context.db, step, context.now)
  if (!removed.ok && removed.reason === 'not_found') throw notFound()
  const event = await findEvent(context.db, eventId)
  // Who has left has no business on the page any more.
  const page = event && mayManageEvent(actor, event) ? `/events/${eventId}/co-organizers` : '/my'
  return seeOther(page, removed.ok ? 'co_organizer_removed' : `event_${removed.reason}`)
}

export { default, loader } from '#app/routes/nowhere.tsx'
