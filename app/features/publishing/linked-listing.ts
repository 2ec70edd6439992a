/** A stand and a venue in the words of schema.org, for search engines. */
import type { GroceryStore, Park, Place, WithContext } from 'schema-dts'
import { PAYMENT_LABELS } from '#app/features/stands/labels.ts'
import type { Stand } from '#app/features/stands/stand.ts'
import { KIND_LABELS } from '#app/features/venues/labels.ts'
import { venueFor } from '#app/features/venues/policy.ts'
import type { Venue } from '#app/features/venues/venue.ts'
import type { Day } from '#app/lib/time.ts'
import { openingFields, placeFields } from './linked-place.ts'

type Telling = { publicUrl: string; today: Day }

/** schema.org knows no farm stand; a shop for food is the nearest that it knows. */
export function linkedStand(
  stand: Stand,
  { publicUrl, today }: Telling,
): WithContext<Exclude<GroceryStore, string>> {
  const url = `${publicUrl}/stands/${stand.id}`
  return {
    '@context': 'https://schema.org',
    '@type': 'GroceryStore',
    '@id': url,
    url,
    name: stand.place.name,
    description: stand.summary,
    ...placeFields(stand.place),
    ...openingFields(stand.hours, today),
    ...(stand.payments.length === 0
      ? {}
      : { paymentAccepted: stand.payments.map((each) => PAYMENT_LABELS[each]).join('、') }),
    ...(stand.produce.length === 0
      ? {}
      : { keywords: stand.produce.map(({ name }) => name).join(',') }),
    parentOrganization: { '@type': 'Organization', name: stand.farmer.name },
  }
}

/** As everybody may see it, whoever looks. */
export function linkedVenue(
  venue: Venue,
  { publicUrl, today }: Telling,
): WithContext<Exclude<Place | Park, string>> {
  const { place, kind, summary, capacity, hours } = venueFor(null, venue, false)
  const url = `${publicUrl}/venues/${venue.id}`
  return {
    '@context': 'https://schema.org',
    '@type': kind === 'park' ? 'Park' : 'Place',
    '@id': url,
    url,
    name: place.name,
    description: summary === '' ? KIND_LABELS[kind] : summary,
    ...placeFields(place),
    ...openingFields(hours, today),
    ...(capacity === 0 ? {} : { maximumAttendeeCapacity: capacity }),
  }
}
