/** An event in the words of schema.org, for search engines. */
import type { Event, Offer, Place, Schedule, VirtualLocation, WithContext } from 'schema-dts'
import { parseRrule } from '#app/features/calendar/rrule.ts'
import { ARRANGING } from '#app/features/discovery/entry.ts'
import { feeToText } from '#app/features/events/description.ts'
import {
  upcomingOf,
  type CommunityEvent,
  type EventWithOccurrences,
  type Occurrence,
} from '#app/features/events/event.ts'
import { publicPlaceOn, type PublicPlace } from '#app/features/events/public-place.ts'
import { addDays, weekdayOf, type ClockTime, type Day, type Instant } from '#app/lib/time.ts'
import { eventUrl, type FeedEvent } from './feed.ts'
import { placeFields, WEEKDAY_NAMES } from './linked-place.ts'
import { readFee } from './municipal-fee.ts'

/** So many dates of a series are told. */
const DATES_TOLD = 8

type EventNode = Exclude<Event, string>
type Status = NonNullable<Extract<EventNode, { '@type': 'Event' }>['eventStatus']>

const STATUSES: Record<Occurrence['status'], Status> = {
  scheduled: 'https://schema.org/EventScheduled',
  moved: 'https://schema.org/EventRescheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
}

/** Null while it has no date. The next date stands for the whole; the later ones follow it. */
export function linkedEvent(
  { event, places }: FeedEvent,
  { publicUrl, now }: { publicUrl: string; now: Instant },
): WithContext<EventNode> | null {
  const ahead = upcomingOf(event.occurrences, now)
  const dates = (ahead.length > 0 ? ahead : event.occurrences.slice(-1)).slice(0, DATES_TOLD)
  const [next] = dates
  if (!next) return null
  const { content } = event
  const url = eventUrl(event, publicUrl)
  const placeOn = (date: Occurrence) => publicPlaceOn(places, date.firstDay)
  const own = event.organizerName === event.organizer.name
  const summary = content.summary === '' ? content.body.slice(0, 300) : content.summary
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: content.title,
    ...(summary === '' ? {} : { description: summary }),
    ...timeFields(next, event.status),
    ...locationFields(placeOn(next), publicUrl),
    organizer: {
      '@type': 'Organization',
      name: event.organizerName,
      ...(own ? { url: `${publicUrl}/organizations/${event.organizer.id}` } : {}),
    },
    ...offerFields(event, url),
    ...(content.capacity === null ? {} : { maximumAttendeeCapacity: content.capacity }),
    ...(content.audience === ''
      ? {}
      : { audience: { '@type': 'Audience', name: content.audience } }),
    ...(content.themes.length === 0 ? {} : { keywords: content.themes.join(',') }),
    inLanguage: content.language,
    ...scheduleFields(event),
    ...(dates.length < 2
      ? {}
      : {
          subEvent: dates.map((date) => ({
            '@type': 'Event' as const,
            name: content.title,
            ...timeFields(date, event.status),
            // Some readers take a date for itself: one elsewhere says so.
            ...(isSamePlace(placeOn(date), placeOn(next))
              ? {}
              : locationFields(placeOn(date), publicUrl)),
          })),
        }),
  }
}

function isSamePlace(a: PublicPlace, b: PublicPlace): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function timeFields(date: Occurrence, status: CommunityEvent['status']) {
  const { firstDay, lastDay, start, end, scheduledDay } = date
  const isMoved = date.status === 'moved' && scheduledDay !== firstDay
  return {
    startDate: start === null ? firstDay : moment(firstDay, start),
    ...(start !== null && end === null ? {} : { endDate: endOf({ lastDay, start, end }) }),
    eventStatus: STATUSES[status === 'cancelled' ? 'cancelled' : date.status],
    ...(isMoved ? { previousStartDate: scheduledDay } : {}),
  }
}

function endOf({ lastDay, start, end }: Pick<Occurrence, 'lastDay' | 'start' | 'end'>) {
  if (start === null || end === null) return lastDay
  const midnight = end === '24:00' || end === '00:00'
  return moment(end <= start || midnight ? addDays(lastDay, 1) : lastDay, midnight ? '00:00' : end)
}

/** The town's clock, nine hours before that of Greenwich. */
function moment(day: Day, clock: ClockTime): string {
  return `${day}T${clock}:00+09:00`
}

function locationFields(
  place: PublicPlace,
  publicUrl: string,
): {
  location?: string | Exclude<Place, string> | VirtualLocation
  eventAttendanceMode?: Extract<EventNode, { '@type': 'Event' }>['eventAttendanceMode']
} {
  switch (place.kind) {
    case 'place': {
      const { venueId } = place
      return {
        eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
        location: {
          '@type': 'Place',
          name: place.place.name,
          ...(venueId === null ? {} : { url: `${publicUrl}/venues/${venueId}` }),
          ...placeFields(place.place),
        },
      }
    }
    case 'online':
      return {
        eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
        ...(place.url === null ? {} : { location: { '@type': 'VirtualLocation', url: place.url } }),
      }
    case 'arranging':
      return { location: ARRANGING }
    case 'unknown':
      return {}
  }
}

function offerFields({ content }: EventWithOccurrences, url: string) {
  const { fee } = content
  if (fee.kind === 'unknown') return {}
  const yen = fee.kind === 'free' ? 0 : readFee(fee.text, '').yen
  const offers: Exclude<Offer, string> = {
    '@type': 'Offer',
    url,
    description: feeToText(fee, 'ja'),
    ...(yen === null ? {} : { price: yen, priceCurrency: 'JPY' }),
  }
  return { isAccessibleForFree: fee.kind === 'free', offers }
}

/** A rule that schema.org can say: every so many weeks on some weekdays, or on the nth of a month. */
function scheduleFields({ content }: EventWithOccurrences): { eventSchedule?: Schedule } {
  const { schedule } = content
  if (schedule?.kind !== 'recurring') return {}
  const { rrule, firstDay, exdates } = schedule.recurrence
  const rule = parseRrule(rrule)
  if (!rule || rule.bySetPos.length > 0) return {}
  const { frequency, interval, byDay, until, count } = rule
  const unit = { DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' }[frequency]
  // schema.org spells 「第2日曜」 as RFC 5545 does, and a plain weekday by its name.
  const days = byDay.length > 0 ? byDay : [{ nth: 0, weekday: weekdayOf(firstDay) }]
  const names = days.map(({ nth, weekday }) => {
    const name = WEEKDAY_NAMES[weekday] ?? 'Sunday'
    return nth === 0
      ? (`https://schema.org/${name}` as const)
      : `${nth}${name.slice(0, 2).toUpperCase()}`
  })
  return {
    eventSchedule: {
      '@type': 'Schedule',
      repeatFrequency: `P${interval}${unit}`,
      ...(frequency === 'WEEKLY' || byDay.length > 0 ? { byDay: names } : {}),
      ...(rule.byMonthDay.length > 0 ? { byMonthDay: rule.byMonthDay } : {}),
      ...(rule.byMonth.length > 0 ? { byMonth: rule.byMonth } : {}),
      startDate: firstDay,
      ...(until === null ? {} : { endDate: until }),
      ...(count === null ? {} : { repeatCount: count }),
      ...(schedule.start ? { startTime: `${schedule.start}:00` } : {}),
      ...(schedule.end && schedule.end !== '24:00' ? { endTime: `${schedule.end}:00` } : {}),
      ...(exdates.length > 0 ? { exceptDate: exdates } : {}),
      scheduleTimezone: 'Asia/Tokyo',
    },
  }
}
