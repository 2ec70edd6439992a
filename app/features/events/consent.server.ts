import { findPlace } from '#app/features/places/queries.server.ts'
import type { Db } from '#db/connect.server.ts'
import { venueMeant, type MeantVenue } from './consent.ts'
import type { EventPlace } from './event.ts'

/** The registered venue that a free-form place is probably meant to be, or null. */
export async function findVenueMeant(db: Db, place: EventPlace): Promise<MeantVenue | null> {
  if (place.mode !== 'free') return null
  const found = await findPlace(db, place.placeId)
  if (!found) return null
  const venues = await db
    .selectFrom('venue')
    .innerJoin('place', 'place.id', 'venue.place_id')
    .select(['venue.id', 'place.name', 'place.lat', 'place.lng', 'venue.address_visibility'])
    .where('venue.hidden_at', 'is', null)
    .where('venue.status', '=', 'listed')
    .orderBy('venue.id')
    .execute()
  return venueMeant(
    found,
    venues.map((row) => ({
      id: row.id,
      name: row.name,
      point: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
      addressPublic: row.address_visibility === 'public',
    })),
  )
}
