/** A find in the words of the list: what a resident reads in ten seconds, as small as it can be sent. */
import { datesIn } from '#app/features/calendar/dates.ts'
import { dateState, type DateState } from '#app/features/calendar/standing.ts'
import { dateStateToText, standStateToText } from '#app/features/calendar/standing-text.ts'
import type { PublicPlace } from '#app/features/events/public-place.ts'
import type { Stretch } from '#app/features/search/highlight.ts'
import { reportedAtText } from '#app/features/stands/report.ts'
import { VENUE_KINDS } from '#app/features/venues/messages.ts'
import { walkingMinutes } from '#app/lib/geo.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import type { Instant } from '#app/lib/time.ts'
import { ENTRY_MESSAGES } from './entry-messages.ts'
import type { Found, FoundDate, FoundEvent, FoundPlace, FoundStand, FoundVenue } from './listing.ts'
import type { Range } from './range.ts'
import type { FoundKind } from './search.ts'

export type EntryTone = 'good' | 'wait' | 'bad' | 'plain' | 'info'

export type Entry = {
  kind: FoundKind
  id: string
  href: string
  title: string
  /** The title cut where the words stand that were looked for; absent where it holds none. */
  marked?: Stretch[]
  /** 「11月22日（日）10:00〜15:00」; of a stand and a venue null. */
  when: string | null
  /** The other dates of a series. */
  more: string | null
  where: string | null
  /** 「武蔵小金井駅から徒歩5分」, or from where the reader stands. */
  walk: string | null
  state: { tone: EntryTone; text: string } | null
  note: string | null
  /** Who holds or keeps it; null where its name says so already. */
  by: string | null
  sample: boolean
  onMap: boolean
}

/** As feeds, files and search engines are told. */
export const ARRANGING = ENTRY_MESSAGES.arranging.ja

export function entryOf(found: Found, range: Range, now: Instant, language: Language): Entry {
  switch (found.kind) {
    case 'event':
      return eventEntry(found, range, now, language)
    case 'stand':
      return standEntry(found, language)
    case 'venue':
      return venueEntry(found, language)
  }
}

function eventEntry(event: FoundEvent, { today }: Range, now: Instant, language: Language): Entry {
  const say = messagesIn(ENTRY_MESSAGES, language)
  const [first, ...others] = event.dates
  return {
    kind: 'event',
    id: event.id,
    href: `/events/${event.id}`,
    title: event.title,
    when: datesIn(language).formatSpan(first, today),
    more:
      others.length > 0
        ? say.otherDates(others.map((date) => otherDate(date, today, language)).join(say.comma))
        : null,
    where: placeWords(event.place, language),
    walk: walkWords(
      event.place.kind === 'place' ? event.place.place.station : null,
      event.metres,
      language,
    ),
    state: eventState(event, first, now, language),
    note: event.free ? say.free : null,
    by: event.organizerName,
    sample: event.sample,
    onMap: event.place.kind === 'place' && event.place.place.point !== null,
  }
}

function otherDate({ status, firstDay }: FoundDate, today: string, language: Language): string {
  const say = messagesIn(ENTRY_MESSAGES, language)
  const day = datesIn(language).formatDay(firstDay, today)
  if (status === 'cancelled') return say.cancelledOn(day)
  return status === 'postponed' ? say.postponedOn(day) : day
}

/**
 * What stands in the way comes first: a date that is not held, then one that is over, then a place
 * that nobody knows yet. What is only to come says so with its date.
 */
