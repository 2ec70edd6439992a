import { listHours } from '#app/features/calendar/hours.queries.server.ts'
import { openingMinutesBetween, type OpeningHours } from '#app/features/calendar/opening.ts'
import { isOpenNow, standState, type StandState } from '#app/features/calendar/standing.ts'
import { subjectsMatching } from '#app/features/search/queries.server.ts'
import type { SearchTerm } from '#app/features/search/term.ts'
import { isInSeason } from '#app/features/stands/stand.ts'
import { addDays, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { FoundStand } from './listing.ts'
import { liesWithin, metresFrom, placeConditions } from './place-filter.server.ts'
import { isPast, type Range } from './range.ts'
import type { Search } from './search.ts'

/** From so many days on, a stand that sells at all sells on one of them. */
const WHOLE_WEEK = 7

type Asked = { search: Search; range: Range; terms: readonly SearchTerm[] }
/** A stand before its produce is read; `reportId` tells where to look for what is out today. */
export type StandFind = Omit<FoundStand, 'produce'> & { reportId: string | null }

/**
 * Every stand that is asked for, what is open first, the nearest first among them. Whether a stand
 * sells is a matter of its hours and of today's report, which SQL cannot weigh: its light columns
 * are read for all that the place, the words and the report leave, in three statements.
 */
export async function listStandFinds(db: Db, asked: Asked, now: Instant): Promise<StandFind[]> {
  const { search, range, terms } = asked
  if (isPast(range)) return []
  let query = db
    .selectFrom('stand as s')
    .innerJoin('place as p', 'p.id', 's.place_id')
    .innerJoin('organization as org', 'org.id', 's.farmer_id')
    .leftJoin('area', 'area.id', 'p.area_id')
    .leftJoin('stand_report as r', (join) =>
      join.onRef('r.stand_id', '=', 's.id').on('r.expires_at', '>', now),
    )
    .select(['s.id', 's.place_id', 's.season_from', 's.season_until', 's.is_sample'])
    .select(['p.name', 'p.lat', 'p.lng', 'p.station_name', 'p.station_minutes'])
    .select(['area.name as area_name', 'org.name as farmer_name'])
    .select(['r.id as report_id', 'r.state as report_state', 'r.note as report_note'])
    .select(['r.reported_at', 'r.expires_at', 'r.until_at'])
    .where('s.status', '=', 'listed')
    .where('s.hidden_at', 'is', null)
    .where('org.hidden_at', 'is', null)
    .where((eb) => eb.and(placeConditions(eb, search)))
    .orderBy('p.reading')
    .orderBy('p.name')
    .orderBy('s.id')
    .orderBy('r.reported_at')
  if (search.areas.length > 0) query = query.where('p.area_id', 'in', search.areas)
  if (terms.length > 0) query = query.where('s.id', 'in', subjectsMatching(db, 'stand', terms))
  if (range.momentary) {
    query = query.where((eb) =>
      eb.or([eb('r.state', 'is', null), eb('r.state', 'in', ['open', 'few_left'])]),
    )
  }
  const rows = await query.execute()
  const hours = await listHours(
    db,
    rows.map((row) => row.place_id),
  )
  const stateByHours = byHours(now)
  const finds = rows.flatMap((row): StandFind[] => {
    const point = row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng }
    const week = hours.get(row.place_id)
    if (!week || !liesWithin(search, point)) return []
    const season =
      row.season_from !== null && row.season_until !== null
        ? { from: row.season_from, until: row.season_until }
        : null
    const report =
      row.report_id !== null && row.report_state && row.reported_at && row.expires_at
        ? {
            id: row.report_id,
            state: row.report_state,
            produce: [],
            note: row.report_note ?? '',
            photo: null,
            reportedAt: row.reported_at,
            until: row.until_at,
            expiresAt: row.expires_at,
          }
        : null
    const times = { ...week, season }
    const state = report ? standState({ hours: times, report }, now) : stateByHours(times)
    if (!sellsIn(range, times, state)) return []
    return [
      {
        kind: 'stand',
        id: row.id,
        place: {
          name: row.name,
          areaName: row.area_name,
          point,
          station:
            row.station_name === null || row.station_minutes === null
              ? null
              : { name: row.station_name, minutes: row.station_minutes },
        },
        farmerName: row.farmer_name,
        state,
        reportId: row.report_id,
        sample: row.is_sample === 1,
        metres: metresFrom(search, point),
      },
    ]
  })
  return finds.sort((a, b) => rank(a) - rank(b) || (a.metres ?? 0) - (b.metres ?? 0))
}

