import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstDayOf, monthlyNth, weekly } from '#app/features/calendar/recurrence.ts'
import { occurrenceTime, type Schedule } from '#app/features/calendar/schedule.ts'
import type { EventWithOccurrences, Occurrence } from '#app/features/events/event.ts'
import { addDays } from '#app/lib/time.ts'
import { change, eventOn, NOWHERE, PLAZA, UID } from '#tests/support/builders/event-value.ts'
import { readWithIcalJs, readWithNodeIcal, spanOf } from '#tests/support/calendar-readers.ts'
import { calendarOf } from './calendar-file.ts'

function file(event: EventWithOccurrences, places = NOWHERE): string {
  const channel = {
    title: '見本市のイベント',
    url: 'https://town.example.jp/feeds/events.ics',
    home: 'https://town.example.jp/',
    publicUrl: 'https://town.example.jp',
  }
  return calendarOf([{ event, places }], channel)
}

/** Both readers agree, and this is what they read. */
function read(event: EventWithOccurrences, places = NOWHERE) {
  const text = file(event, places)
  const dates = readWithIcalJs(text)
  expect(readWithNodeIcal(text)).toEqual(dates)
  return dates
}

const spans = (event: EventWithOccurrences) => read(event).map(spanOf)

const WEDNESDAYS: Schedule = {
  kind: 'recurring',
  recurrence: {
    rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20261223',
    firstDay: '2026-12-02',
    exdates: [],
    rdates: [],
    holidays: 'as_usual',
  },
  start: '10:00',
  end: '12:00',
}

