/** Events as a calendar (RFC 5545), the same bytes for the same events. */
import ICAL from 'ical.js'
import { rruleToString, type Rrule } from '#app/features/calendar/rrule.ts'
import type { EventWithOccurrences } from '#app/features/events/event.ts'
import {
  addDays,
  daysBetween,
  instantAt,
  TOWN_ZONE,
  type Day,
  type Instant,
} from '#app/lib/time.ts'
import { seriesOf, type DatedInstance, type EventSeries } from './event-series.ts'
import {
  eventUrl,
  factLines,
  markedTitle,
  placeLine,
  plain,
  timeNote,
  type Channel,
  type FeedEvent,
} from './feed.ts'

// The library counts 75 octets from behind the blank of a continued line, which makes them 76.
ICAL.foldLength = 74

/** How often a calendar that follows the feed may look for news. */
const LOOK_AGAIN = 'PT1H'

/** Japan keeps one time all year round. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${TOWN_ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/** The whole file; events without a date are left out. */
export function calendarOf(events: readonly FeedEvent[], channel: Channel): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Michikusa Commons//Events//JA')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('method', 'PUBLISH')
  calendar.addPropertyWithValue('name', plain(channel.title))
  calendar.addPropertyWithValue('x-wr-calname', plain(channel.title))
  calendar.addPropertyWithValue('x-wr-timezone', TOWN_ZONE)
  calendar.addPropertyWithValue('url', channel.home)
  calendar.addPropertyWithValue('source', channel.url)
  calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString(LOOK_AGAIN))
  calendar.addPropertyWithValue('x-published-ttl', LOOK_AGAIN)
  calendar.addSubcomponent(new ICAL.Component(ICAL.parse(ZONE)))
  for (const { event, places } of events) {
    const series = seriesOf(event, places)
    if (series) for (const part of partsOf(event, series, channel)) calendar.addSubcomponent(part)
  }
  return `${calendar.toString()}\r\n`
}

/** The series and, as parts of their own, the dates that are otherwise. */
function partsOf(event: EventWithOccurrences, series: EventSeries, { publicUrl }: Channel) {
  const { first, rule, leftOutDays, addedDays, changes } = series
  const whole = partOf(event, first, publicUrl)
  const at = (day: Day) => startOn(day, first)
  const repeats = rule ? ruleText(rule, first) : withoutRule(series)
  if (repeats) whole.addPropertyWithValue('rrule', ICAL.Recur.fromString(repeats))
  for (const day of addedDays) addTime(whole, 'rdate', at(day))
  for (const day of leftOutDays) addTime(whole, 'exdate', at(day))
  const parts = changes.map((change) => {
    const part = partOf(event, change, publicUrl)
    addTime(part, 'recurrence-id', at(change.scheduledDay))
    return part
  })
  return [whole, ...parts]
}

function partOf(event: EventWithOccurrences, date: DatedInstance, publicUrl: string) {
  const { content } = event
  const part = new ICAL.Component('vevent')
  const put = (name: string, value: string) => {
    if (value !== '') part.addPropertyWithValue(name, plain(value))
  }
  put('uid', event.id)
  // Nobody is invited: the stamp is the moment of the last change, and stays when nothing does.
  for (const name of ['dtstamp', 'last-modified']) addTime(part, name, utc(event.updatedAt))
  if (event.publishedAt) addTime(part, 'created', utc(event.publishedAt))
  part.addPropertyWithValue('sequence', event.sequence)
  const { start, end } = timesOf(date)
  addTime(part, 'dtstart', start)
  if (end) addTime(part, 'dtend', end)
  put('summary', markedTitle(content.title, date.status))
  put('status', isOff(date) ? 'CANCELLED' : 'CONFIRMED')
  put('location', placeLine(date.place))
  const point = date.place.kind === 'place' ? date.place.place.point : null
  if (point) part.addPropertyWithValue('geo', [point.lat, point.lng])
  put('description', descriptionOf(event, date))
  put('url', eventUrl(event, publicUrl))
  put('categories', content.category)
  // A day whose hours nobody knows keeps nobody from anything.
  if (date.start === null || isOff(date)) put('transp', 'TRANSPARENT')
  return part
}

const isOff = ({ status }: DatedInstance) => status === 'cancelled' || status === 'postponed'

function descriptionOf(event: EventWithOccurrences, date: DatedInstance): string {
  const online = date.place.kind === 'online' ? (date.place.url ?? '') : ''
  return [date.message, timeNote(date), online, ...factLines(event, date.firstDay)]
    .filter((text) => text !== '')
    .join('\n')
}

/** Several days with hours of each day; one that runs through the night between is one piece. */
function isDaily({ firstDay, lastDay, start, end }: DatedInstance): boolean {
  return firstDay < lastDay && start !== null && (end === null || end === '00:00' || end > start)
}

/** jCal's spelling: `2026-11-29`, `2026-11-29T10:00:00`, `2026-11-29T01:00:00Z`. */
type CalendarTime = string

function startOn(day: Day, { start }: DatedInstance): CalendarTime {
  return start === null ? day : `${day}T${start}:00`
}

function timesOf(date: DatedInstance): { start: CalendarTime; end: CalendarTime | null } {
  const begin = startOn(date.firstDay, date)
  if (date.start === null) return { start: begin, end: addDays(date.lastDay, 1) }
  if (date.end === null) return { start: begin, end: null }
  const lastDay = isDaily(date) ? date.firstDay : date.lastDay
  if (date.end === '24:00') return { start: begin, end: `${addDays(lastDay, 1)}T00:00:00` }
  const endDay = date.end <= date.start ? addDays(lastDay, 1) : lastDay
  return { start: begin, end: `${endDay}T${date.end}:00` }
}

function utc(instant: Instant): CalendarTime {
  return `${instant.slice(0, 19)}Z`
}

function addTime(part: InstanceType<typeof ICAL.Component>, name: string, time: CalendarTime) {
  const property = new ICAL.Property(name, part)
  const isDay = !time.includes('T')
  if (isDay) property.resetType('date')
  else if (!time.endsWith('Z')) property.setParameter('tzid', TOWN_ZONE)
  property.setValue(isDay ? ICAL.Time.fromDateString(time) : ICAL.Time.fromDateTimeString(time))
  part.addProperty(property)
}

/** Readers look for single dates only in what has a rule, and be it one of a single day. */
function withoutRule({ first, addedDays }: EventSeries): string | null {
  if (addedDays.length > 0) return 'FREQ=DAILY;COUNT=1'
  if (!isDaily(first)) return null
  return `FREQ=DAILY;COUNT=${daysBetween(first.firstDay, first.lastDay) + 1}`
}

/** The last day is told as the first is: a day, or the instant at which that day's date begins. */
function ruleText(rule: Rrule, { start }: DatedInstance): string {
  const until = rule.until
  if (until === null || start === null) return rruleToString(rule)
  const last = utc(instantAt(until, start)).replace(/[-:]/g, '')
  return rruleToString(rule).replace(/UNTIL=\d+/, `UNTIL=${last}`)
}
