import { record } from '#app/features/revisions/commands.server.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { indexVenue } from './document.server.ts'
import { findVenue } from './queries.server.ts'
import type { VenueContent } from './revision.ts'
import { factsOfVenue } from './venue.ts'

/** Keeps the venue as it now stands and makes it findable; called last in the transaction of a change. */
export async function keepRevision(
  tx: Db,
  id: string,
  change: { action: string; accountId: string | null; onBehalfOf?: string | null },
  now: Instant,
): Promise<void> {
  const venue = await findVenue(tx, id)
  if (!venue) throw new Error(`Venue ${id} is gone in the middle of its own change`)
  const content: VenueContent = {
    facts: factsOfVenue(venue),
    host: venue.host,
    hostConfirmed: venue.hostConfirmed,
    status: venue.status,
    hidden: venue.hidden,
    reviewMessage: venue.reviewMessage,
  }
  await record(
    tx,
    { subjectKind: 'venue', subjectId: id, version: venue.version, ...change, content },
    now,
  )
  await indexVenue(tx, venue)
}
