/**
 * Every stand that is shown, in the order of lists, in memory until something is written: a town has
 * a few thousand at most, and nearly every page asks for some of them.
 */
import type { Season } from '#app/features/calendar/opening.ts'
import { readShelf } from '#app/features/search/queries.server.ts'
import { idsHolding } from '#app/features/search/shelf.ts'
import { seasonOf } from '#app/features/stands/row.server.ts'
import type { StandReport } from '#app/features/stands/stand.ts'
import { instantAt, type Day, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { Memory } from '#db/memory.server.ts'
import type { Asked } from './event-date.server.ts'
import type { FoundStand } from './listing.ts'
import { liesWithin, needsPlace, placeConditions } from './place-filter.server.ts'
import type { Search } from './search.ts'

export type ListedStand = Pick<FoundStand, 'id' | 'place' | 'farmerName' | 'sample'> & {
  /** What it goes by: its word for its hours, or without one its place. */
  timetable: string
  placeId: string
  season: Season
  areaId: string | null
}

/** The stands that a search is about, whatever their hours say. */
export async function recallStands(
  db: Db,
  memory: Memory,
  { search, terms }: Asked,
): Promise<readonly ListedStand[]> {
  const all = await memory('stands', () => readStands(db))
  const shelf =
    terms.length > 0 ? await memory('texts of stands', () => readShelf(db, 'stand')) : null
  const named = shelf && idsHolding(shelf, terms)
  const { access, areas } = search
  const equipped = access.length > 0 ? await placesWith(db, search) : null
  if (!named && !needsPlace(search)) return all
  return all.filter((stand) => {
    if (named && !named.has(stand.id)) return false
    if (!liesWithin(search, stand.place.point)) return false
    if (equipped && !equipped.has(stand.placeId)) return false
    return areas.length === 0 || areas.includes(stand.areaId ?? '')
  })
}

/** The places that have all that a search asks of them, in its boxes. */
async function placesWith(db: Db, search: Search): Promise<Set<string>> {
  const rows = await db
    .selectFrom('place as p')
    .select('p.id')
    .where((eb) => eb.and(placeConditions(eb, search)))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

async function readStands(db: Db): Promise<ListedStand[]> {
  const rows = await db
    .selectFrom('stand as s')
    .innerJoin('place as p', 'p.id', 's.place_id')
    .innerJoin('organization as org', 'org.id', 's.farmer_id')
    .leftJoin('area', 'area.id', 'p.area_id')
    .select(['s.id', 's.timetable', 's.place_id', 's.season_from', 's.season_until'])
    .select(['s.is_sample', 'p.name', 'p.lat', 'p.lng', 'p.station_name', 'p.station_minutes'])
    .select(['p.area_id', 'area.name as area_name', 'org.name as farmer_name'])
    .where('s.status', '=', 'listed')
    .where('s.hidden_at', 'is', null)
    .where('org.hidden_at', 'is', null)
    .orderBy('p.reading')
    .orderBy('p.name')
    .orderBy('s.id')
    .execute()
  // Words that are the same text in one place are compared at a glance.
  const words = new Map<string, string>()
  return rows.map((row) => {
    const { lat, lng, station_name: station, station_minutes: minutes } = row
    const word = row.timetable ?? row.place_id
    const timetable = words.get(word) ?? word
    words.set(word, timetable)
    return {
      id: row.id,
      timetable,
      placeId: row.place_id,
      season: seasonOf(row),
      place: {
        name: row.name,
        areaName: row.area_name,
        point: lat === null || lng === null ? null : { lat, lng },
        station: station === null || minutes === null ? null : { name: station, minutes },
      },
      areaId: row.area_id,
      farmerName: row.farmer_name,
      sample: row.is_sample === 1,
    }
  })
}

type TimedReport = { standId: string; report: StandReport }

/** What farmers have reported that still holds, the earliest first; its produce is read elsewhere. */
export async function recallReports(
  db: Db,
  memory: Memory,
  { today, now }: { today: Day; now: Instant },
): Promise<TimedReport[]> {
  const all = await memory(`reports of ${today}`, () => readReports(db, instantAt(today, '00:00')))
  return all.filter(({ report }) => report.expiresAt > now)
}

async function readReports(db: Db, after: Instant): Promise<TimedReport[]> {
  const rows = await db
    .selectFrom('stand_report')
    .select(['id', 'stand_id', 'state', 'note', 'reported_at', 'until_at', 'expires_at'])
    .where('expires_at', '>', after)
    .orderBy('reported_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    standId: row.stand_id,
    report: {
      id: row.id,
      state: row.state,
      produce: [],
      note: row.note,
      photo: null,
      reportedAt: row.reported_at,
      until: row.until_at,
      expiresAt: row.expires_at,
    },
  }))
}
