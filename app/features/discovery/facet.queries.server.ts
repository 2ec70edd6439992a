/** Counts what each filter would leave, as the list would count it. */
import { EVENT_TYPES, type EventType } from '#app/features/events/event.ts'
import type { AccessFeature } from '#app/features/places/place.ts'
import { findTerms } from '#app/features/search/queries.server.ts'
import { contains, type Point } from '#app/lib/geo.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { openMemory, type Memory } from '#db/memory.server.ts'
import { dates, type Asked } from './event-date.server.ts'
import { facetsOf, type FacetCounts } from './facet.ts'
import { ACCESS_COLUMNS, accessIn, boxesOf } from './place-filter.server.ts'
import { findWithPoint } from './queries.server.ts'
import { rangeOf } from './range.ts'
import { kindsOf, type Search } from './search.ts'
import { surveyStands } from './stand-survey.server.ts'
import { findVenues } from './venue.queries.server.ts'

type Asking = { db: Db; memory: Memory; now: Instant; asked(search: Search): Asked }

export async function countFacets(
  db: Db,
  search: Search,
  { now, areaIds }: { now: Instant; areaIds: readonly string[] },
): Promise<FacetCounts> {
  const [range, terms] = [rangeOf(search, now), await findTerms(db, search.q)]
  const memory = openMemory(db)
  const asked = (other: Search): Asked => ({ search: other, range, terms })
  const asking = { db, memory, now, asked }
  const held = kindsOf({ ...search, types: [] }).has('event') ? await readHeld(asking, search) : []
  const counts: FacetCounts = { area: {}, type: {}, access: {}, free: {} }
  for (const { group, id, search: wanted } of facetsOf(search, areaIds)) {
    const kinds = kindsOf(wanted)
    counts[group][id] =
      (kinds.has('event') ? countEvents(held, wanted) : 0) +
      (kinds.has('stand') ? await countStands(asking, wanted) : 0) +
      (kinds.has('venue') ? (await findVenues(db, memory, asked(wanted))).length : 0)
  }
  return counts
}

/** A date of an event at a place, with all that a filter may ask about. */
type Held = {
  eventId: string
  types: readonly EventType[]
  free: boolean
  areas: readonly (string | null)[]
  access: readonly AccessFeature[]
}

/** All dates that may be left by one filter or another, read once. */
async function readHeld({ db, memory, asked }: Asking, search: Search): Promise<Held[]> {
  const anything = { ...search, areas: [], types: [], access: [], free: false }
  // The circle around a point is no condition of SQL.
  const near = search.near ? (await findWithPoint(db, memory, asked(anything))).found : null
  if (near?.length === 0) return []
  const ids = near && near.map(({ id }) => id)
  const rows = await dates(db, { ...asked(anything), byDay: true }, ids)
    .leftJoin('booking as b', (join) =>
      join
        .onRef('b.event_id', '=', 'e.id')
        .onRef('b.day', '=', 'o.first_day')
        .on('b.status', 'in', ['confirmed', 'used']),
    )
    .leftJoin('venue as v', 'v.id', 'b.venue_id')
    .select(['e.id', 'e.area_id', 'e.fee_kind', 'e.type_sale', 'e.type_exchange'])
    .select(['e.type_experience', 'v.place_id as booked_id'])
    .select((eb) => [
      eb.fn.coalesce('o.place_mode', 'e.place_mode').as('mode'),
      eb.fn.coalesce('o.place_id', 'e.place_id').as('place_id'),
    ])
    .execute()
  const places = await memory('places', () => readPlaces(db))
  const boxes = boxesOf(search)
  const held: Held[] = []
  for (const row of rows) {
    // Rule "Consent": a registered venue counts on the days for which it was agreed to.
    const booked = row.mode === 'venue' ? row.booked_id : null
    const place = places.get((row.mode === 'free' ? row.place_id : booked) ?? '')
    if (boxes.some((box) => !place?.point || !contains(box, place.point))) continue
    held.push({
      eventId: row.id,
      types: EVENT_TYPES.filter((type) => row[`type_${type}`] === 1),
      free: row.fee_kind === 'free',
      areas: [place?.areaId ?? null, booked === null ? row.area_id : null],
      access: place?.access ?? [],
    })
  }
  return held
}

type PlaceFacts = { areaId: string | null; point: Point | null; access: readonly AccessFeature[] }

async function readPlaces(db: Db): Promise<ReadonlyMap<string, PlaceFacts>> {
  const rows = await db
    .selectFrom('place')
    .select(['id', 'area_id', 'lat', 'lng', ...Object.values(ACCESS_COLUMNS)])
    .execute()
  return new Map(
    rows.map(({ lat, lng, ...row }) => [
      row.id,
      {
        areaId: row.area_id,
        point: lat === null || lng === null ? null : { lat, lng },
        access: accessIn(row),
      },
    ]),
  )
}

function countEvents(held: readonly Held[], search: Search): number {
  const ids = new Set<string>()
  for (const date of held) if (isLeft(date, search)) ids.add(date.eventId)
  return ids.size
}

/** Of areas and types one is enough, of facilities all are wanted. */
function isLeft({ types, free, areas, access }: Held, search: Search): boolean {
  if (search.free && !free) return false
  if (search.types.length > 0 && !search.types.some((type) => types.includes(type))) return false
  if (search.areas.length > 0 && !search.areas.some((area) => areas.includes(area))) return false
  return search.access.every((feature) => access.includes(feature))
}

async function countStands({ db, memory, now, asked }: Asking, search: Search): Promise<number> {
  const { ranks } = await surveyStands(db, memory, { asked: asked(search), now })
  return ranks.reduce((sum, rank) => sum + rank.length, 0)
}
