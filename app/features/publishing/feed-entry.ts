/** An event as an entry of a feed that people read: a series is one entry with its next dates. */
import { formatSpan } from '#app/features/calendar/format.ts'
import { upcomingOf, type Occurrence } from '#app/features/events/event.ts'
import { publicPlaceOn, type PublicPlace } from '#app/features/events/public-place.ts'
import { dayOf, type Instant } from '#app/lib/time.ts'
import { eventUrl, factLines, markedTitle, placeLine, rhythmOf, type FeedEvent } from './feed.ts'

/** So many dates of a series are told. */
const DATES_TOLD = 5

export type FeedEntry = {
  id: string
  url: string
  title: string
  organizer: string
  /** When and where, in one line. */
  summary: string
  /** Everything, a line each; begins with the summary. */
  lines: string[]
  tags: string[]
  language: string
  published: Instant
  updated: Instant
  status: 'scheduled' | 'cancelled'
  dates: Occurrence[]
  place: PublicPlace
}

export function feedEntry(
  { event, places }: FeedEvent,
  publicUrl: string,
  now: Instant,
): FeedEntry {
  const today = dayOf(now, event.zone)
  const ahead = upcomingOf(event.occurrences, now)
  const dates = (ahead.length > 0 ? ahead : event.occurrences.slice(-1)).slice(0, DATES_TOLD)
  const next = dates.find(({ status }) => status === 'scheduled' || status === 'moved') ?? dates[0]
  const place = next ? publicPlaceOn(places, next.firstDay) : places.general
  const off = event.status === 'cancelled'
  const { content } = event
  const told = dates.map((date) => dateLine(date, today))
  const summary = [rhythmOf(event, today) ?? told[0] ?? '', placeLine(place)]
    .filter((text) => text !== '')
    .join(' ')
  return {
    id: event.id,
    url: eventUrl(event, publicUrl),
    title: markedTitle(content.title, off ? 'cancelled' : (next?.status ?? 'scheduled')),
    organizer: event.organizerName,
    summary,
    lines: [
      ...(off ? [event.cancelMessage ?? ''] : []),
      summary,
      ...(told.length > 1 || rhythmOf(event, today) !== null ? told : []),
      ...factLines(event, today),
    ].filter((text) => text !== ''),
    tags: [content.category, ...content.themes].filter((text) => text !== ''),
    language: content.language,
    published: event.publishedAt ?? event.createdAt,
    updated: event.updatedAt,
    status: off ? 'cancelled' : 'scheduled',
    dates,
    place,
  }
}

function dateLine(date: Occurrence, today: string): string {
  const span = markedTitle(formatSpan(date, today), date.status)
  return date.message === '' ? span : `${span}（${date.message}）`
}
