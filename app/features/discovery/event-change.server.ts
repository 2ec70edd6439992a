/** When events change by themselves: they begin, end, and open and close on their days. */
import { clockOf, dayOf, earliest, instantAt, type ClockTime, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

/** For `select`: the next moments at which any event begins, ends, or opens or closes on one of its days. */
export function nextEventMoments(db: Db, now: Instant) {
  const clock = clockOf(now)
  const next = (column: 'starts_at' | 'ends_at') =>
    db
      .selectFrom('occurrence')
      .select((eb) => eb.fn.min(column).as('at'))
      .where(column, '>', now)
  const running = (column: 'start_time' | 'end_time') =>
    db
      .selectFrom('occurrence')
      .select((eb) => eb.fn.min(column).as('at'))
      .whereRef('first_day', '<>', 'last_day')
      .where('ends_at', '>', now)
      .where('starts_at', '<', now)
      .where(column, '>', clock)
  return [
    next('starts_at').as('begins'),
    next('ends_at').as('ends'),
    running('start_time').as('opens'),
    running('end_time').as('closes'),
  ] as const
}

type Moments = Record<'begins' | 'ends', Instant | null> &
  Record<'opens' | 'closes', ClockTime | null>

/** The first of those moments. */
export function nextEventChange({ begins, ends, opens, closes }: Moments, now: Instant) {
  const at = (time: ClockTime | null) => time && instantAt(dayOf(now), time)
  return earliest([begins, ends, at(opens), at(closes)])
}
