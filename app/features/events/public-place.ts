/**
 * What the public may know of where an event takes place. A registered venue is named with its
 * booking, not before: until then it is 「会場調整中」 and the area.
 */
import { placeIn, type NameIn } from '#app/features/places/town-names.ts'
import type { Place, PlaceFacts } from '#app/features/places/place.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import type { Day } from '#app/lib/time.ts'
import type { EventPlace, PlaceChoice } from './event.ts'
import { CONTENT_MESSAGES } from './messages.ts'

export type PublicPlace =
  | { kind: 'place'; place: Place; venueId: string | null }
  | { kind: 'arranging'; areaId: string | null; areaName: string | null }
  | { kind: 'online'; url: string | null }
  | { kind: 'unknown'; areaId: string | null; areaName: string | null }

/**
 * `booked`: the days on which a venue has been agreed to, ascending. `exceptions`: the days on which
 * a single date is held somewhere else than the event.
 */
export type PublicPlaces = {
  general: PublicPlace
  booked: { day: Day; place: Place; venueId: string }[]
  exceptions: { day: Day; place: PublicPlace }[]
}

/** Where the date that begins on a day takes place; one that was moved away has lost its booking. */
export function publicPlaceOn(places: PublicPlaces, firstDay: Day): PublicPlace {
  const booking = places.booked.find(({ day }) => day === firstDay)
  if (booking) return { kind: 'place', place: booking.place, venueId: booking.venueId }
  return places.exceptions.find(({ day }) => day === firstDay)?.place ?? places.general
}

/** The same with areas and stations as `nameIn` calls them. */
export function publicPlaceIn(place: PublicPlace, nameIn: NameIn): PublicPlace {
  switch (place.kind) {
    case 'place':
      return { ...place, place: placeIn(place.place, nameIn) }
    case 'arranging':
    case 'unknown':
      return placeIn(place, nameIn)
    case 'online':
      return place
  }
}

export function publicPlacesIn(places: PublicPlaces, nameIn: NameIn): PublicPlaces {
  const { general, booked, exceptions } = places
  return {
    general: publicPlaceIn(general, nameIn),
    booked: booked.map((one) => ({ ...one, place: placeIn(one.place, nameIn) })),
    exceptions: exceptions.map((one) => ({ ...one, place: publicPlaceIn(one.place, nameIn) })),
  }
}

/** 「栗山公園」「オンライン」「会場調整中（東エリア）」, or empty where nobody has said. */
export function publicPlaceToText(place: PublicPlace, language: Language): string {
  const say = messagesIn(CONTENT_MESSAGES, language)
  switch (place.kind) {
    case 'place':
      return place.place.name
    case 'online':
      return say.online
    case 'arranging':
      return place.areaName === null ? say.arranging : say.arrangingIn(place.areaName)
    case 'unknown':
      return place.areaName === null ? '' : say.area(place.areaName)
  }
}

/** A place of the form or of the store in words; `stored` is the free-form place, where there is one. */
export function placeToText(
  place: PlaceChoice | EventPlace,
  stored: Pick<PlaceFacts, 'name' | 'address'> | null,
): string {
  switch (place.mode) {
    case 'venue':
      return '登録会場をさがす'
    case 'online':
      return ['オンライン', place.url].filter(Boolean).join(' ')
    case 'unknown':
      return 'まだ決まっていない'
    case 'free': {
      const facts = 'facts' in place ? place.facts : stored
      return facts ? [facts.name, facts.address].filter(Boolean).join('、') : ''
    }
  }
}
