import type { ActionFunctionArgs } from '@remix-run/node'
import { confirmationForm } from '#app/features/places/form.ts'
import { confirmKeeper } from '#app/features/places/listing-state.commands.server.ts'
import { STANDS } from '#app/features/stands/listing.server.ts'
import { afterStep, returnPath } from '#app/lib/http.ts'
import { MESSAGE_FIELDS, readStepForm } from '#app/routes/step-form.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const { db, settings, now } = context
  const id = params.standId ?? ''
  const to = returnPath(request, `/stands/${id}`)
  const { value } = await readStepForm(request, confirmationForm, MESSAGE_FIELDS)
  const step = { ...value, id, actor, publicUrl: settings.publicUrl }
  const result = await confirmKeeper(db, STANDS, step, now)
  return afterStep(result, to, 'farmer_confirmed')
}

export { default, loader } from '#app/routes/nowhere.tsx'
