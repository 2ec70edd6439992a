import type { ActionFunctionArgs } from '@remix-run/node'
import { confirmHost } from '#app/features/venues/state.commands.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { readMessage } from '#app/routes/venues/message.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const { db, settings, now } = context
  const id = params.venueId ?? ''
  const { message, form } = await readMessage(request)
  if (message === '') return seeOther(`/venues/${id}`, 'message_needed')
  const keeperId = form.get('keeperId')
  const hostId = typeof keeperId === 'string' && keeperId !== '' ? keeperId : null
  const step = { id, actor, message, hostId, publicUrl: settings.publicUrl }
  const result = await confirmHost(db, step, now)
  if (result.ok) return seeOther(`/venues/${id}`, 'host_confirmed')
  if (result.reason === 'not_found') throw notFound()
  if (result.reason === 'not_allowed') throw forbidden()
  return seeOther(`/venues/${id}`, result.reason)
}
