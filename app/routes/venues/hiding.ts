import type { ActionFunctionArgs } from '@remix-run/node'
import { hideListing } from '#app/features/places/listing-state.commands.server.ts'
import { VENUES } from '#app/features/venues/listing.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { readMessage } from '#app/routes/venues/message.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const id = params.venueId ?? ''
  const { message } = await readMessage(request)
  if (message === '') return seeOther(`/venues/${id}`, 'message_needed')
  const result = await hideListing(context.db, VENUES, { id, actor, message }, context.now)
  if (result.ok) return seeOther(`/venues/${id}`, 'venue_hidden')
  if (result.reason === 'not_found') throw notFound()
  if (result.reason === 'not_allowed') throw forbidden()
  return seeOther(`/venues/${id}`, result.reason)
}
