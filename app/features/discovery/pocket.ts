/**
 * The town to carry along: what a phone keeps for when there is no network. It says only what is
 * still true hours later; that a stand is open at this moment is not.
 */
import { datesIn } from '#app/features/calendar/dates.ts'
import type { Language } from '#app/lib/language.ts'
import type { Day, Instant } from '#app/lib/time.ts'
import { entryOf, type Entry, type EntryTone } from './entry.ts'
import type { FoundEvent } from './listing.ts'
import type { Range } from './range.ts'
import type { Section } from './section.ts'

/** What is on, or over, when the page is made says nothing about when it is read. */
const FLEETING: ReadonlySet<EntryTone> = new Set(['good', 'plain'])

/** The events of the next days, day by day. */
export function daysOf(
  events: readonly FoundEvent[],
  range: Range,
  now: Instant,
  language: Language,
): Section[] {
  const { formatDay } = datesIn(language)
  const days = new Map<Day, Entry[]>()
  for (const event of events) {
    const { firstDay } = event.dates[0]
    const day = firstDay < range.today ? range.today : firstDay
    const entry = entryOf(event, range, now, language)
    const state = entry.state && FLEETING.has(entry.state.tone) ? null : entry.state
    days.set(day, [...(days.get(day) ?? []), { ...entry, state }])
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, entries]) => ({ title: formatDay(day, range.today), entries, more: null }))
}
