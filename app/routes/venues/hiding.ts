import type { ActionFunctionArgs } from '@remix-run/node'
import { hideListing } from '#app/features/places/listing-state.commands.server.ts'
import { VENUES } from '#app/features/venues/listing.server.ts'
import { afterStep, seeOther } from '#app/lib/http.ts'
import { readMessage } from '#app/routes/venues/message.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const id = params.venueId ?? ''
  const { message } = await readMessage(request)
  if (message === '') return seeOther(`/venues/${id}`, 'message_needed')
  const result = await hideListing(context.db, VENUES, { id, actor, message }, context.now)
  return afterStep(result, `/venues/${id}`, 'venue_hidden')
}