describe('An event in a calendar', () => {
  it('is held at its hours in the town', () => {
    const once: Schedule = { kind: 'once', day: '2026-11-29', start: '10:00', end: '14:00' }
    expect(spans(eventOn(once))).toEqual(['2026-11-29 10:00 – 2026-11-29 14:00'])
  })

  it('ends on the next day when it runs past midnight, and at midnight when it runs until then', () => {
    const night: Schedule = { kind: 'once', day: '2026-11-29', start: '18:00', end: '02:00' }
    expect(spans(eventOn(night))).toEqual(['2026-11-29 18:00 – 2026-11-30 02:00'])
    for (const end of ['00:00', '24:00']) {
      const evening: Schedule = { kind: 'once', day: '2026-11-29', start: '18:00', end }
      expect(spans(eventOn(evening))).toEqual(['2026-11-29 18:00 – 2026-11-30 00:00'])
    }
  })

  it('fills its day where nobody knows the hours, keeps nobody busy, and says so', () => {
    const event = eventOn({ kind: 'once', day: '2026-11-29', start: null, end: null })
    expect(spans(event)).toEqual(['2026-11-29 – 2026-11-30'])
    expect(file(event)).toContain('TRANSP:TRANSPARENT')
    expect(unfolded(file(event))).toContain('DESCRIPTION:時間は主催者にご確認ください')
  })

  it('is on at the hours of each of several days, not in the night between', () => {
    const span = { kind: 'span', firstDay: '2026-11-21', lastDay: '2026-11-23' } as const
    expect(spans(eventOn({ ...span, start: '10:00', end: '15:00' }))).toEqual([
      '2026-11-21 10:00 – 2026-11-21 15:00',
      '2026-11-22 10:00 – 2026-11-22 15:00',
      '2026-11-23 10:00 – 2026-11-23 15:00',
    ])
    expect(spans(eventOn({ ...span, start: null, end: null }))).toEqual(['2026-11-21 – 2026-11-24'])
    expect(spans(eventOn({ ...span, start: '20:00', end: '05:00' }))).toEqual([
      '2026-11-21 20:00 – 2026-11-24 05:00',
    ])
  })

  it('comes back by its rule until the last day, that day included', () => {
    const event = eventOn(WEDNESDAYS)
    expect(spans(event)).toEqual([
      '2026-12-02 10:00 – 2026-12-02 12:00',
      '2026-12-09 10:00 – 2026-12-09 12:00',
      '2026-12-16 10:00 – 2026-12-16 12:00',
      '2026-12-23 10:00 – 2026-12-23 12:00',
    ])
    expect(file(event)).toContain('RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20261223T010000Z')
  })

  it('leaves out what falls out, and adds what is added', () => {
    const { recurrence } = WEDNESDAYS
    const event = eventOn({
      ...WEDNESDAYS,
      recurrence: { ...recurrence, exdates: ['2026-12-09'], rdates: ['2026-12-13'] },
    })
    expect(spans(event).map((span) => span.slice(0, 10))).toEqual([
      '2026-12-02',
      '2026-12-13',
      '2026-12-16',
      '2026-12-23',
    ])
    expect(file(event)).toMatch(/EXDATE;TZID=Asia\/Tokyo:20261209T100000/)
    expect(file(event)).toMatch(/RDATE;TZID=Asia\/Tokyo:20261213T100000/)
  })

  it('keeps the dates that were held before the rule was changed', () => {
    const held = eventOn({ kind: 'once', day: '2026-11-29', start: '09:00', end: '11:00' })
    const event = eventOn(WEDNESDAYS)
    const dates = read({ ...event, occurrences: [...held.occurrences, ...event.occurrences] })
    expect(dates.map(spanOf)[0]).toBe('2026-11-29 09:00 – 2026-11-29 11:00')
    expect(dates).toHaveLength(5)
  })

  it('keeps each of its own dates, with its own hours', () => {
    const dates = [
      { day: '2026-12-05', start: '10:00', end: '12:00' },
      { day: '2026-12-20', start: '13:00', end: '15:00' },
      { day: '2027-01-10', start: null, end: null },
    ]
    expect(spans(eventOn({ kind: 'dates', dates }))).toEqual([
      '2026-12-05 10:00 – 2026-12-05 12:00',
      '2026-12-20 13:00 – 2026-12-20 15:00',
      '2027-01-10 – 2027-01-11',
    ])
  })

  it('calls off one date in every reader, and leaves the others alone', () => {
    const off = { status: 'cancelled', message: '大雨のため' } as const
    const event = change(eventOn(WEDNESDAYS, { sequence: 3 }), '2026-12-09', off)
    expect(read(event).map(({ status, summary }) => `${status} ${summary}`)).toEqual([
      'CONFIRMED 見本の朝市',
      'CANCELLED 【中止】見本の朝市',
      'CONFIRMED 見本の朝市',
      'CONFIRMED 見本の朝市',
    ])
    expect(file(event).match(/SEQUENCE:3/g)).toHaveLength(2)
    expect(unfolded(file(event))).toContain('DESCRIPTION:大雨のため')
  })

  it('moves one date to another day', () => {
    const moved = occurrenceTime('2026-12-12', '2026-12-12', { start: '13:00', end: '15:00' })
    const event = change(eventOn(WEDNESDAYS), '2026-12-09', { ...moved, status: 'moved' })
    expect(spans(event)).toEqual([
      '2026-12-02 10:00 – 2026-12-02 12:00',
      '2026-12-12 13:00 – 2026-12-12 15:00',
      '2026-12-16 10:00 – 2026-12-16 12:00',
      '2026-12-23 10:00 – 2026-12-23 12:00',
    ])
  })

  it('is called off as a whole, save for the dates that had been held', () => {
    const whole = eventOn(WEDNESDAYS, {
      status: 'cancelled',
      cancelMessage: '会場がなくなりました',
    })
    const occurrences = whole.occurrences.map((date, index) =>
      index === 0
        ? date
        : { ...date, status: 'cancelled' as const, message: '会場がなくなりました' },
    )
    const dates = read({ ...whole, occurrences })
    expect(dates.map(({ status }) => status)).toEqual([
      'CONFIRMED',
      'CANCELLED',
      'CANCELLED',
      'CANCELLED',
    ])
  })

  it('names a registered venue on the days for which it was agreed to, and on no other', () => {
    const general = { kind: 'arranging', areaId: 'a', areaName: '東' } as const
    const booked = [{ day: '2026-12-09', place: PLAZA, venueId: 'v' }]
    const text = file(eventOn(WEDNESDAYS), { general, booked, exceptions: [] })
    const locations = read(eventOn(WEDNESDAYS), { general, booked, exceptions: [] }).map(
      (date) => date.location,
    )
    expect(locations).toEqual([
      '会場調整中、東エリア',
      '見本広場、見本市本町1-1',
      '会場調整中、東エリア',
      '会場調整中、東エリア',
    ])
    expect(text.match(/GEO:35.7;139.5/g)).toHaveLength(1)
  })

  it('reads back to exactly its dates, whatever the rule and whatever became of them', () => {
    fc.assert(
      fc.property(anySeries, ({ schedule, fates }) => {
        const event = eventOn(schedule)
        const occurrences = event.occurrences.map((date, n) => become(date, fates[n] ?? 'held'))
        fc.pre(occurrences.length > 0)
        const dates = read({ ...event, occurrences })
        const told = dates.map((date) => `${date.start} ${date.end} ${date.status}`)
        const stored = occurrences.map(({ startsAt, endsAt, status }) => {
          return `${startsAt} ${endsAt} ${status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`
        })
        expect(told.sort()).toEqual(stored.sort())
      }),
      { numRuns: 80 },
    )
  })

  it('says the same twice in the same bytes, stamped with the last change', () => {
    const text = file(eventOn(WEDNESDAYS))
    expect(file(eventOn(WEDNESDAYS))).toBe(text)
    expect(text).toContain('DTSTAMP:20261120T030405Z')
    expect(text).toContain('LAST-MODIFIED:20261120T030405Z')
    expect(text).toContain(`UID:${UID}`)
  })

  it('keeps whatever people write, in lines of at most 75 octets', () => {
    const title = '朝市、夕市; \\バザー\\ 「"秋"」👨‍👩‍👧 BEGIN:VEVENT\r\nEND:VEVENT'.repeat(9)
    const body = 'あ'.repeat(900) + '\n\u0007\u0000改行\r\nもう一行'
    const text = file(eventOn(WEDNESDAYS, { content: { title, body } }))
    const [first] = readWithIcalJs(text)
    expect(first?.summary).toBe(title.replaceAll('\r\n', '\n'))
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\uFFFD]/u)
    expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1)
    expect(unfolded(text)).toContain('改行\\nもう一行')
  })
})

