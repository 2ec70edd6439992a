import { sql } from 'kysely'
import { subjectsMatching } from '#app/features/search/queries.server.ts'
import type { SearchTerm } from '#app/features/search/term.ts'
import type { Db } from '#db/connect.server.ts'
import type { FoundVenue, Stretch } from './listing.ts'
import { liesWithin, metresFrom, needsPoint, placeConditions } from './place-filter.server.ts'
import { isPast, type Range } from './range.ts'
import type { Search } from './search.ts'

type Asked = { search: Search; range: Range; terms: readonly SearchTerm[] }

/** Spaces to be used, not events to go to: neither the past nor this very moment has any. */
function hasVenues({ range }: Asked): boolean {
  return !isPast(range) && !range.momentary
}

/** For `select`: how many venues there are; with `near` take `listVenuesWithPoint`. */
export function countedVenues(db: Db, asked: Asked, wanted: boolean) {
  return listed(db, asked)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .$if(!wanted || !hasVenues(asked), (query) => query.where(sql.lit(false)))
}

/** A stretch of the venues, by reading and name. */
export async function listVenueStretch(
  db: Db,
  asked: Asked,
  stretch: Stretch,
): Promise<FoundVenue[]> {
  if (stretch.count === 0) return []
  const rows = await described(db, asked).limit(stretch.count).offset(stretch.from).execute()
  return rows.map((row) => toFind(row, asked.search))
}

/** Every venue whose public point lies where the search wants it, the nearest first. */
export async function listVenuesWithPoint(db: Db, asked: Asked): Promise<FoundVenue[]> {
  if (!hasVenues(asked)) return []
  const rows = await described(db, asked).where('p.lat', 'is not', null).execute()
  return rows
    .map((row) => toFind(row, asked.search))
    .filter(({ place }) => place.point !== null && liesWithin(asked.search, place.point))
    .sort((a, b) => (a.metres ?? 0) - (b.metres ?? 0))
}

function listed(db: Db, { search, terms }: Asked) {
  let query = db
    .selectFrom('venue as v')
    .innerJoin('place as p', 'p.id', 'v.place_id')
    .innerJoin('organization as org', 'org.id', 'v.host_id')
    .leftJoin('area', 'area.id', 'p.area_id')
    .where('v.status', '=', 'listed')
    .where('v.hidden_at', 'is', null)
    .where('org.hidden_at', 'is', null)
    .where((eb) => eb.and(placeConditions(eb, search)))
  if (search.areas.length > 0) query = query.where('p.area_id', 'in', search.areas)
  if (search.free) query = query.where('v.fee_amount', '=', 0)
  if (terms.length > 0) query = query.where('v.id', 'in', subjectsMatching(db, 'venue', terms))
  // A hidden address must not be found out by moving a small box over the map.
  if (needsPoint(search)) query = query.where('v.address_visibility', '=', 'public')
  return query
}

function described(db: Db, asked: Asked) {
  return listed(db, asked)
    .select(['v.id', 'v.kind', 'v.units', 'v.capacity', 'v.welcomes_first_timers', 'v.is_sample'])
    .select(['v.address_visibility', 'p.name', 'p.lat', 'p.lng'])
    .select(['p.station_name', 'p.station_minutes', 'area.name as area_name'])
    .select('org.name as host_name')
    .orderBy('p.reading')
    .orderBy('p.name')
    .orderBy('v.id')
}

type VenueRow = Awaited<ReturnType<ReturnType<typeof described>['execute']>>[number]

function toFind(row: VenueRow, search: Search): FoundVenue {
  const isPublic = row.address_visibility === 'public'
  const { lat, lng, station_name: station, station_minutes: minutes } = row
  const point = isPublic && lat !== null && lng !== null ? { lat, lng } : null
  return {
    kind: 'venue',
    id: row.id,
    place: {
      name: row.name,
      areaName: row.area_name,
      point,
      station: isPublic && station !== null && minutes !== null ? { name: station, minutes } : null,
    },
    hostName: row.host_name,
    venueKind: row.kind,
    units: row.units,
    capacity: row.capacity,
    welcomesFirstTimers: row.welcomes_first_timers === 1,
    sample: row.is_sample === 1,
    metres: metresFrom(search, point),
  }
}
