import type { ActionFunctionArgs } from '@remix-run/node'
import { confirmKeeper } from '#app/features/places/listing-state.commands.server.ts'
import { STANDS } from '#app/features/stands/listing.server.ts'
import { afterStep, returnPath, seeOther } from '#app/lib/http.ts'
import { readMessage } from '#app/routes/venues/message.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const { db, settings, now } = context
  const id = params.standId ?? ''
  const to = returnPath(request, `/stands/${id}`)
  const { message, form } = await readMessage(request)
  if (message === '') return seeOther(to, 'message_needed')
  const chosen = form.get('keeperId')
  const keeperId = typeof chosen === 'string' && chosen !== '' ? chosen : null
  const step = { id, actor, message, keeperId, publicUrl: settings.publicUrl }
  const result = await confirmKeeper(db, STANDS, step, now)
  return afterStep(result, to, 'farmer_confirmed')
}
