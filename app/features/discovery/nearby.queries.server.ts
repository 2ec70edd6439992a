import { sql } from 'kysely'
import { reportedState, type Reported } from '#app/features/calendar/standing.ts'
import { seasonOf } from '#app/features/stands/row.server.ts'
import { readTimetables } from '#app/features/stands/timetable.queries.server.ts'
import { bboxAround, distanceMetres, type Point } from '#app/lib/geo.ts'
import type { Language } from '#app/lib/language.ts'
import { addDays, daysBetween, dayOf, instantAt, type Day, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { dates } from './event-date.server.ts'
import { nearbyOf, NEARBY_METRES, type Nearby, type NearEvent, type NearStand } from './nearby.ts'
import { EVERYTHING } from './search.ts'

/** More rows than a town has within a quarter of an hour's walk, whatever it is. */
const MOST_ROWS = 1000

/** `from` and `until` are days, both included; `except` is what the page itself is about. */
type Asked = { point: Point; except: string; from: Day; until: Day }

/**
 * Events and open stands near a point that the public may know, on the first of some days that has
 * any; of a place without one nothing is told. One statement; hours that have not been read before
 * take two more.
 */
export async function findNearby(
  db: Db,
  { point, ...others }: Omit<Asked, 'point'> & { point: Point | null },
  { now, language }: { now: Instant; language: Language },
): Promise<{ nearby: Nearby | null; changesAt: Instant | null }> {
  if (point === null) return { nearby: null, changesAt: null }
  const asked = { point, ...others }
  const { except, from, until } = asked
  const rows = await readNearby(db, asked, now)
  const timetables = await readTimetables(db, rows.flatMap(timetableOf), now)
  const events: NearEvent[] = []
  const stands: NearStand[] = []
  for (const row of rows) {
    const { lat, lng } = row
    const metres = lat === null || lng === null ? Infinity : distanceMetres(point, { lat, lng })
    if (metres > NEARBY_METRES) continue
    const times = timetables.get(row.timetable ?? '')
    if (row.stand_id !== null && times && row.stand_id !== except) {
      const state = reportedState(times.state.hours, reportOf(row), now)
      const { hours } = times
      stands.push({ kind: 'stand', id: row.stand_id, title: row.name, metres, hours, state })
    }
    const date = dateOf(row)
    if (row.event_id !== null && date && row.event_id !== except) {
      events.push({ kind: 'event', id: row.event_id, title: row.title ?? '', metres, date })
    }
  }
  const days = Array.from({ length: daysBetween(from, until) + 1 }, (_, n) => addDays(from, n))
  return nearbyOf({ events, stands }, days, now, language)
}

type Row = Awaited<ReturnType<typeof readNearby>>[number]

/** Every place around the point, with the stand that is there and the dates that are held there. */
async function readNearby(db: Db, { point, from, until }: Asked, now: Instant) {
  const box = bboxAround(point, NEARBY_METRES)
  return db
    .selectFrom('place as p')
    .leftJoin(
      db
        .selectFrom('stand as listed')
        .innerJoin('organization as farmer', 'farmer.id', 'listed.farmer_id')
        .select(['listed.id', 'listed.place_id', 'listed.season_from', 'listed.season_until'])
        .select(sql<string>`coalesce(listed.timetable, listed.place_id)`.as('timetable'))
        .where('listed.status', '=', 'listed')
        .where('listed.hidden_at', 'is', null)
        .where('farmer.hidden_at', 'is', null)
        .as('s'),
      (join) => join.onRef('s.place_id', '=', 'p.id'),
    )
    .leftJoin('stand_report as r', (join) =>
      join.onRef('r.stand_id', '=', 's.id').on('r.expires_at', '>', now),
    )
    .leftJoin(heldNear(db, { point, from, until }, now).as('d'), (join) =>
      join.onRef('d.place_id', '=', 'p.id'),
    )
    .select(['p.id as place_id', 'p.name', 'p.lat', 'p.lng'])
    .select(['s.id as stand_id', 's.timetable', 's.season_from', 's.season_until'])
    .select(['r.state', 'r.reported_at', 'r.until_at', 'r.expires_at'])
    .select(['d.event_id', 'd.title', 'd.first_day', 'd.last_day', 'd.start_time', 'd.end_time'])
    .select(['d.starts_at', 'd.ends_at', 'd.status'])
    .where('p.lat', '>=', box.south)
    .where('p.lat', '<=', box.north)
    .where('p.lng', '>=', box.west)
    .where('p.lng', '<=', box.east)
    .where((eb) => eb.or([eb('s.id', 'is not', null), eb('d.event_id', 'is not', null)]))
    .orderBy('d.starts_at')
    .orderBy('r.reported_at')
    .orderBy('p.id')
    .orderBy('d.event_id')
    .limit(MOST_ROWS)
    .execute()
}

/**
 * The dates that are held on some days, with the place that the public may know: a free-form one, or
 * the venue that was booked for the day and whose host has its address told to everybody.
 */
function heldNear(db: Db, { point, from, until }: Omit<Asked, 'except'>, now: Instant) {
  const today = dayOf(now)
  const range = {
    from: from === today ? now : instantAt(from, '00:00'),
    until: instantAt(until, '24:00'),
    firstDay: from,
    lastDay: until,
    today,
    momentary: false,
  }
  const search = { ...EVERYTHING, near: point, within: NEARBY_METRES }
  return dates(db, { search, range, terms: [] })
    .leftJoin('booking as agreed', (join) =>
      join
        .onRef('agreed.event_id', '=', 'e.id')
        .onRef('agreed.day', '=', 'o.first_day')
        .on('agreed.status', 'in', ['confirmed', 'used']),
    )
    .leftJoin('venue as told', (join) =>
      join.onRef('told.id', '=', 'agreed.venue_id').on('told.address_visibility', '=', 'public'),
    )
    .where('e.status', '=', 'published')
    .where('o.status', 'in', ['scheduled', 'moved'])
    .select(['o.event_id', 'e.title', 'o.first_day', 'o.last_day', 'o.start_time', 'o.end_time'])
    .select(['o.starts_at', 'o.ends_at', 'o.status'])
    .select(
      sql<string | null>`case coalesce(o.place_mode, e.place_mode)
        when 'venue' then told.place_id
        when 'free' then coalesce(o.place_id, e.place_id) end`.as('place_id'),
    )
}

function timetableOf(row: Row) {
  const { timetable, place_id: placeId, season_from, season_until } = row
  if (timetable === null) return []
  return [{ timetable, placeId, season: seasonOf({ season_from, season_until }) }]
}

function reportOf({ state, reported_at, until_at, expires_at }: Row): Reported | null {
  if (state === null || reported_at === null || expires_at === null) return null
  return { state, reportedAt: reported_at, until: until_at, expiresAt: expires_at }
}

function dateOf(row: Row): NearEvent['date'] | null {
  const { first_day, last_day, starts_at, ends_at, status } = row
  if (first_day === null || last_day === null || starts_at === null) return null
  if (ends_at === null || status === null) return null
  return {
    firstDay: first_day,
    lastDay: last_day,
    start: row.start_time,
    end: row.end_time,
    startsAt: starts_at,
    endsAt: ends_at,
    status,
  }
}
