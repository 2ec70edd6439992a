import type { AppLoadContext } from '@remix-run/node'
import { isPublic } from '#app/features/places/listing.ts'
import { findVenue } from '#app/features/venues/queries.server.ts'

/** The venue from whose page an organizer came, as far as everybody may know of it. */
export async function findPublicVenue(
  { db }: AppLoadContext,
  id: string | null,
): Promise<{ id: string; name: string } | null> {
  const venue = id ? await findVenue(db, id) : null
  return venue && isPublic(venue) ? { id: venue.id, name: venue.place.name } : null
}