type Fate = 'held' | 'cancelled' | 'moved'

/** Weekly and monthly rules of up to half a year, with days left out and added, and holidays. */
const anySeries = fc
  .record({
    weekdays: fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 1, maxLength: 3 }),
    nths: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, -1), { maxLength: 2 }),
    interval: fc.constantFrom(1, 2),
    length: fc.integer({ min: 0, max: 180 }),
    exdates: fc.array(fc.nat({ max: 180 }), { maxLength: 20 }),
    rdates: fc.uniqueArray(fc.nat({ max: 180 }), { maxLength: 4 }),
    holidays: fc.constantFrom('as_usual' as const, 'closed' as const, 'open' as const),
    fates: fc.array(fc.constantFrom<Fate>('held', 'held', 'held', 'cancelled', 'moved')),
  })
  .map(({ weekdays, nths, interval, length, exdates, rdates, holidays, fates }) => {
    const day = (n: number) => addDays('2026-12-01', n)
    const until = day(length + 31)
    const rrule =
      nths.length > 0 ? monthlyNth(nths, weekdays, until) : weekly(weekdays, interval, until)
    const firstDay = firstDayOf(rrule, day(0)) ?? day(0)
    const recurrence = {
      rrule,
      firstDay,
      exdates: exdates.map(day),
      rdates: rdates.map(day).filter((each) => each >= firstDay),
      holidays,
    }
    const schedule: Schedule = { kind: 'recurring', recurrence, start: '10:00', end: '12:00' }
    return { schedule, fates }
  })

function become(date: Occurrence, fate: Fate): Occurrence {
  if (fate === 'held') return date
  if (fate === 'cancelled') return { ...date, status: 'cancelled', message: '大雨' }
  const day = addDays(date.firstDay, 1)
  return { ...date, ...occurrenceTime(day, day, { start: '13:30', end: '15:00' }), status: 'moved' }
}

const unfolded = (text: string) => text.replaceAll('\r\n ', '')
