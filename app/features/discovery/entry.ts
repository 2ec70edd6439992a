/** A find in the words of the list: what a resident reads in ten seconds, as small as it can be sent. */
import { formatDay, formatSpan } from '#app/features/calendar/format.ts'
import { dateState } from '#app/features/calendar/standing.ts'
import { dateStateToText, standStateToText } from '#app/features/calendar/standing-text.ts'
import type { PublicPlace } from '#app/features/events/public-place.ts'
import type { Stretch } from '#app/features/search/highlight.ts'
import { reportedAtText } from '#app/features/stands/report.ts'
import { KIND_LABELS } from '#app/features/venues/labels.ts'
import { walkingMinutes } from '#app/lib/geo.ts'
import type { Instant } from '#app/lib/time.ts'
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

export const ARRANGING = '会場調整中'

export function entryOf(found: Found, range: Range, now: Instant): Entry {
  switch (found.kind) {
    case 'event':
      return eventEntry(found, range, now)
    case 'stand':
      return standEntry(found)
    case 'venue':
      return venueEntry(found)
  }
}

function eventEntry(event: FoundEvent, { today }: Range, now: Instant): Entry {
  const [first, ...others] = event.dates
  return {
    kind: 'event',
    id: event.id,
    href: `/events/${event.id}`,
    title: event.title,
    when: formatSpan(first, today),
    more:
      others.length > 0 ? `ほかに${others.map((date) => otherDate(date, today)).join('、')}` : null,
    where: placeWords(event.place),
    walk: walkWords(event.place.kind === 'place' ? event.place.place.station : null, event.metres),
    state: eventState(event, first, now),
    note: event.free ? '参加無料' : null,
    by: event.organizerName,
    sample: event.sample,
    onMap: event.place.kind === 'place' && event.place.place.point !== null,
  }
}

function otherDate(date: FoundDate, today: string): string {
  const word = { scheduled: '', moved: '', cancelled: '（中止）', postponed: '（延期）' }[
    date.status
  ]
  return `${formatDay(date.firstDay, today)}${word}`
}

/**
 * What stands in the way comes first: a date that is not held, then one that is over, then a place
 * that nobody knows yet. What is only to come says so with its date.
 */
function eventState(event: FoundEvent, first: FoundDate, now: Instant): Entry['state'] {
  const status = event.status === 'cancelled' ? event.status : first.status
  const date = dateState({ ...first, status }, now)
  const text = dateStateToText(date, 'ja')
  switch (date.state) {
    case 'cancelled':
      return { tone: 'bad', text }
    case 'postponed':
      return { tone: 'wait', text }
    case 'over':
      return { tone: 'plain', text }
    default:
  }
  if (event.place.kind === 'arranging') return { tone: 'wait', text: ARRANGING }
  switch (date.state) {
    case 'on':
      return { tone: 'good', text }
    case 'ends_soon':
      return { tone: 'wait', text }
    default:
  }
  if (status === 'moved') {
    return { tone: 'info', text: first.elsewhere ? '場所が変わりました' : '日時が変わりました' }
  }
  const isSaid = date.state === 'begins_soon' || date.lastChance
  return isSaid ? { tone: 'info', text } : null
}

/** Where an event is held, as far as the public may know; null where nobody has said. */
export function placeWords(place: PublicPlace): string | null {
  switch (place.kind) {
    case 'place':
      return place.place.name
    case 'online':
      return 'オンライン'
    case 'arranging':
    case 'unknown':
      return place.areaName === null ? null : `${place.areaName}エリア`
  }
}

function standEntry(stand: FoundStand): Entry {
  const { state } = stand
  const out = state.report !== null && (state.state === 'open' || state.state === 'few_left')
  const produce = stand.produce.slice(0, 5).join('・')
  return {
    kind: 'stand',
    id: stand.id,
    href: `/stands/${stand.id}`,
    title: stand.place.name,
    when: null,
    more: null,
    where: areaWords(stand.place),
    walk: walkWords(stand.place.station, stand.metres),
    state: {
      tone: STAND_TONES[state.state],
      text: standStateToText(state, 'ja'),
    },
    note:
      [
        produce === '' ? null : `${out ? '今日の品' : 'この時期'}：${produce}`,
        state.report ? `（${reportedAtText(state.report)}）` : null,
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

function venueEntry(venue: FoundVenue): Entry {
  const facts = [
    KIND_LABELS[venue.venueKind],
    venue.units > 0 ? `${venue.units}区画` : null,
    venue.capacity > 0 ? `${venue.capacity}人まで` : null,
    venue.welcomesFirstTimers ? 'はじめての方歓迎' : null,
  ]
  return {
    kind: 'venue',
    id: venue.id,
    href: `/venues/${venue.id}`,
    title: venue.place.name,
    when: null,
    more: null,
    where: areaWords(venue.place),
    walk: walkWords(venue.place.station, venue.metres),
    state: null,
    note: facts.filter((fact) => fact !== null).join('・'),
    by: venue.hostName,
    sample: venue.sample,
    onMap: venue.place.point !== null,
  }
}

function areaWords({ areaName }: FoundPlace): string | null {
  return areaName === null ? null : `${areaName}エリア`
}

function walkWords(
  station: { name: string; minutes: number } | null,
  metres: number | null,
): string | null {
  if (metres !== null) return `ここから徒歩${walkingMinutes(metres)}分`
  return station === null ? null : `${station.name}駅から徒歩${station.minutes}分`
}
