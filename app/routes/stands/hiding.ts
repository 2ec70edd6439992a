import type { ActionFunctionArgs } from '@remix-run/node'
import { hideListing } from '#app/features/places/listing-state.commands.server.ts'
import { STANDS } from '#app/features/stands/listing.server.ts'
import { afterStep, seeOther } from '#app/lib/http.ts'
import { readMessage } from '#app/routes/venues/message.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const id = params.standId ?? ''
  const { message } = await readMessage(request)
  if (message === '') return seeOther(`/stands/${id}`, 'message_needed')
  const result = await hideListing(context.db, STANDS, { id, actor, message }, context.now)
  return afterStep(result, `/stands/${id}`, 'stand_hidden')
}
