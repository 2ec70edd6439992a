/** Which registered venue an imported event's place is probably meant to be. */
import { venueMeant } from '#app/features/events/consent.ts'
import { distanceMetres, type Point } from '#app/lib/geo.ts'

type Located = { name: string; point: Point | null; city: string | null }
export type VenuePlace = Located & { id: string }

/** Farther away than this, the same name (中央公園) is another place. */
const SAME_NAME_METRES = 2000

/** The venue's name, or null. */
export function findVenueAmong(venues: readonly VenuePlace[], place: Located): string | null {
  const near = venues.filter((venue) => mayBeSame(venue, place))
  const known = near.map((venue) => ({ ...venue, addressPublic: true }))
  return venueMeant(place, known)?.name ?? null
}

function mayBeSame(venue: Located, place: Located): boolean {
  if (venue.point && place.point) {
    return distanceMetres(venue.point, place.point) <= SAME_NAME_METRES
  }
  return venue.city === null || place.city === null || venue.city === place.city
}
