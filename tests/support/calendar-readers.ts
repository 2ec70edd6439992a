/** What two independent readers make of a calendar file, told so that it can be compared. */
import ICAL from 'ical.js'
import { expandRecurringEvent, sync, type CalendarComponent, type VEvent } from 'node-ical'

export type ReadDate = {
  uid: string
  summary: string
  status: string
  /** A day (`2026-11-29`) where the file gives no hours, else an instant. */
  start: string
  end: string
  location: string
}

const ZONE = 'Asia/Tokyo'
/** Rules of the tests end before. */
const MOST_DATES = 2000

/** Every date of the file in the order of its start, as ical.js reads it. */
export function readWithIcalJs(text: string): ReadDate[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const parts = calendar.getAllSubcomponents('vevent')
  const dates = parts
    .filter((part) => !part.hasProperty('recurrence-id'))
    .flatMap((part) => {
      const uid = String(part.getFirstPropertyValue('uid'))
      const exceptions = parts.filter(
        (other) => other.hasProperty('recurrence-id') && other.getFirstPropertyValue('uid') === uid,
      )
      const event = new ICAL.Event(part, { exceptions })
      if (!event.isRecurring()) return [readTime(event, event.startDate, event.endDate)]
      const found: ReadDate[] = []
      const iterator = event.iterator()
      for (let next = iterator.next(); next && found.length < MOST_DATES; next = iterator.next()) {
        const { item, startDate, endDate } = event.getOccurrenceDetails(next)
        found.push(readTime(item, startDate, endDate))
      }
      return found
    })
  return inOrder(dates)
}

type IcalEvent = InstanceType<typeof ICAL.Event>
type IcalTime = InstanceType<typeof ICAL.Time>

function readTime(event: IcalEvent, start: IcalTime, end: IcalTime): ReadDate {
  const told = (time: IcalTime) =>
    time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString()
  return {
    uid: event.uid,
    summary: event.summary,
    status: String(event.component.getFirstPropertyValue('status')),
    start: told(start),
    end: told(end),
    location: event.location ?? '',
  }
}

/** The same as node-ical reads it. */
export function readWithNodeIcal(text: string): ReadDate[] {
  const found = Object.values(sync.parseICS(text))
  const events = found.filter((part): part is VEvent => isEvent(part))
  const range = { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2032-01-01T00:00:00Z') }
  return inOrder(
    events.flatMap((event) =>
      expandRecurringEvent(event, range).map((date) => ({
        uid: event.uid,
        summary: String(date.summary),
        status: String((date.event as VEvent).status),
        start: dayOrInstant(date.start, date.isFullDay),
        end: dayOrInstant(date.end, date.isFullDay),
        location: String((date.event as VEvent).location ?? ''),
      })),
    ),
  )
}

const isEvent = (part: CalendarComponent | undefined) => part?.type === 'VEVENT'

/** node-ical tells a day as midnight of the machine's own zone. */
function dayOrInstant(date: Date & { dateOnly?: boolean }, isFullDay: boolean): string {
  if (!isFullDay && !date.dateOnly) return date.toISOString()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function inOrder(dates: ReadDate[]): ReadDate[] {
  const key = (date: ReadDate) => `${date.start} ${date.uid} ${date.summary}`
  return dates.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** The bare dates, in the town's words for a day and its hours. */
export function spanOf({ start, end }: ReadDate): string {
  return [start, end].map(wall).join(' – ')
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
})

function wall(time: string): string {
  return time.includes('T') ? clock.format(new Date(time)) : time
}
