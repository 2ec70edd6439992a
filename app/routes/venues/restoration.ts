import type { ActionFunctionArgs } from '@remix-run/node'
import { unhideListing } from '#app/features/places/listing-state.commands.server.ts'
import { VENUES } from '#app/features/venues/listing.server.ts'
import { afterStep, returnPath } from '#app/lib/http.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const id = params.venueId ?? ''
  const to = returnPath(request, `/venues/${id}`)
  const result = await unhideListing(context.db, VENUES, { id, actor }, context.now)
  return afterStep(result, to, 'venue_restored')
}

export { default, loader } from '#app/routes/nowhere.tsx'
