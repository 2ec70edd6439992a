/** The span of time that a search is about. */
import {
  addDays,
  dayOf,
  instantAt,
  TOWN_ZONE,
  weekdayOf,
  type Day,
  type Instant,
} from '#app/lib/time.ts'
import type { Search, When } from './search.ts'

/** What the page shows when the address does not say: what is on today comes first in it. */
export const DEFAULT_WHEN: When = 'week'

/**
 * What is looked for begins before `until` and ends after `from`; `until` null is without end.
 * `today` is the town's day. Only a range of days that begins before today holds what is over:
 * every other begins at `now`, so that nothing past is shown as to come.
 */
export type Range = {
  from: Instant
  until: Instant | null
  /** The days that the range touches; `lastDay` null is without end. */
  firstDay: Day
  lastDay: Day | null
  today: Day
  /** At this very moment: what is on, and nothing that only begins later. */
  momentary: boolean
}

export function rangeOf(
  search: Pick<Search, 'when' | 'from' | 'to' | 'openNow'>,
  now: Instant,
  fallback: When = DEFAULT_WHEN,
  zone = TOWN_ZONE,
): Range {
  const today = dayOf(now, zone)
  const days = (firstDay: Day, lastDay: Day | null): Range => ({
    from: firstDay === today ? now : instantAt(firstDay, '00:00', zone),
    until: lastDay === null ? null : instantAt(lastDay, '24:00', zone),
    firstDay,
    lastDay,
    today,
    momentary: false,
  })
  if (search.openNow) return moment(now, today)
  if (search.from !== null || search.to !== null) {
    // An end alone begins today, or is a day that is over.
    const { to } = search
    const from = search.from ?? (to !== null && to < today ? to : today)
    return days(from, to)
  }
  switch (search.when ?? fallback) {
    case 'now':
      return moment(now, today)
    case 'today':
      return days(today, today)
    case 'tomorrow':
      return days(addDays(today, 1), addDays(today, 1))
    case 'weekend': {
      const weekday = weekdayOf(today)
      if (weekday === 0) return days(today, today)
      const saturday = addDays(today, 6 - weekday)
      return days(saturday, addDays(saturday, 1))
    }
    case 'week':
      return days(today, addDays(today, 6))
    case 'month':
      return days(today, addDays(today, 30))
    case 'all':
      return days(today, null)
  }
}

function moment(now: Instant, today: Day): Range {
  const next = new Date(Date.parse(now) + 1).toISOString()
  return { from: now, until: next, firstDay: today, lastDay: today, today, momentary: true }
}

/** Whether all of it is over: then there are no stands to go to. */
export function isPast(range: Range): boolean {
  return range.lastDay !== null && range.lastDay < range.today
}
