import type { ActionFunctionArgs } from '@remix-run/node'
import { hideVenue } from '#app/features/venues/state.commands.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { readMessage } from '#app/routes/venues/message.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const id = params.venueId ?? ''
  const { message } = await readMessage(request)
  if (message === '') return seeOther(`/venues/${id}`, 'message_needed')
  const result = await hideVenue(context.db, { id, actor, message }, context.now)
  if (result.ok) return seeOther(`/venues/${id}`, 'venue_hidden')
  if (result.reason === 'not_found') throw notFound()
  if (result.reason === 'not_allowed') throw forbidden()
  return seeOther(`/venues/${id}`, result.reason)
}
