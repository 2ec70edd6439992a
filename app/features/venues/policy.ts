/** Who may do what with a venue. */
import { isStaff, mayActFor, type Asker } from '#app/features/organizations/actor.ts'
import { isPublic } from '#app/features/places/listing.ts'
import { withoutAddress } from '#app/features/places/place.ts'
import type { Venue } from './venue.ts'

/** Its host's members and staff. */
export function mayEditVenue(asker: Asker, venue: Pick<Venue, 'host'>): boolean {
  return mayActFor(asker, venue.host.id)
}

/** Everybody, once it is listed; before and after, those who may edit it. */
export function maySeeVenue(
  asker: Asker,
  venue: Pick<Venue, 'host' | 'status' | 'hidden'>,
): boolean {
  if (venue.hidden) return isStaff(asker)
  return isPublic(venue) || mayEditVenue(asker, venue)
}

/**
 * The venue as somebody may see it: without its address where that is told only after a booking.
 * `booked`: one of their organizations has a confirmed booking there. Every public page, feed and
 * file shows venues through this (with `null, false`).
 */
export function venueFor(asker: Asker, venue: Venue, booked: boolean): Venue {
  const told = venue.addressVisibility === 'public' || booked || mayEditVenue(asker, venue)
  return told ? venue : { ...venue, place: withoutAddress(venue.place) }
}
