import type { ActionFunctionArgs } from '@remix-run/node'
import { hideListing } from '#app/features/places/listing-state.commands.server.ts'
import { VENUES } from '#app/features/venues/listing.server.ts'
import { afterStep } from '#app/lib/http.ts'
import { MESSAGE_FIELDS, messageForm, readStepForm } from '#app/routes/step-form.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const id = params.venueId ?? ''
  const { message } = (await readStepForm(request, messageForm, MESSAGE_FIELDS)).value
  const result = await hideListing(context.db, VENUES, { id, actor, message }, context.now)
  return afterStep(result, `/venues/${id}`, 'venue_hidden')
}

export { default, loader } from '#app/routes/nowhere.tsx'
