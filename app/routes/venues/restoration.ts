import type { ActionFunctionArgs } from '@remix-run/node'
import { unhideVenue } from '#app/features/venues/state.commands.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const id = params.venueId ?? ''
  const result = await unhideVenue(context.db, { id, actor }, context.now)
  if (result.ok) return seeOther(`/venues/${id}`, 'venue_restored')
  if (result.reason === 'not_found') throw notFound()
  if (result.reason === 'not_allowed') throw forbidden()
  return seeOther(`/venues/${id}`, result.reason)
}
