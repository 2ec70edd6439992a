/**
 * Which stands sell, and in what order, without looking at one after the other: those that keep the
 * same timetable and have reported nothing are in the same state.
 */
import { sql, type ExpressionBuilder } from 'kysely'
import type { OpeningHours } from '#app/features/calendar/opening.ts'
import { openingMinutesBetween } from '#app/features/calendar/opening.ts'
import { isOpenNow, reportedState, type StandState } from '#app/features/calendar/standing.ts'
import { subjectsMatching } from '#app/features/search/queries.server.ts'
import type { SearchTerm } from '#app/features/search/term.ts'
import type { StandReport } from '#app/features/stands/stand.ts'
import { readTimetables } from '#app/features/stands/timetable.queries.server.ts'
import { addDays, earliest, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { Tables } from '#db/schema.ts'
import type { StandTable } from '#db/tables/stands.ts'
import { needsPlace, placeConditions } from './place-filter.server.ts'
import { isPast, type Range } from './range.ts'
import type { Search } from './search.ts'

/** From so many days on, a stand that sells at all sells on one of them. */
const WHOLE_WEEK = 7

export type Asked = { search: Search; range: Range; terms: readonly SearchTerm[] }

/** Stands of one rank: those that keep some timetables, and some that have reported. */
export type StandGroup = {
  rank: number
  count: number
  open: number
  timetables: string[]
  reported: string[]
}

export type StandSurvey = {
  /** In the order of the list. */
  groups: StandGroup[]
  stateOf(stand: { id: string; timetable: string }): StandState<StandReport> | undefined
  changesAt: Instant | null
}

const NO_STANDS: StandSurvey = { groups: [], stateOf: () => undefined, changesAt: null }

/** What a stand without a word for its hours goes by. */
export const timetable = sql<string>`coalesce(s.timetable, s.place_id)`

export async function surveyStands(db: Db, asked: Asked, now: Instant): Promise<StandSurvey> {
  if (isPast(asked.range)) return NO_STANDS
  const kept = await shownStands(db, asked)
    .select(timetable.as('timetable'))
    .select((eb) => [
      eb.fn.min('s.place_id').as('place_id'),
      eb.fn.min('s.season_from').as('season_from'),
      eb.fn.min('s.season_until').as('season_until'),
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy(timetable)
    .orderBy(timetable)
    .execute()
  if (kept.length === 0) return NO_STANDS
  const timetables = await readTimetables(
    db,
    kept.map((row) => ({
      timetable: row.timetable,
      placeId: row.place_id,
      season:
        row.season_from !== null && row.season_until !== null
          ? { from: row.season_from, until: row.season_until }
          : null,
    })),
    now,
  )
  const reports = await shownStands(db, asked)
    .innerJoin('stand_report as r', 'r.stand_id', 's.id')
    .select(['s.id', timetable.as('timetable')])
    .select(['r.id as report_id', 'r.state', 'r.note', 'r.reported_at'])
    .select(['r.until_at', 'r.expires_at'])
    .where('r.expires_at', '>', now)
    .orderBy('r.reported_at')
    .orderBy('r.id')
    .execute()

  const groups = new Map<number, StandGroup>()
  const groupOf = (state: StandState, count: number): StandGroup => {
    const rank = rankOf(state)
    const group = groups.get(rank) ?? { rank, count: 0, open: 0, timetables: [], reported: [] }
    group.count += count
    if (isOpenNow(state)) group.open += count
    groups.set(rank, group)
    return group
  }
  const silent = new Map(kept.map((row) => [row.timetable, row.count]))
  const reported = new Map<string, StandState<StandReport>>()
  for (const row of reports) {
    const times = timetables.get(row.timetable)
    if (!times || reported.has(row.id)) continue
    const report: StandReport = {
      id: row.report_id,
      state: row.state,
      produce: [],
      note: row.note,
      photo: null,
      reportedAt: row.reported_at,
      until: row.until_at,
      expiresAt: row.expires_at,
    }
    const state = reportedState(times.state.hours, report, now)
    reported.set(row.id, state)
    silent.set(row.timetable, (silent.get(row.timetable) ?? 0) - 1)
    if (sellsIn(asked.range, times.hours, state)) groupOf(state, 1).reported.push(row.id)
  }
  for (const [word, { hours, state }] of timetables) {
    const count = silent.get(word) ?? 0
    if (count > 0 && sellsIn(asked.range, hours, state)) groupOf(state, count).timetables.push(word)
  }
  const states = [...reported.values(), ...[...timetables.values()].map(({ state }) => state)]
  return {
    groups: [...groups.values()].sort((a, b) => a.rank - b.rank),
    stateOf: (stand) => reported.get(stand.id) ?? timetables.get(stand.timetable)?.state,
    changesAt: earliest(states.map(({ holdsUntil }) => holdsUntil)),
  }
}

/** The stands that the search is about, whatever their hours say. */
export function shownStands(db: Db, { search, terms }: Asked) {
  let query = db
    .selectFrom('stand as s')
    .where('s.status', '=', 'listed')
    .where('s.hidden_at', 'is', null)
    .where('s.farmer_id', 'not in', (eb) =>
      eb.selectFrom('organization').select('id').where('hidden_at', 'is not', null),
    )
  if (needsPlace(search)) {
    query = query.where('s.place_id', 'in', (eb) =>
      eb
        .selectFrom('place as p')
        .select('p.id')
        .where((place) => place.and(placeConditions(place, search)))
        .$if(search.areas.length > 0, (place) => place.where('p.area_id', 'in', search.areas)),
    )
  }
  if (terms.length > 0) query = query.where('s.id', 'in', subjectsMatching(db, 'stand', terms))
  return query
}

export type StandBuilder = ExpressionBuilder<Tables & { s: StandTable }, 's'>

/** Whether a stand belongs to a group, for `where` and for the order. */
export function isInGroup(eb: StandBuilder, group: StandGroup, now: Instant) {
  const silent = eb.not(
    eb.exists(
      eb
        .selectFrom('stand_report as r')
        .select('r.id')
        .whereRef('r.stand_id', '=', 's.id')
        .where('r.expires_at', '>', now),
    ),
  )
  return eb.or([
    ...(group.reported.length > 0 ? [eb('s.id', 'in', group.reported)] : []),
    ...(group.timetables.length > 0
      ? [eb.and([eb(timetable, 'in', group.timetables), silent])]
      : []),
  ])
}

/** Reported with stock, then open by its hours, then what opens later, then what is over for today. */
function rankOf({ state, hours }: StandState): number {
  switch (state) {
    case 'open':
    case 'few_left':
      return 0
    case 'in_hours':
      return 1
    case 'by_hours':
      return hours.state === 'opens_today' ? 2 : hours.state === 'closed' ? 5 : 3
    case 'unknown':
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
