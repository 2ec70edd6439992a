import type { ActionFunctionArgs } from '@remix-run/node'
import { relist } from '#app/features/places/listing-state.commands.server.ts'
import { VENUES } from '#app/features/venues/listing.server.ts'
import { afterStep } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const id = params.venueId ?? ''
  const result = await relist(context.db, VENUES, { id, actor }, context.now)
  return afterStep(result, `/venues/${id}`, 'venue_relisted')
}

export { default, loader } from '#app/routes/nowhere.tsx'
