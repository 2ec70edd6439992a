import type { ActionFunctionArgs } from '@remix-run/node'
import { renaming } from '#app/features/discovery/document.commands.server.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import { findVenue } from '#app/features/venues/queries.server.ts'
import type { VenueContent } from '#app/features/venues/revision.ts'
import { editListing } from '#app/features/places/listing.commands.server.ts'
import { VENUES } from '#app/features/venues/listing.server.ts'
import { afterStep, notFound } from '#app/lib/http.ts'
import { requireStaff } from '#app/session.server.ts'

/** Staff bring back how a venue was described; who lends it and whether it is listed stay. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const { db, town, settings, now } = context
  const venue = await findVenue(db, params.venueId ?? '')
  if (!venue) throw notFound()
  const revisions = await listRevisions(db, 'venue', venue.id)
  const revision = revisions.find(({ version }) => String(version) === params.version)
  if (!revision) throw notFound()
  const { facts } = revision.content as VenueContent
  const { id, version } = venue
  const where = { town, publicUrl: settings.publicUrl, now }
  const result = await renaming(db, { kind: 'venue', id }, now, (tx) =>
    editListing(tx, VENUES, { id, version, facts, actor, action: 'restore' }, where),
  )
  return afterStep(result, `/venues/${id}`, 'venue_restored')
}

export { default, loader } from '#app/routes/nowhere.tsx'