/** Most stands of a town keep one of a few kinds of hours: each kind is worked out once. */
function byHours(now: Instant): (hours: OpeningHours) => StandState {
  const known = new Map<string, StandState>()
  return (hours) => {
    const key = JSON.stringify(hours)
    const state = known.get(key) ?? standState({ hours, report: null }, now)
    known.set(key, state)
    return state
  }
}

/** Reported with stock, then open by its hours, then what opens later, then what is over for today. */
function rank({ state }: StandFind): number {
  switch (state.state) {
    case 'open':
    case 'few_left':
      return 0
    case 'in_hours':
      return 1
    case 'by_hours':
      return state.hours.state === 'opens_today' ? 2 : state.hours.state === 'closed' ? 5 : 3
    case 'unknown':
      return 4
    case 'sold_out':
    case 'closed_today':
    case 'ended':
      return 4
  }
}

function sellsIn(range: Range, hours: OpeningHours, state: StandState): boolean {
  if (isOpenNow(state) && range.firstDay <= range.today) return true
  if (range.momentary) return false
  const { firstDay, lastDay, today } = range
  if (lastDay === null) return true
  // The next opening is known already; it lies before any other.
  if (state.hours.state === 'opens' && state.hours.day > lastDay) return false
  if (lastDay >= addDays(firstDay, WHOLE_WEEK - 1)) return state.hours.state !== 'closed'
  // Sold out today is an answer, too, to somebody who asks about today.
  if (firstDay <= today && (state.report !== null || state.hours.state === 'opens_today')) {
    return true
  }
  const from = firstDay > today ? firstDay : addDays(today, 1)
  return openingMinutesBetween(hours, from, lastDay).size > 0
}

/** The finds of a page with what they sell: out today where reported, else in season, by reading. */
export async function withProduce(
  db: Db,
  finds: readonly StandFind[],
  range: Range,
): Promise<FoundStand[]> {
  if (finds.length === 0) return []
  const rows = await db
    .selectFrom('stand_report_produce as listed')
    .innerJoin('produce', 'produce.id', 'listed.produce_id')
    .select(['listed.report_id as owner', 'produce.name', 'produce.reading'])
    .select(['produce.season_from', 'produce.season_until'])
    .where('listed.report_id', 'in', [...finds.flatMap(({ reportId }) => reportId ?? []), ''])
    .unionAll(
      db
        .selectFrom('stand_produce as sold')
        .innerJoin('produce', 'produce.id', 'sold.produce_id')
        .select(['sold.stand_id as owner', 'produce.name', 'produce.reading'])
        .select(['produce.season_from', 'produce.season_until'])
        .where(
          'sold.stand_id',
          'in',
          finds.map(({ id }) => id),
        ),
    )
    .orderBy('reading')
    .orderBy('name')
    .execute()
  const month = Number(range.today.slice(5, 7))
  return finds.map(({ reportId, ...find }) => {
    const out = rows.filter((row) => row.owner === reportId)
    const inSeason = rows.filter(
      (row) =>
        row.owner === find.id &&
        isInSeason(
          {
            id: '',
            name: row.name,
            reading: row.reading,
            seasonFrom: row.season_from,
            seasonUntil: row.season_until,
          },
          month,
        ),
    )
    return { ...find, produce: (out.length > 0 ? out : inSeason).map((row) => row.name) }
  })
}
