import type { ActionFunctionArgs } from '@remix-run/node'
import { unhideListing } from '#app/features/places/listing-state.commands.server.ts'
import { STANDS } from '#app/features/stands/listing.server.ts'
import { afterStep, returnPath } from '#app/lib/http.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const id = params.standId ?? ''
  const to = returnPath(request, `/stands/${id}`)
  const result = await unhideListing(context.db, STANDS, { id, actor }, context.now)
  return afterStep(result, to, 'stand_restored')
}

export { default, loader } from '#app/routes/nowhere.tsx'
