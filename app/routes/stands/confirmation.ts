import type { ActionFunctionArgs } from '@remix-run/node'
import { confirmFarmer } from '#app/features/stands/state.commands.server.ts'
import { forbidden, notFound, returnPath, seeOther } from '#app/lib/http.ts'
import { readMessage } from '#app/routes/venues/message.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const { db, settings, now } = context
  const id = params.standId ?? ''
  const to = returnPath(request, `/stands/${id}`)
  const { message, form } = await readMessage(request)
  if (message === '') return seeOther(to, 'message_needed')
  const keeperId = form.get('keeperId')
  const farmerId = typeof keeperId === 'string' && keeperId !== '' ? keeperId : null
  const step = { id, actor, message, farmerId, publicUrl: settings.publicUrl }
  const result = await confirmFarmer(db, step, now)
  if (result.ok) return seeOther(to, 'farmer_confirmed')
  if (result.reason === 'not_found') throw notFound()
  if (result.reason === 'not_allowed') throw forbidden()
  return seeOther(to, result.reason)
}
