import type { ActionFunctionArgs } from '@remix-run/node'
import { relist } from '#app/features/places/listing-state.commands.server.ts'
import { VENUES } from '#app/features/venues/listing.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const id = params.venueId ?? ''
  const result = await relist(context.db, VENUES, { id, actor }, context.now)
  if (result.ok) return seeOther(`/venues/${id}`, 'venue_relisted')
  if (result.reason === 'not_found') throw notFound()
  if (result.reason === 'not_allowed') throw forbidden()
  return seeOther(`/venues/${id}`, result.reason)
}
