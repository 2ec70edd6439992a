/** Looking for things, in words: headings, and what could not be read. */
import { datesIn } from '#app/features/calendar/dates.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import {
  HEADLINE_MESSAGES,
  PARAMETER_MESSAGES,
  SECTION_MESSAGES,
  SPAN_MESSAGES,
  WARNING_MESSAGES,
} from './headline-messages.ts'
import type { Counts, Found, Listing } from './listing.ts'
import { DEFAULT_WHEN, type Range } from './range.ts'
import type { Search, Warning } from './search.ts'

/** 「いつの「someday」は読み取れなかったため、条件に入れていません。」 */
export function warningText({ parameter, value }: Warning, language: Language): string {
  const { unread } = messagesIn(WARNING_MESSAGES, language)
  return unread(messagesIn(PARAMETER_MESSAGES, language)[parameter], value)
}

/** The page's heading: what there is to be had, in one sentence. */
export function headline(
  search: Search,
  { counts, range }: Pick<Listing, 'counts' | 'range'>,
  language: Language,
): string {
  const say = messagesIn(HEADLINE_MESSAGES, language)
  const all = counts.events + counts.stands + counts.venues
  if (search.q !== '') {
    return all === 0 ? say.wordsNowhere(search.q) : say.wordsFound(search.q, all)
  }
  if (all === 0) return say.nothing(spanWords(search, range, language))
  const scope = scopeWords(search, language)
  if (isWholeLook(search) && scope === null) return todayWords(counts, language)
  if (range.momentary) return say.openNow(counts.events + counts.standsOpen)
  const parts = [
    counts.events > 0 ? say.events(counts.events) : null,
    counts.stands > 0 ? say.stands(counts.stands) : null,
    counts.events + counts.stands === 0 ? say.venues(counts.venues) : null,
  ]
  const found = parts.filter((part) => part !== null).join(say.and)
  return say.found(found, scope ?? spanWords(search, range, language))
}

/** 「この近く」; null where the whole town is meant. */
function scopeWords({ near, bbox, areas }: Search, language: Language): string | null {
  const say = messagesIn(HEADLINE_MESSAGES, language)
  if (near) return say.near
  if (bbox) return say.inView
  return areas.length > 0 ? say.inArea : null
}

/** Whether the search leaves everything of today in, so that today can be spoken of as a whole. */
function isWholeLook(search: Search): boolean {
  return (
    (search.when === null || search.when === 'today') &&
    search.from === null &&
    search.to === null &&
    search.kinds.length === 0
  )
}

function todayWords(counts: Counts, language: Language): string {
  const { heldToday, standsOpen, events, eventsToday } = counts
  const say = messagesIn(HEADLINE_MESSAGES, language)
  if (heldToday > 0 && standsOpen > 0) return say.today(heldToday, standsOpen)
  if (heldToday > 0) return say.eventsToday(heldToday)
  if (standsOpen > 0) return say.standsToday(standsOpen)
  const later = events - eventsToday
  return later > 0 ? say.quietNow(later) : say.quiet
}

/** 「今日」, 「11月22日（日）〜30日（月）」. */
export function spanWords(search: Search, range: Range, language: Language): string {
  const say = messagesIn(SPAN_MESSAGES, language)
  if (range.momentary) return say.now
  if (search.from !== null || search.to !== null) {
    const { firstDay, lastDay, today } = range
    const { formatDay, formatDays } = datesIn(language)
    return lastDay === null
      ? say.from(formatDay(firstDay, today))
      : say.days(formatDays(firstDay, lastDay, today))
  }
  return say[search.when ?? DEFAULT_WHEN]
}

/** The heading over a stretch of the list. */
export function sectionOf(
  found: Found,
  index: number,
  { range, counts }: Listing,
  language: Language,
): string {
  const say = messagesIn(SECTION_MESSAGES, language)
  switch (found.kind) {
    case 'event': {
      if (range.momentary) return say.eventsOn
      if (range.firstDay !== range.today) return say.events
      return index < counts.eventsToday ? say.eventsToday : say.eventsLater
    }
    case 'stand':
      if (range.firstDay > range.today) return say.stands
      if (range.momentary) return say.standsOpen
      return index < counts.standsAhead ? say.standsOpen : say.standsOther
    case 'venue':
      return say.venues
  }
}
