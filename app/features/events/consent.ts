/**
 * Consent: a registered venue is not to be had by typing its name or putting a pin on it. What is
 * so near, or named so much alike, that the venue is probably meant is pointed out to the organizer
 * and looked at by staff.
 */
import { distanceMetres, type Point } from '#app/lib/geo.ts'
import { normalize } from '#app/lib/japanese.ts'

export const NEAR_METRES = 50
/** Shorter names (「広場」 is two characters) are part of too many others to mean anything. */
const SHORTEST_NAME = 3

type Named = { name: string; point: Point | null }
export type KnownVenue = Named & {
  id: string
  /** Its host shows the address only after a booking: nearness must not give it away. */
  addressPublic: boolean
}
export type MeantVenue = { id: string; name: string; because: 'name' | 'near'; tellable: boolean }

/** The registered venue that a free-form place is probably meant to be, the likeliest one, or null. */
export function venueMeant(place: Named, venues: readonly KnownVenue[]): MeantVenue | null {
  const named = venues.find((venue) => namedAlike(place.name, venue.name))
  if (named) return { id: named.id, name: named.name, because: 'name', tellable: true }
  const { point } = place
  if (point === null) return null
  const [nearest] = venues
    .flatMap((venue) =>
      venue.point === null ? [] : [{ venue, metres: distanceMetres(point, venue.point) }],
    )
    .filter(({ metres }) => metres <= NEAR_METRES)
    .sort((a, b) => a.metres - b.metres || (a.venue.id < b.venue.id ? -1 : 1))
  if (!nearest) return null
  const { id, name, addressPublic } = nearest.venue
  return { id, name, because: 'near', tellable: addressPublic }
}

/** Equal, or one within the other, however they are written. */
function namedAlike(one: string, other: string): boolean {
  const [a, b] = [plainName(one), plainName(other)]
  if (a.length < SHORTEST_NAME || b.length < SHORTEST_NAME) return a !== '' && a === b
  return a.includes(b) || b.includes(a)
}

/** Without blanks, signs and what is put behind in brackets (「（見本）」). */
function plainName(name: string): string {
  return normalize(name)
    .replace(/[([（［【][^)\]）］】]*[)\]）］】]/g, '')
    .replace(/[\s・「」『』、。,.]/g, '')
}
