import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCHEDULE_REFUSALS } from '#app/features/calendar/labels.ts'
import { monthlyNth, weekly } from '#app/features/calendar/recurrence.ts'
import type { Recurrence } from '#app/features/calendar/recurrence.ts'
import { daysOfSchedule, occurrencesOf, refuseSchedule } from '#app/features/calendar/schedule.ts'
import type { Schedule } from '#app/features/calendar/schedule.ts'
import { addDays } from '#app/lib/time.ts'

const today = '2026-11-22'

function recurring(rrule: string, rest: Partial<Recurrence> = {}): Schedule {
  const recurrence = { rrule, firstDay: today, exdates: [], rdates: [], ...rest }
  return { kind: 'recurring', recurrence: { holidays: 'as_usual', ...recurrence }, start: '09:00' }
}

function only(schedule: Schedule) {
  const found = occurrencesOf(schedule, '2026-01-01', '2027-12-31')
  expect(found).toHaveLength(1)
  return found[0]
}

describe('occurrences', () => {
  it('one morning is kept on the town’s clock', () => {
    expect(only({ kind: 'once', day: today, start: '10:00', end: '15:00' })).toEqual({
      firstDay: today,
      lastDay: today,
      start: '10:00',
      end: '15:00',
      startsAt: '2026-11-22T01:00:00.000Z',
      endsAt: '2026-11-22T06:00:00.000Z',
      timeKnown: true,
    })
  })

  it('an event that ends at midnight belongs to the day before', () => {
    for (const end of ['00:00', '24:00']) {
      const night = only({ kind: 'once', day: today, start: '18:00', end })
      expect(night).toMatchObject({ lastDay: today, endsAt: '2026-11-22T15:00:00.000Z' })
    }
  })

  it('a night ends on the next day and belongs to the day on which it began', () => {
    const night = only({ kind: 'once', day: '2026-12-31', start: '22:00', end: '02:00' })
    expect(night).toMatchObject({ lastDay: '2026-12-31', endsAt: '2026-12-31T17:00:00.000Z' })
    const span = only({ ...between('2026-12-30', '2026-12-31'), start: '22:00', end: '02:00' })
    expect(span).toMatchObject({ lastDay: '2026-12-31', endsAt: '2026-12-31T17:00:00.000Z' })
  })

  it('unknown times fill the day for comparing and are not called known', () => {
    const unknown = only({ kind: 'once', day: today })
    expect(unknown).toMatchObject({ start: null, end: null, timeKnown: false })
    expect(unknown).toMatchObject({
      startsAt: '2026-11-21T15:00:00.000Z',
      endsAt: '2026-11-22T15:00:00.000Z',
    })
    const open = only({ kind: 'once', day: today, start: '10:00' })
    expect(open).toMatchObject({ timeKnown: true, endsAt: '2026-11-22T15:00:00.000Z' })
  })

  it('several days are one occurrence, found on each of them', () => {
    const span = between('2026-11-21', '2026-11-23')
    for (const day of ['2026-11-21', '2026-11-22', '2026-11-23']) {
      expect(occurrencesOf(span, day, day)).toHaveLength(1)
    }
    expect(occurrencesOf(span, '2026-11-24', '2026-11-30')).toEqual([])
  })

  it('separate dates keep their own times, in order', () => {
    const dates: Schedule = {
      kind: 'dates',
      dates: [
        { day: '2026-12-05', start: '13:00' },
        { day: '2026-11-28', start: '10:00', end: '12:00' },
        { day: '2026-11-28', start: '09:00' },
      ],
    }
    const found = occurrencesOf(dates, today, '2026-12-31').map((o) => `${o.firstDay} ${o.start}`)
    expect(found).toEqual(['2026-11-28 09:00', '2026-11-28 10:00', '2026-12-05 13:00'])
  })

  it('a series has one on each of its days', () => {
    const sundays = recurring(monthlyNth([2, 4], [0], '2027-01-31'))
    const days = occurrencesOf(sundays, '2026-01-01', '2027-12-31').map((o) => o.firstDay)
    expect(days).toEqual(['2026-11-22', '2026-12-13', '2026-12-27', '2027-01-10', '2027-01-24'])
    expect(daysOfSchedule(sundays)).toEqual({ first: today, last: '2027-01-31' })
  })

  it('never end before they start', () => {
    const clock = fc
      .integer({ min: 0, max: 1439 })
      .map(
        (m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`,
      )
    const anyTime = fc.option(clock)
    fc.assert(
      fc.property(anyTime, anyTime, fc.integer({ min: 0, max: 5 }), (start, end, days) => {
        const span = { ...between(today, addDays(today, days)), start, end: start && end }
        const occurrence = only(span)
        expect(occurrence && occurrence.endsAt > occurrence.startsAt).toBe(true)
      }),
    )
  })
})

function between(firstDay: string, lastDay: string) {
  return { kind: 'span' as const, firstDay, lastDay }
}

describe('a schedule that cannot be announced', () => {
  const on = (times: { start?: string; end?: string }): Schedule => ({
    kind: 'once',
    day: today,
    ...times,
  })
  it.each<[string, Schedule, string | null]>([
    ['a market', on({ start: '10:00', end: '15:00' }), null],
    ['a night', on({ start: '18:00', end: '02:00' }), null],
    ['until midnight', on({ start: '00:00', end: '24:00' }), null],
    ['no time yet', on({}), null],
    ['swapped times', on({ start: '15:00', end: '10:00' }), 'ends_before_it_starts'],
    ['the same time twice', on({ start: '10:00', end: '10:00' }), 'ends_before_it_starts'],
    ['only an end', on({ end: '10:00' }), 'end_without_start'],
    ['a time of no clock', on({ start: '9:00' }), 'time_unreal'],
    ['a start at 24:00', on({ start: '24:00' }), 'time_unreal'],
    ['a day of no calendar', { kind: 'once', day: '2026-02-29' }, 'day_unreal'],
    ['yesterday', { kind: 'once', day: '2026-11-21' }, 'already_over'],
    ['a mistyped year', { kind: 'once', day: '2062-11-22' }, 'too_far_ahead'],
    ['no date', { kind: 'dates', dates: [] }, 'no_dates'],
    ['two days', between(today, '2026-11-23'), null],
    ['since last week', between('2026-11-15', today), null],
    ['swapped days', between('2026-11-23', today), 'ends_before_it_starts'],
    ['a year', between(today, addDays(today, 365)), null],
    ['more than a year', between(today, addDays(today, 366)), 'span_too_long'],
    ['a series', recurring(weekly([3], 1, '2027-03-31')), null],
    ['an endless series', recurring(weekly([3], 1, null)), null],
    ['a series of eleven years', recurring(weekly([3], 1, '2037-12-31')), 'rule_too_long'],
    ['a counted long series', recurring('FREQ=WEEKLY;COUNT=100'), null],
    ['a rule by the hour', recurring('FREQ=HOURLY'), 'rule_unreadable'],
    [
      'a series all of exceptions',
      recurring(weekly([0], 1, '2026-11-29'), { exdates: [today, '2026-11-29'] }),
      'no_dates',
    ],
    [
      'a series over long ago',
      recurring(weekly([0], 1, '2026-10-31'), { firstDay: '2026-10-01' }),
      'already_over',
    ],
  ])('%s', (_, schedule, reason) => {
    expect(refuseSchedule(schedule, today)).toBe(reason)
  })

  it('is told why in Japanese', () => {
    for (const words of Object.values(SCHEDULE_REFUSALS)) expect(words).toMatch(/。$/)
  })
})