function eventState(
  event: FoundEvent,
  first: FoundDate,
  now: Instant,
  language: Language,
): Entry['state'] {
  const say = messagesIn(ENTRY_MESSAGES, language)
  const date = firstDateState(event, now)
  const text = dateStateToText(date, language)
  switch (date.state) {
    case 'cancelled':
      return { tone: 'bad', text }
    case 'postponed':
      return { tone: 'wait', text }
    case 'over':
      return { tone: 'plain', text }
    default:
  }
  if (event.place.kind === 'arranging') return { tone: 'wait', text: say.arranging }
  switch (date.state) {
    case 'on':
      return { tone: 'good', text }
    case 'ends_soon':
      return { tone: 'wait', text }
    default:
  }
  if (first.status === 'moved') {
    return { tone: 'info', text: first.elsewhere ? say.elsewhere : say.otherTime }
  }
  const isSaid = date.state === 'begins_soon' || date.lastChance
  return isSaid ? { tone: 'info', text } : null
}

/** How the first date of a find stands: an event that is called off takes its dates with it. */
export function firstDateState({ status, dates: [first] }: FoundEvent, now: Instant): DateState {
  return dateState(status === 'cancelled' ? { ...first, status } : first, now)
}

/** Where an event is held, as far as the public may know; null where nobody has said. */
export function placeWords(place: PublicPlace, language: Language): string | null {
  switch (place.kind) {
    case 'place':
      return place.place.name
    case 'online':
      return messagesIn(ENTRY_MESSAGES, language).online
    case 'arranging':
    case 'unknown':
      return areaWords(place, language)
  }
}

function standEntry(stand: FoundStand, language: Language): Entry {
  const say = messagesIn(ENTRY_MESSAGES, language)
  const { state } = stand
  const out = state.report !== null && (state.state === 'open' || state.state === 'few_left')
  const produce = stand.produce.slice(0, 5).join(say.point)
  return {
    kind: 'stand',
    id: stand.id,
    href: `/stands/${stand.id}`,
    title: stand.place.name,
    when: null,
    more: null,
    where: areaWords(stand.place, language),
    walk: walkWords(stand.place.station, stand.metres, language),
    state: {
      tone: STAND_TONES[state.state],
      text: standStateToText(state, language),
    },
    note:
      [
        produce === '' ? null : out ? say.outToday(produce) : say.inSeason(produce),
        state.report ? say.bracketed(reportedAtText(state.report, language)) : null,
      ]
        .filter((part) => part !== null)
        .join('') || null,
    by: stand.place.name.includes(stand.farmerName) ? null : stand.farmerName,
    sample: stand.sample,
    onMap: stand.place.point !== null,
  }
}

const STAND_TONES: Record<FoundStand['state']['state'], EntryTone> = {
  open: 'good',
  few_left: 'wait',
  in_hours: 'good',
  sold_out: 'bad',
  closed_today: 'plain',
  ended: 'plain',
  by_hours: 'plain',
  unknown: 'plain',
}

function venueEntry(venue: FoundVenue, language: Language): Entry {
  const say = messagesIn(ENTRY_MESSAGES, language)
  const facts = [
    messagesIn(VENUE_KINDS, language)[venue.venueKind],
    venue.units > 0 ? say.units(venue.units) : null,
    venue.capacity > 0 ? say.capacity(venue.capacity) : null,
    venue.welcomesFirstTimers ? say.firstTimers : null,
  ]
  return {
    kind: 'venue',
    id: venue.id,
    href: `/venues/${venue.id}`,
    title: venue.place.name,
    when: null,
    more: null,
    where: areaWords(venue.place, language),
    walk: walkWords(venue.place.station, venue.metres, language),
    state: null,
    note: facts.filter((fact) => fact !== null).join(say.point),
    by: venue.hostName,
    sample: venue.sample,
    onMap: venue.place.point !== null,
  }
}

function areaWords({ areaName }: Pick<FoundPlace, 'areaName'>, language: Language): string | null {
  return areaName === null ? null : messagesIn(ENTRY_MESSAGES, language).area(areaName)
}

function walkWords(
  station: { name: string; minutes: number } | null,
  metres: number | null,
  language: Language,
): string | null {
  const say = messagesIn(ENTRY_MESSAGES, language)
  if (metres !== null) return say.walkFromHere(walkingMinutes(metres))
  return station === null ? null : say.walkFromStation(station.name, station.minutes)
}
