import { describe, expect, it } from 'vitest'
import {
  closedDayOn,
  isOpenThroughout,
  openingsBetween,
  openingsOn,
} from '#app/features/calendar/opening.ts'
import type { OpeningHours, OpeningRule } from '#app/features/calendar/opening.ts'
import { weekly } from '#app/features/calendar/recurrence.ts'

function rule(rrule: string, start: string, end: string, rest: Partial<OpeningRule> = {}) {
  const dates = { firstDay: '2026-01-01', untilDay: null }
  return { rrule, ...dates, start, end, holidays: 'as_usual' as const, ...rest }
}

function hoursOf(rules: OpeningRule[], rest: Partial<OpeningHours> = {}): OpeningHours {
  return { rules, closedDays: [], season: null, ...rest }
}

const daily = weekly([0, 1, 2, 3, 4, 5, 6], 1, null)
const stand = hoursOf([rule(weekly([2, 5], 1, null), '09:00', '12:00')])
const yearEnd = { from: '2020-12-29', until: '2021-01-03', yearly: true, note: '年末年始' }

describe('openings of a day', () => {
  it('follow the weekdays', () => {
    expect(openingsOn(stand, '2026-11-24')).toEqual([{ start: '09:00', end: '12:00' }])
    expect(openingsOn(stand, '2026-11-25')).toEqual([])
    expect(openingsBetween(stand, '2026-11-20', '2026-11-27').map(({ day }) => day)).toEqual([
      '2026-11-20',
      '2026-11-24',
      '2026-11-27',
    ])
  })

  it('that touch are one, and breaks stay', () => {
    const hours = hoursOf([
      rule(daily, '13:00', '15:00'),
      rule(daily, '09:00', '12:00'),
      rule(weekly([0], 1, null), '12:00', '13:00'),
    ])
    expect(openingsOn(hours, '2026-11-22')).toEqual([{ start: '09:00', end: '15:00' }])
    expect(openingsOn(hours, '2026-11-23')).toEqual([
      { start: '09:00', end: '12:00' },
      { start: '13:00', end: '15:00' },
    ])
  })

  it('past midnight are listed on their first day; the day’s own midnight is 24:00', () => {
    expect(openingsOn(hoursOf([rule(daily, '18:00', '02:00')]), '2026-11-22')).toEqual([
      { start: '18:00', end: '02:00' },
    ])
    for (const end of ['00:00', '24:00']) {
      expect(openingsOn(hoursOf([rule(daily, '18:00', end)]), '2026-11-22')).toEqual([
        { start: '18:00', end: '24:00' },
      ])
    }
  })

  it('rest on closed days, each year over its end, and out of season', () => {
    const hours = hoursOf([rule(daily, '09:00', '12:00')], {
      closedDays: [
        yearEnd,
        { from: '2026-08-13', until: '2026-08-15', yearly: false, note: 'お盆' },
      ],
      season: { from: '04-01', until: '01-15' },
    })
    const days = openingsBetween(hours, '2026-12-27', '2027-04-02').map(({ day }) => day)
    expect(days.slice(0, 3)).toEqual(['2026-12-27', '2026-12-28', '2027-01-04'])
    expect(days.slice(-3)).toEqual(['2027-01-15', '2027-04-01', '2027-04-02'])
    expect(openingsOn(hours, '2026-08-14')).toEqual([])
    expect(openingsOn(hours, '2027-08-14')).toHaveLength(1)
    expect(closedDayOn(hours, '2027-01-02')?.note).toBe('年末年始')
  })

  it('obey the holidays’ rule and the rule’s last day', () => {
    const mondays = weekly([1], 1, null)
    const closed = hoursOf([rule(mondays, '09:00', '12:00', { holidays: 'closed' })])
    expect(openingsOn(closed, '2026-11-23')).toEqual([])
    const weekend = weekly([0, 6], 1, null)
    const open = hoursOf([
      rule(weekend, '09:00', '12:00', { holidays: 'open', untilDay: '2026-11-30' }),
    ])
    expect(openingsOn(open, '2026-11-23')).toHaveLength(1)
    expect(openingsOn(open, '2027-01-01')).toEqual([])
    expect(openingsOn(open, '2026-12-05')).toEqual([])
  })

  it('hold a use from set-up to clear-up, midnight included', () => {
    const day = '2026-11-22'
    const park = hoursOf([rule(daily, '00:00', '24:00')])
    expect(isOpenThroughout(park, day, 1200, 1600)).toBe(true)
    expect(isOpenThroughout(stand, '2026-11-24', 540, 720)).toBe(true)
    expect(isOpenThroughout(stand, '2026-11-24', 539, 720)).toBe(false)
    expect(isOpenThroughout(stand, '2026-11-24', 540, 721)).toBe(false)
  })
})

it('the openings of 200 venues over 90 days are a matter of milliseconds', () => {
  const venues = Array.from({ length: 200 }, (_, index) =>
    hoursOf([rule(weekly([index % 7, (index + 3) % 7], 1, null), '09:00', '17:00')], {
      closedDays: [yearEnd],
    }),
  )
  const expand = () => venues.map((hours) => openingsBetween(hours, '2026-11-22', '2027-02-19'))
  expand()
  const began = performance.now()
  const found = expand()
  // Generous for a busy machine; 10 ms when it is quiet.
  expect(performance.now() - began).toBeLessThan(250)
  expect(found.every((days) => days.length > 20)).toBe(true)
})
