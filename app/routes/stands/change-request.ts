import type { ActionFunctionArgs } from '@remix-run/node'
import { askForChanges } from '#app/features/places/listing-state.commands.server.ts'
import { STANDS } from '#app/features/stands/listing.server.ts'
import { afterStep, returnPath, seeOther } from '#app/lib/http.ts'
import { readMessage } from '#app/routes/venues/message.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const { db, settings, now } = context
  const id = params.standId ?? ''
  const to = returnPath(request, `/stands/${id}`)
  const { message } = await readMessage(request)
  if (message === '') return seeOther(to, 'message_needed')
  const step = { id, actor, message, publicUrl: settings.publicUrl }
  const result = await askForChanges(db, STANDS, step, now)
  return afterStep(result, to, 'changes_asked')
}
