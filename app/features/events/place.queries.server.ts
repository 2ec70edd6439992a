import { withoutAddress, type Place } from '#app/features/places/place.ts'
import { findPlace, listPlaces } from '#app/features/places/queries.server.ts'
import type { Db } from '#db/connect.server.ts'
import type { EventPlace } from './event.ts'
import type { PublicPlace, PublicPlaces } from './public-place.ts'

/**
 * Where events take place, as far as the public may know (rule "Consent"): the one place where this
 * is decided, for pages, lists, feeds and files. Three statements, whatever the number of events.
 */
export async function listPublicPlaces(
  db: Db,
  eventIds: readonly string[],
): Promise<Map<string, PublicPlaces>> {
  if (eventIds.length === 0) return new Map()
  const events = await db
    .selectFrom('event')
    .leftJoin('area', 'area.id', 'event.area_id')
    .select(['event.id', 'place_mode', 'place_id', 'area_id', 'online_url'])
    .select('area.name as area_name')
    .where('event.id', 'in', eventIds)
    .execute()
  const bookings = await db
    .selectFrom('booking')
    .innerJoin('venue', 'venue.id', 'booking.venue_id')
    .innerJoin('event', 'event.id', 'booking.event_id')
    .select(['booking.event_id', 'booking.day', 'booking.venue_id', 'venue.place_id'])
    .select('venue.address_visibility')
    .where('booking.event_id', 'in', eventIds)
    .where('booking.status', 'in', ['confirmed', 'used'])
    .where('event.place_mode', '=', 'venue')
    .orderBy('booking.day')
    .orderBy('booking.start_time')
    .orderBy('booking.id')
    .execute()
  const places = await listPlaces(db, [
    ...new Set([
      ...events.flatMap((row) => (row.place_id === null ? [] : [row.place_id])),
      ...bookings.map((row) => row.place_id),
    ]),
  ])
  const booked = new Map<string, PublicPlaces['booked']>()
  for (const row of bookings) {
    const place = places.get(row.place_id)
    if (!place || row.event_id === null) continue
    const list = booked.get(row.event_id) ?? []
    // A host who tells the address only to who has booked has not agreed to its being published.
    const told = row.address_visibility === 'public' ? place : withoutAddress(place)
    list.push({ day: row.day, place: told, venueId: row.venue_id })
    booked.set(row.event_id, list)
  }
  return new Map(
    events.map((row) => [
      row.id,
      { general: generalPlace(row, places), booked: booked.get(row.id) ?? [] },
    ]),
  )
}

type PlaceColumns = {
  place_mode: 'venue' | 'free' | 'online' | 'unknown'
  place_id: string | null
  area_id: string | null
  area_name: string | null
  online_url: string | null
}

function generalPlace(row: PlaceColumns, places: ReadonlyMap<string, Place>): PublicPlace {
  const area = { areaId: row.area_id, areaName: row.area_name }
  switch (row.place_mode) {
    case 'venue':
      return { kind: 'arranging', ...area }
    case 'online':
      return { kind: 'online', url: row.online_url }
    case 'free': {
      const place = row.place_id === null ? undefined : places.get(row.place_id)
      return place ? { kind: 'place', place, venueId: null } : { kind: 'unknown', ...area }
    }
    case 'unknown':
      return { kind: 'unknown', ...area }
  }
}

/** The free-form place of an event, for its form; null where it has none. */
export async function findFreePlace(db: Db, place: EventPlace): Promise<Place | null> {
  return place.mode === 'free' ? findPlace(db, place.placeId) : null
}
