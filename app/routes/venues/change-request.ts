import type { ActionFunctionArgs } from '@remix-run/node'
import { askForChanges } from '#app/features/places/listing-state.commands.server.ts'
import { VENUES } from '#app/features/venues/listing.server.ts'
import { afterStep, returnPath } from '#app/lib/http.ts'
import { MESSAGE_FIELDS, messageForm, readStepForm } from '#app/routes/step-form.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const { db, settings, now } = context
  const id = params.venueId ?? ''
  const to = returnPath(request, `/venues/${id}`)
  const { message } = (await readStepForm(request, messageForm, MESSAGE_FIELDS)).value
  const step = { id, actor, message, publicUrl: settings.publicUrl }
  const result = await askForChanges(db, VENUES, step, now)
  return afterStep(result, to, 'changes_asked')
}

export { default, loader } from '#app/routes/nowhere.tsx'
