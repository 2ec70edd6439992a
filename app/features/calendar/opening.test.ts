import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  closedDayOn,
  hoursToText,
  isOpenThroughout,
  openState,
  openStateToText,
  openingsBetween,
  openingsOn,
} from '#app/features/calendar/opening.ts'
import type { OpeningHours, OpeningRule } from '#app/features/calendar/opening.ts'
import { monthlyNth, weekly } from '#app/features/calendar/recurrence.ts'
import { addDays, addMinutes, clockFrom, instantAt, minutesOf } from '#app/lib/time.ts'

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

describe('open now', () => {
  const say = (hours: OpeningHours, day: string, clock: string) =>
    openStateToText(openState(hours, instantAt(day, clock)))
  const shop = hoursOf([rule(weekly([0, 1], 1, null), '09:00', '17:00')])

  it.each([
    ['2026-11-22', '08:59', '9:00に開きます'],
    ['2026-11-22', '09:00', '17:00まで開いています'],
    ['2026-11-22', '16:29', '17:00まで開いています'],
    ['2026-11-22', '16:30', 'まもなく閉まります（17:00まで）'],
    ['2026-11-22', '16:59', 'まもなく閉まります（17:00まで）'],
    ['2026-11-22', '17:00', '次は明日23日（月・祝）9:00から'],
    ['2026-11-23', '23:59', '次は11月29日（日）9:00から'],
    ['2026-11-24', '00:00', '本日はお休みです。次は11月29日（日）9:00から'],
    ['2026-11-28', '12:00', '本日はお休みです。次は明日29日（日）9:00から'],
    ['2026-12-31', '12:00', '本日はお休みです。次は2027年1月3日（日）9:00から'],
  ])('on %s at %s it says: %s', (day, clock, words) => {
    expect(say(shop, day, clock)).toBe(words)
  })

  it('works over midnight', () => {
    const bar = hoursOf([rule(weekly([6], 1, null), '18:00', '02:00')])
    expect(say(bar, '2026-11-21', '23:00')).toBe('翌2:00まで開いています')
    expect(say(bar, '2026-11-22', '01:00')).toBe('2:00まで開いています')
    expect(say(bar, '2026-11-22', '02:00')).toBe('次は11月28日（土）18:00から')
    const late = hoursOf([rule(daily, '18:00', '24:00')])
    expect(say(late, '2026-11-22', '20:00')).toBe('24:00まで開いています')
    const always = hoursOf([rule(daily, '00:00', '24:00')])
    expect(say(always, '2026-11-22', '23:59')).toBe('開いています（24時間）')
  })

  it('finds the season’s next opening, and says so when there is none', () => {
    const summer = { ...shop, season: { from: '04-01', until: '11-30' } }
    expect(say(summer, '2026-12-01', '10:00')).toBe(
      '本日はお休みです。次は2027年4月4日（日）9:00から',
    )
    const over = hoursOf([rule(daily, '09:00', '17:00', { untilDay: '2026-10-31' })])
    expect(say(over, '2026-11-22', '10:00')).toBe('今のところ開く予定がありません')
    expect(say(hoursOf([]), '2026-11-22', '10:00')).toBe('時間は現地でご確認ください')
  })

  it('agrees with the openings minute by minute, and holds until it says it changes', () => {
    const quarter = fc.integer({ min: 0, max: 95 }).map((n) => clockFrom(n * 15))
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 })
    const rules = fc.array(
      fc.record({ weekdays: some, start: quarter, end: quarter, nth: fc.boolean() }),
      { minLength: 1, maxLength: 3 },
    )
    const minute = fc.integer({ min: 0, max: 20 * 1440 })
    fc.assert(
      fc.property(rules, minute, (given, offset) => {
        const hours = hoursOf(
          given.map(({ weekdays, start, end, nth }) =>
            rule(nth ? monthlyNth([1, 3], weekdays, null) : weekly(weekdays, 1, null), start, end),
          ),
        )
        const now = addMinutes(instantAt('2026-12-20', '00:00'), offset)
        const day = addDays('2026-12-20', Math.floor(offset / 1440))
        const at = offset % 1440
        const covers = (from: string, shift: number) =>
          openingsOn(hours, from).some(({ start, end }) => {
            const until = minutesOf(end) + (end <= start ? 1440 : 0)
            return minutesOf(start) <= at + shift && at + shift < until
          })
        const open = covers(day, 0) || covers(addDays(day, -1), 1440)
        const state = openState(hours, now)
        expect(state.state === 'open').toBe(open)
        if (state.changesAt === null) return
        expect(openState(hours, addMinutes(state.changesAt, -1)).state === 'open').toBe(open)
        expect(openState(hours, state.changesAt).state === 'open').toBe(!open)
      }),
    )
  })
})

describe('hours in one line', () => {
  it.each<[string, OpeningHours]>([
    ['火・金 9:00〜12:00', stand],
    ['毎日 9:00〜17:00', hoursOf([rule(daily, '09:00', '17:00')])],
    ['月〜金 18:00〜翌2:00', hoursOf([rule(weekly([1, 2, 3, 4, 5], 1, null), '18:00', '02:00')])],
    ['第2・第4日曜 9:00〜12:00', hoursOf([rule(monthlyNth([2, 4], [0], null), '09:00', '12:00')])],
    [
      '毎日 9:00〜12:00・13:00〜15:00、隔週土曜 16:00〜18:00',
      hoursOf([
        rule(daily, '09:00', '12:00'),
        rule(weekly([6], 2, null), '16:00', '18:00'),
        rule(daily, '13:00', '15:00'),
      ]),
    ],
    [
      '日 9:00〜12:00（祝日は休み）（4月〜11月）',
      hoursOf([rule(weekly([0], 1, null), '09:00', '12:00', { holidays: 'closed' })], {
        season: { from: '04-01', until: '11-30' },
      }),
    ],
    [
      '火・金 9:00〜12:00（12月15日〜2月3日）',
      { ...stand, season: { from: '12-15', until: '02-03' } },
    ],
    ['', hoursOf([])],
  ])('%s', (words, hours) => {
    expect(hoursToText(hours)).toBe(words)
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
