import { listHours } from '#app/features/calendar/hours.queries.server.ts'
import type { OpeningHours } from '#app/features/calendar/opening.ts'
import { standState, type StandState } from '#app/features/calendar/standing.ts'
import { dayOf, instantAt, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { StandReport } from './stand.ts'

/** One timetable, with the place of one of the stands that keep it: there its hours are written. */
export type Timetable = { timetable: string; placeId: string; season: OpeningHours['season'] }

export type Timed = { hours: OpeningHours; state: StandState<StandReport> }

type Known = Timed & { from: Instant; until: Instant }

/** A town has a few dozen, and each says what it is made of: the same word never means other hours. */
const known = new Map<string, Known>()
const MOST_KNOWN = 2000

/** The hours of timetables and what they say at `now`, in two statements at most. */
export async function readTimetables(
  db: Db,
  timetables: readonly Timetable[],
  now: Instant,
): Promise<Map<string, Timed>> {
  if (known.size > MOST_KNOWN) known.clear()
  const strange = timetables.filter(({ timetable }) => !known.has(timetable))
  const written = await listHours(
    db,
    strange.map(({ placeId }) => placeId),
  )
  const midnight = instantAt(dayOf(now), '24:00')
  const found = new Map<string, Timed>()
  for (const { timetable, placeId, season } of timetables) {
    const before = known.get(timetable)
    const read = written.get(placeId)
    const hours = before?.hours ?? (read && { ...read, season })
    if (!hours) continue
    if (before && before.from <= now && now < before.until) {
      found.set(timetable, before)
      continue
    }
    const state = standState<StandReport>({ hours, report: null }, now)
    const { holdsUntil } = state
    const until = holdsUntil !== null && holdsUntil < midnight ? holdsUntil : midnight
    const timed = { hours, state, from: now, until }
    found.set(timetable, timed)
    // Without a word for its hours a stand goes by its place, whose hours may be others tomorrow.
    if (timetable !== placeId) known.set(timetable, timed)
  }
  return found
}
