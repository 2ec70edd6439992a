/** Every venue that is shown, in the order of lists, in memory until something is written. */
import type { AccessFeature } from '#app/features/places/place.ts'
import { readShelf } from '#app/features/search/queries.server.ts'
import { idsHolding } from '#app/features/search/shelf.ts'
import type { Db } from '#db/connect.server.ts'
import type { Memory } from '#db/memory.server.ts'
import type { Asked } from './event-date.server.ts'
import type { FoundVenue } from './listing.ts'
import { ACCESS_COLUMNS, accessIn, liesWithin, metresFrom } from './place-filter.server.ts'
import { isPast } from './range.ts'

/** `find`: as it is told where nobody asks how far it is. */
type ListedVenue = {
  find: FoundVenue
  areaId: string | null
  access: readonly AccessFeature[]
  free: boolean
}

/** The venues that a search finds, by reading and name; where a point is asked for, the nearest first. */
export async function findVenues(db: Db, memory: Memory, asked: Asked): Promise<FoundVenue[]> {
  const { search, range, terms } = asked
  // Spaces to be used, not events to go to: neither the past nor this very moment has any.
  if (isPast(range) || range.momentary) return []
  const all = await memory('venues', () => readVenues(db))
  const shelf =
    terms.length > 0 ? await memory('texts of venues', () => readShelf(db, 'venue')) : null
  const named = shelf && idsHolding(shelf, terms)
  const { access, areas, free } = search
  const found = all.filter((venue) => {
    if (!liesWithin(search, venue.find.place.point)) return false
    if (free && !venue.free) return false
    if (!access.every((feature) => venue.access.includes(feature))) return false
    if (areas.length > 0 && !areas.includes(venue.areaId ?? '')) return false
    return named === null || named.has(venue.find.id)
  })
  if (!search.near) return found.map(({ find }) => find)
  return found
    .map(({ find }) => ({ ...find, metres: metresFrom(search, find.place.point) }))
    .sort((a, b) => (a.metres ?? 0) - (b.metres ?? 0))
}

async function readVenues(db: Db): Promise<ListedVenue[]> {
  const rows = await db
    .selectFrom('venue as v')
    .innerJoin('place as p', 'p.id', 'v.place_id')
    .innerJoin('organization as org', 'org.id', 'v.host_id')
    .leftJoin('area', 'area.id', 'p.area_id')
    .select(['v.id', 'v.kind', 'v.units', 'v.capacity', 'v.welcomes_first_timers', 'v.is_sample'])
    .select(['v.fee_amount', 'v.address_visibility', 'p.name', 'p.lat', 'p.lng', 'p.area_id'])
    .select(['p.station_name', 'p.station_minutes', 'area.name as area_name'])
    .select(Object.values(ACCESS_COLUMNS).map((column) => `p.${column}` as const))
    .select('org.name as host_name')
    .where('v.status', '=', 'listed')
    .where('v.hidden_at', 'is', null)
    .where('org.hidden_at', 'is', null)
    .orderBy('p.reading')
    .orderBy('p.name')
    .orderBy('v.id')
    .execute()
  return rows.map((row) => {
    // A hidden address must not be found out by moving a small box over the map.
    const isPublic = row.address_visibility === 'public'
    const { lat, lng, station_name: station, station_minutes: minutes } = row
    return {
      find: {
        kind: 'venue',
        id: row.id,
        place: {
          name: row.name,
          areaName: row.area_name,
          point: isPublic && lat !== null && lng !== null ? { lat, lng } : null,
          station:
            isPublic && station !== null && minutes !== null ? { name: station, minutes } : null,
        },
        hostName: row.host_name,
        venueKind: row.kind,
        units: row.units,
        capacity: row.capacity,
        welcomesFirstTimers: row.welcomes_first_timers === 1,
        sample: row.is_sample === 1,
        metres: null,
      },
      areaId: row.area_id,
      access: accessIn(row),
      free: row.fee_amount === 0,
    }
  })
}
