import { listPlaces } from '#app/features/places/queries.server.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { venueMeant, type MeantVenue } from './consent.ts'
import { upcomingOf, type EventWithOccurrences } from './event.ts'

/**
 * The registered venue that free-form places are probably meant to be, or null; of several places
 * the first that looks like one.
 */
export async function findVenueMeant(
  db: Db,
  placeIds: readonly string[],
): Promise<MeantVenue | null> {
  if (placeIds.length === 0) return null
  const places = await listPlaces(db, placeIds)
  const venues = await db
    .selectFrom('venue')
    .innerJoin('place', 'place.id', 'venue.place_id')
    .select(['venue.id', 'place.name', 'place.lat', 'place.lng', 'venue.address_visibility'])
    .where('venue.hidden_at', 'is', null)
    .where('venue.status', '=', 'listed')
    .orderBy('venue.id')
    .execute()
  const known = venues.map((row) => ({
    id: row.id,
    name: row.name,
    point: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
    addressPublic: row.address_visibility === 'public',
  }))
  for (const id of placeIds) {
    const place = places.get(id)
    const meant = place && venueMeant(place, known)
    if (meant) return meant
  }
  return null
}

/** The free-form places at which an event is to be held: its own, and those of single dates. */
export function placeIdsOf(
  { content, occurrences }: Pick<EventWithOccurrences, 'content' | 'occurrences'>,
  now: Instant,
): string[] {
  const places = [content.place, ...upcomingOf(occurrences, now).map(({ place }) => place)]
  return [...new Set(places.flatMap((place) => (place?.mode === 'free' ? place.placeId : [])))]
}
