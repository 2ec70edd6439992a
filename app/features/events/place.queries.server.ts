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
  // One row for each booking that the public may know of, and one for an event without any.
  const rows = await db
    .selectFrom('event')
    .leftJoin('area', 'area.id', 'event.area_id')
    .leftJoin('booking', (join) =>
      join
        .onRef('booking.event_id', '=', 'event.id')
        .on('booking.status', 'in', ['confirmed', 'used']),
    )
    .leftJoin('venue', 'venue.id', 'booking.venue_id')
    .select(['event.id', 'place_mode', 'event.place_id', 'event.area_id', 'online_url'])
    .select('area.name as area_name')
    .select(['booking.day', 'booking.venue_id', 'venue.place_id as venue_place_id'])
    .select('venue.address_visibility')
    .where('event.id', 'in', eventIds)
    .orderBy('event.id')
    .orderBy('booking.day')
    .orderBy('booking.start_time')
    .orderBy('booking.id')
    .execute()
  const exceptions = await listExceptions(db, eventIds)
  const placeIds = [...rows, ...exceptions.values()].flatMap((row) =>
    'venue_place_id' in row ? [row.place_id, row.venue_place_id] : row.place_id,
  )
  const places = await listPlaces(db, [...new Set(placeIds.filter((id) => id !== null))])
  const known = new Map<string, PublicPlaces>()
  for (const row of rows) {
    const event = known.get(row.id) ?? {
      general: generalPlace(row, places),
      booked: [],
      exceptions: [],
    }
    known.set(row.id, event)
    const place = row.venue_place_id === null ? undefined : places.get(row.venue_place_id)
    if (!place || row.day === null || row.venue_id === null) continue
    // A date that is held on a place of its own has no use for a booking, whatever became of it.
    const mode = exceptions.get(`${row.id} ${row.day}`)?.place_mode ?? row.place_mode
    if (mode !== 'venue') continue
    // A host who tells the address only to who has booked has not agreed to its being published.
    const told = row.address_visibility === 'public' ? place : withoutAddress(place)
    event.booked.push({ day: row.day, place: told, venueId: row.venue_id })
  }
  for (const row of exceptions.values()) {
    const event = known.get(row.event_id)
    event?.exceptions.push({
      day: row.first_day,
      place: exceptionalPlace(row, event.general, places),
    })
  }
  return known
}

/** The dates that are held elsewhere, by their event and day. */
async function listExceptions(db: Db, eventIds: readonly string[]) {
  const rows = await db
    .selectFrom('occurrence')
    .select(['event_id', 'first_day', 'place_mode', 'place_id'])
    .where('event_id', 'in', eventIds)
    .where('place_mode', 'is not', null)
    .orderBy('event_id')
    .orderBy('first_day')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [`${row.event_id} ${row.first_day}`, row]))
}

/** While a venue is sought for one date, only the area is told: that of the event's own place. */
function exceptionalPlace(
  { place_id: placeId }: { place_id: string | null },
  general: PublicPlace,
  places: ReadonlyMap<string, Place>,
): PublicPlace {
  const place = placeId === null ? undefined : places.get(placeId)
  if (place) return { kind: 'place', place, venueId: null }
  if (general.kind === 'online') return { kind: 'arranging', areaId: null, areaName: null }
  const { areaId, areaName } = general.kind === 'place' ? general.place : general
  return { kind: 'arranging', areaId, areaName }
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
