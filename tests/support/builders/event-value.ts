import { occurrencesOf, type Schedule } from '#app/features/calendar/schedule.ts'
import {
  EMPTY_CONTENT,
  type EventContent,
  type EventWithOccurrences,
  type Occurrence,
} from '#app/features/events/event.ts'
import type { PublicPlaces } from '#app/features/events/public-place.ts'
import type { Place } from '#app/features/places/place.ts'

export const UID = '01930000-0000-7000-8000-000000000001'
export const NOWHERE: PublicPlaces = {
  general: { kind: 'unknown', areaId: null, areaName: null },
  booked: [],
  exceptions: [],
}

/** An event as the queries answer it, with every date of its schedule. */
export function eventOn(
  schedule: Schedule,
  {
    content = {},
    ...more
  }: Partial<Omit<EventWithOccurrences, 'content'>> & {
    content?: Partial<EventContent>
  } = {},
): EventWithOccurrences {
  const occurrences = occurrencesOf(schedule, '2020-01-01', '2030-12-31').map(
    (time): Occurrence => ({
      ...time,
      id: `occurrence ${time.firstDay}`,
      eventId: UID,
      scheduledDay: time.firstDay,
      status: 'scheduled',
      message: '',
      overridden: false,
      place: null,
    }),
  )
  return {
    id: UID,
    organizationId: 'o',
    organizerName: '見本商店会',
    zone: 'Asia/Tokyo',
    status: 'published',
    reviewMessage: null,
    cancelMessage: null,
    submittedAt: null,
    publishedAt: '2026-11-01T00:00:00.000Z',
    seenAt: null,
    sequence: 0,
    source: null,
    sample: false,
    version: 1,
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-20T03:04:05.678Z',
    hiddenAt: null,
    organizer: { id: 'o', name: '見本商店会', trusted: true, sample: false },
    coOrganizers: [],
    occurrences,
    ...more,
    content: { ...EMPTY_CONTENT, title: '見本の朝市', schedule, ...content },
  }
}

/** The same with one date changed by itself. */
export function change(
  event: EventWithOccurrences,
  day: string,
  to: Partial<Occurrence>,
): EventWithOccurrences {
  const occurrences = event.occurrences.map((date) =>
    date.scheduledDay === day ? { ...date, overridden: true, ...to } : date,
  )
  return { ...event, occurrences }
}

export const PLAZA: Place = {
  id: 'p',
  name: '見本広場',
  reading: '',
  chomeId: null,
  address: '見本市本町1-1',
  point: { lat: 35.7, lng: 139.5 },
  approximate: false,
  accessText: '',
  access: [],
  roles: [],
  cityCode: null,
  cityName: '見本市',
  areaId: 'a',
  areaName: '東',
  townId: null,
  station: null,
}
