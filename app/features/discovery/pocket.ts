/**
 * The town to carry along: what a phone keeps for when there is no network. It says only what is
 * still true hours later; that a stand is open at this moment is not.
 */
import { formatDay } from '#app/features/calendar/format.ts'
import type { Day, Instant } from '#app/lib/time.ts'
import { entryOf, type Entry } from './entry.ts'
import type { FoundEvent } from './listing.ts'
import type { Range } from './range.ts'
import type { Section } from './section.ts'

/** What is over, or on, when the page is made says nothing about when it is read. */
const FLEETING = new Set(['開催中', '終了しました'])

/** The events of the next days, day by day. */
export function daysOf(events: readonly FoundEvent[], range: Range, now: Instant): Section[] {
  const days = new Map<Day, Entry[]>()
  for (const event of events) {
    const { firstDay } = event.dates[0]
    const day = firstDay < range.today ? range.today : firstDay
    const entry = entryOf(event, range, now)
    const state = entry.state && FLEETING.has(entry.state.text) ? null : entry.state
    days.set(day, [...(days.get(day) ?? []), { ...entry, state }])
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, entries]) => ({ title: formatDay(day, range.today), entries, more: null }))
}
