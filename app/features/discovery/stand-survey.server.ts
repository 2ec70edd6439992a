/**
 * Which stands sell, and in what order: those that keep the same timetable and have reported nothing
 * are in the same state, which is worked out once.
 */
import { openingMinutesBetween, type OpeningHours } from '#app/features/calendar/opening.ts'
import { isOpenNow, reportedState, type StandState } from '#app/features/calendar/standing.ts'
import type { StandReport } from '#app/features/stands/stand.ts'
import { readTimetables, type Timed } from '#app/features/stands/timetable.queries.server.ts'
import { addDays, earliest, instantAt, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { Memory } from '#db/memory.server.ts'
import type { Asked } from './event-date.server.ts'
import { needsPlace } from './place-filter.server.ts'
import { isPast, type Range } from './range.ts'
import { recallReports, recallStands, type ListedStand } from './stand-list.server.ts'

/** From so many days on, a stand that sells at all sells on one of them. */
const WHOLE_WEEK = 7
const LAST_RANK = 5

export type StandSurvey = {
  /** Those that sell, in the order of the list, and their ranks. */
  ranks: readonly (readonly ListedStand[])[]
  open: number
  stateOf(stand: ListedStand): StandState<StandReport>
  changesAt: Instant | null
}

type Moment = { asked: Asked; now: Instant }
type Kept = { survey: StandSurvey; from: Instant; until: Instant }

/** Of all stands it is made once for every moment until which it holds. */
export async function surveyStands(
  db: Db,
  memory: Memory,
  { asked, now }: Moment,
): Promise<StandSurvey> {
  const { search, range, terms } = asked
  if (terms.length > 0 || needsPlace(search) || isPast(range))
    return survey(db, memory, { asked, now })
  const name = `survey of ${range.firstDay} ${range.lastDay} ${range.momentary}`
  const slot = await memory(name, async (): Promise<{ kept?: Kept }> => ({}))
  const { kept } = slot
  if (kept && kept.from <= now && now < kept.until) return kept.survey
  const made = await survey(db, memory, { asked, now })
  const midnight = instantAt(range.today, '24:00')
  slot.kept = { survey: made, from: now, until: earliest([made.changesAt, midnight]) ?? midnight }
  return made
}

async function survey(db: Db, memory: Memory, { asked, now }: Moment): Promise<StandSurvey> {
  const { range } = asked
  const shown = isPast(range) ? [] : await recallStands(db, memory, asked)
  const known = new Map<string, ListedStand>()
  for (const stand of shown) if (!known.has(stand.timetable)) known.set(stand.timetable, stand)
  const timetables = await readTimetables(db, [...known.values()], now)
  const reports = new Map<string, StandReport>()
  for (const { standId, report } of await recallReports(db, memory, { today: range.today, now })) {
    if (!reports.has(standId)) reports.set(standId, report)
  }
  const sells = sellersIn(range)
  const silent = new Map<string, { times: Timed; standing: Standing }>()
  for (const [word, times] of timetables) {
    silent.set(word, { times, standing: standing(times, times.state, sells) })
  }
  const reported = new Map<string, StandState<StandReport>>()
  const ranks: ListedStand[][] = Array.from({ length: LAST_RANK + 1 }, () => [])
  let open = 0
  for (const stand of shown) {
    const timed = silent.get(stand.timetable)
    if (!timed) continue
    let of = timed.standing
    const report = reports.get(stand.id)
    if (report) {
      const state = reportedState(timed.times.state.hours, report, now)
      reported.set(stand.id, state)
      of = standing(timed.times, state, sells)
    }
    if (!of.sells) continue
    ranks[of.rank]?.push(stand)
    if (of.open) open += 1
  }
  const states = [...reported.values(), ...[...timetables.values()].map(({ state }) => state)]
  return {
    ranks,
    open,
    stateOf: ({ id, timetable }) => {
      const state = reported.get(id) ?? timetables.get(timetable)?.state
      if (!state) throw new Error(`stand ${id} was not surveyed`)
      return state
    },
    changesAt: earliest(states.map(({ holdsUntil }) => holdsUntil)),
  }
}

type Standing = { rank: number; open: boolean; sells: boolean }

function standing(times: Timed, state: StandState, sells: ReturnType<typeof sellersIn>): Standing {
  return { rank: rankOf(state), open: isOpenNow(state), sells: sells(times, state) }
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

/** Whether stands of a timetable sell in a range; its openings are looked through once. */
function sellersIn(range: Range): (times: Timed, state: StandState) => boolean {
  const { firstDay, lastDay, today, momentary } = range
  const isLong = lastDay !== null && lastDay >= addDays(firstDay, WHOLE_WEEK - 1)
  const opens = new Map<OpeningHours, boolean>()
  return ({ hours }, state) => {
    if (isOpenNow(state) && firstDay <= today) return true
    if (momentary) return false
    if (lastDay === null) return true
    // The next opening is known already; it lies before any other.
    if (state.hours.state === 'opens' && state.hours.day > lastDay) return false
    if (isLong) return state.hours.state !== 'closed'
    // Sold out today is an answer, too, to somebody who asks about today.
    if (firstDay <= today && (state.report !== null || state.hours.state === 'opens_today')) {
      return true
    }
    const known = opens.get(hours)
    if (known !== undefined) return known
    const from = firstDay > today ? firstDay : addDays(today, 1)
    const some = openingMinutesBetween(hours, from, lastDay).size > 0
    opens.set(hours, some)
    return some
  }
}
