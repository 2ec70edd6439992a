import { describe, expect, it } from 'vitest'
import type { Schedule } from '#app/features/calendar/schedule.ts'
import type { EventWithOccurrences } from '#app/features/events/event.ts'
import { change, eventOn, NOWHERE, PLAZA } from '#tests/support/builders/event-value.ts'
import { linkedEvent } from './linked-event.ts'

const ONCE: Schedule = { kind: 'once', day: '2026-11-29', start: '10:00', end: '14:00' }
const SUNDAYS: Schedule = {
  kind: 'recurring',
  recurrence: {
    rrule: 'FREQ=MONTHLY;BYDAY=2SU,4SU;UNTIL=20270131',
    firstDay: '2026-12-13',
    exdates: ['2026-12-27'],
    rdates: [],
    holidays: 'as_usual',
  },
  start: '09:00',
  end: '12:00',
}

function linked(event: EventWithOccurrences, places = NOWHERE): Record<string, unknown> {
  const telling = { publicUrl: 'https://town.example.jp', now: '2026-11-22T00:00:00.000Z' }
  return { ...linkedEvent({ event, places }, telling) }
}

describe('What search engines read of an event', () => {
  it('has its hours in the town’s time, and a bare day where nobody knows them', () => {
    expect(linked(eventOn(ONCE))).toMatchObject({
      startDate: '2026-11-29T10:00:00+09:00',
      endDate: '2026-11-29T14:00:00+09:00',
      eventStatus: 'https://schema.org/EventScheduled',
    })
    const unknown = linked(eventOn({ ...ONCE, start: null, end: null }))
    expect([unknown['startDate'], unknown['endDate']]).toEqual(['2026-11-29', '2026-11-29'])
    const night = linked(eventOn({ ...ONCE, start: '18:00', end: '02:00' }))
    expect(night['endDate']).toBe('2026-11-30T02:00:00+09:00')
    const evening = linked(eventOn({ ...ONCE, end: '24:00' }))
    expect(evening['endDate']).toBe('2026-11-30T00:00:00+09:00')
    expect(linked(eventOn({ ...ONCE, end: null }))).not.toHaveProperty('endDate')
  })

  it('says what is called off, put off or moved', () => {
    const statusOf = (event: EventWithOccurrences) => linked(event)['eventStatus']
    const off = eventOn(ONCE, { status: 'cancelled', cancelMessage: '大雨' })
    expect(statusOf(off)).toBe('https://schema.org/EventCancelled')
    const later = change(eventOn(ONCE), '2026-11-29', { status: 'postponed' })
    expect(statusOf(later)).toBe('https://schema.org/EventPostponed')
    const moved = change(eventOn(ONCE), '2026-11-29', {
      status: 'moved',
      firstDay: '2026-11-30',
      lastDay: '2026-11-30',
    })
    expect(linked(moved)).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2026-11-29',
      startDate: '2026-11-30T10:00:00+09:00',
    })
  })

  it('names a venue with its consent, and else only that one is looked for', () => {
    const general = { kind: 'arranging', areaId: 'a', areaName: '東' } as const
    expect(linked(eventOn(ONCE), { general, booked: [], exceptions: [] })['location']).toBe(
      '会場調整中',
    )
    const booked = [{ day: '2026-11-29', place: PLAZA, venueId: 'v' }]
    expect(linked(eventOn(ONCE), { general, booked, exceptions: [] })['location']).toMatchObject({
      '@type': 'Place',
      name: '見本広場',
      url: 'https://town.example.jp/venues/v',
      geo: { latitude: 35.7, longitude: 139.5 },
    })
  })

  it('tells its rhythm, and the next dates one by one', () => {
    const series = linked(eventOn(SUNDAYS))
    expect(series['eventSchedule']).toMatchObject({
      repeatFrequency: 'P1M',
      byDay: ['2SU', '4SU'],
      startDate: '2026-12-13',
      endDate: '2027-01-31',
      exceptDate: ['2026-12-27'],
      scheduleTimezone: 'Asia/Tokyo',
    })
    expect(series['subEvent']).toMatchObject([
      { startDate: '2026-12-13T09:00:00+09:00' },
      { startDate: '2027-01-10T09:00:00+09:00' },
      { startDate: '2027-01-24T09:00:00+09:00' },
    ])
  })

  it('tells one price where there is one', () => {
    const fee = (text: string) =>
      linked(eventOn(ONCE, { content: { fee: { kind: 'paid', text } } }))['offers']
    expect(fee('500円')).toMatchObject({ price: 500, priceCurrency: 'JPY' })
    expect(fee('大人500円、小人200円')).not.toHaveProperty('price')
    const free = linked(eventOn(ONCE, { content: { fee: { kind: 'free', text: '' } } }))
    expect(free).toMatchObject({ isAccessibleForFree: true, offers: { price: 0 } })
  })
})
