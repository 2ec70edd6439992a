import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMinutes, clockFrom, instantAt, minutesOf } from '#app/lib/time.ts'
import { openingsOn, type OpeningHours, type OpeningRule } from './opening.ts'
import { monthlyNth, weekly } from './recurrence.ts'
import { occurrenceTime } from './schedule.ts'
import {
  dateState,
  isOpenNow,
  openState,
  standState,
  type DatedOnce,
  type Reported,
} from './standing.ts'
import { dateStateToText, openStateToText, standStateToText } from './standing-text.ts'

const SUNDAY = '2026-11-22'

function rule(rrule: string, start: string, end: string, rest: Partial<OpeningRule> = {}) {
  const dates = { firstDay: '2026-01-01', untilDay: null }
  return { rrule, ...dates, start, end, holidays: 'as_usual' as const, ...rest }
}

function hoursOf(rules: OpeningRule[], rest: Partial<OpeningHours> = {}): OpeningHours {
  return { rules, closedDays: [], season: null, ...rest }
}

const daily = weekly([0, 1, 2, 3, 4, 5, 6], 1, null)
const shop = hoursOf([rule(weekly([0, 1], 1, null), '09:00', '17:00')])
const say = (hours: OpeningHours, day: string, clock: string) =>
  openStateToText(openState(hours, instantAt(day, clock)), 'ja')

describe('a stand or a venue with opening hours', () => {
  it.each([
    ['2026-11-22', '08:59', '9:00に開きます', '2026-11-22 09:00'],
    ['2026-11-22', '09:00', '17:00まで開いています', '2026-11-22 16:30'],
    ['2026-11-22', '16:29', '17:00まで開いています', '2026-11-22 16:30'],
    ['2026-11-22', '16:30', 'まもなく閉まります（17:00まで）', '2026-11-22 17:00'],
    ['2026-11-22', '16:59', 'まもなく閉まります（17:00まで）', '2026-11-22 17:00'],
    ['2026-11-22', '17:00', '次は明日23日（月・祝）9:00から', '2026-11-23 00:00'],
    ['2026-11-23', '00:00', '9:00に開きます', '2026-11-23 09:00'],
    ['2026-11-23', '23:59', '次は11月29日（日）9:00から', '2026-11-24 00:00'],
    ['2026-11-24', '00:00', '本日はお休みです。次は11月29日（日）9:00から', '2026-11-25 00:00'],
    ['2026-11-28', '12:00', '本日はお休みです。次は明日29日（日）9:00から', '2026-11-29 00:00'],
    ['2026-12-31', '12:00', '本日はお休みです。次は2027年1月3日（日）9:00から', '2027-01-01 00:00'],
  ])('on %s at %s says 「%s」 until %s', (day, clock, words, until) => {
    expect(say(shop, day, clock)).toBe(words)
    const [untilDay = '', untilClock = ''] = until.split(' ')
    const { holdsUntil } = openState(shop, instantAt(day, clock))
    expect(holdsUntil).toBe(instantAt(untilDay, untilClock))
  })

  it('says why it is closed today, where the reason is known', () => {
    const closedOnHolidays = hoursOf([
      rule(weekly([0, 1], 1, null), '09:00', '17:00', { holidays: 'closed' }),
    ])
    const next = '次は11月29日（日）9:00から'
    expect(say(closedOnHolidays, '2026-11-23', '10:00')).toBe(`本日はお休みです（祝日）。${next}`)
    const away = { from: '2026-11-23', until: '2026-11-24', yearly: false, note: '収穫祭' }
    const resting = { ...shop, closedDays: [away] }
    expect(say(resting, '2026-11-23', '10:00')).toBe(`本日はお休みです（収穫祭）。${next}`)
    // On a Tuesday it never opens: that is no matter of the harvest.
    expect(say(resting, '2026-11-24', '10:00')).toBe(`本日はお休みです。${next}`)
  })

  it('works over midnight', () => {
    const bar = hoursOf([rule(weekly([6], 1, null), '18:00', '02:00')])
    expect(say(bar, '2026-11-21', '23:00')).toBe('翌2:00まで開いています')
    expect(say(bar, '2026-11-22', '00:00')).toBe('2:00まで開いています')
    expect(say(bar, '2026-11-22', '01:30')).toBe('まもなく閉まります（2:00まで）')
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
})

const quarter = fc.integer({ min: 0, max: 95 }).map((n) => clockFrom(n * 15))
const someHours = fc
  .array(
    fc.record({
      weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 }),
      start: quarter,
      end: quarter,
      nth: fc.boolean(),
      holidays: fc.constantFrom('as_usual' as const, 'closed' as const, 'open' as const),
    }),
    { maxLength: 3 },
  )
  .map((rules) =>
    hoursOf(
      rules.map(({ weekdays, start, end, nth, holidays }) => {
        const rrule = nth ? monthlyNth([1, 3], weekdays, null) : weekly(weekdays, 1, null)
        return rule(rrule, start, end, { holidays })
      }),
    ),
  )
const moment = fc
  .integer({ min: 0, max: 20 * 1440 })
  .map((minutes) => addMinutes(instantAt('2026-12-20', '00:00'), minutes))
/** Some minutes of the time until which an answer is said to hold, the last one among them. */
const within = (from: string, until: string | null, share: number) => {
  const most = until === null ? 3 * 1440 : (Date.parse(until) - Date.parse(from)) / 60_000 - 1
  return [share, 1].map((part) => addMinutes(from, Math.floor(Math.max(0, most) * part)))
}
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('what is said of a stand', () => {
  it('agrees with its openings, minute by minute', () => {
    fc.assert(
      fc.property(someHours, fc.integer({ min: 0, max: 20 * 1440 }), (hours, offset) => {
        const now = addMinutes(instantAt('2026-12-20', '00:00'), offset)
        const day = addDays('2026-12-20', Math.floor(offset / 1440))
        const at = offset % 1440
        const covers = (from: string, shift: number) =>
          openingsOn(hours, from).some(({ start, end }) => {
            const until = minutesOf(end) + (end <= start ? 1440 : 0)
            return minutesOf(start) <= at + shift && at + shift < until
          })
        const open = covers(day, 0) || covers(addDays(day, -1), 1440)
        expect(openState(hours, now).state === 'open').toBe(open)
      }),
    )
  })

  it('holds, word for word, until the moment it names', () => {
    const said = fc.option(
      fc.record({
        state: fc.constantFrom<Reported['state']>('open', 'few_left', 'sold_out', 'closed'),
        reportedAt: moment,
        minutes: fc.integer({ min: 1, max: 1440 }),
        lasting: fc.option(fc.integer({ min: 1, max: 1440 })),
      }),
    )
    fc.assert(
      fc.property(someHours, said, moment, share, (hours, made, now, part) => {
        const report = made && {
          state: made.state,
          reportedAt: made.reportedAt,
          until: made.lasting === null ? null : addMinutes(made.reportedAt, made.lasting),
          expiresAt: addMinutes(made.reportedAt, made.minutes),
        }
        const state = standState({ hours, report }, now)
        expect(state.holdsUntil === null || state.holdsUntil > now).toBe(true)
        for (const later of within(now, state.holdsUntil, part)) {
          const then = standState({ hours, report }, later)
          expect(standStateToText(then, 'ja')).toBe(standStateToText(state, 'ja'))
          expect(isOpenNow(then)).toBe(isOpenNow(state))
        }
      }),
    )
  })
})

describe('what its farmer says of a stand', () => {
  const at = (clock: string) => instantAt(SUNDAY, clock)
  const daytime = hoursOf([rule(daily, '09:00', '17:00')])
  const reported = (state: Reported['state']) => ({
    state,
    reportedAt: at('10:00'),
    until: null,
    expiresAt: at('17:00'),
  })

  it('counts as long as the farmer wants to be open, and the stand does not open again that day', () => {
    const report = { ...reported('open'), until: at('14:00') }
    const seen = (clock: string) => standState({ hours: daytime, report }, at(clock))
    expect(standStateToText(seen('13:59'), 'ja')).toBe('営業中（14:00まで）')
    expect(seen('13:59').holdsUntil).toBe(at('14:00'))
    expect(standStateToText(seen('14:00'), 'ja')).toBe('本日は終わりました')
    expect([seen('14:00'), seen('16:59')].map(isOpenNow)).toEqual([false, false])
  })

  it.each([
    ['open', '11:00', '営業中（17:00まで）', true],
    ['few_left', '11:00', '残りわずか（17:00まで）', true],
    ['sold_out', '11:00', '本日は売り切れました', false],
    ['closed', '11:00', '本日はお休みです', false],
    ['sold_out', '09:59', '17:00まで開いています', true],
    ['sold_out', '17:00', '次は明日23日（月・祝）9:00から', false],
  ] as const)('%s at %s is 「%s」, open: %s', (said, clock, words, open) => {
    const state = standState({ hours: daytime, report: reported(said) }, at(clock))
    expect([standStateToText(state, 'ja'), isOpenNow(state)]).toEqual([words, open])
  })

  it('is not asked of a stand out of season, nor guessed where there are no hours', () => {
    const summer = { ...daytime, season: { from: '04-01', until: '10-31' } }
    expect(isOpenNow(standState({ hours: summer, report: null }, at('10:00')))).toBe(false)
    const unknown = standState({ hours: hoursOf([]), report: null }, at('10:00'))
    expect([unknown.state, isOpenNow(unknown)]).toEqual(['unknown', false])
  })
})

function dated(
  [firstDay, lastDay]: [string, string],
  [start, end]: [string | null, string | null],
  rest: Partial<DatedOnce> = {},
): DatedOnce {
  const time = occurrenceTime(firstDay, lastDay, { start, end })
  return { ...time, status: 'scheduled', isLast: false, ...rest }
}
const sayDate = (date: DatedOnce, day: string, clock: string) =>
  dateStateToText(dateState(date, instantAt(day, clock)), 'ja')

describe('a date of an event', () => {
  const market = dated([SUNDAY, SUNDAY], ['09:00', '15:00'])
  it.each([
    ['2026-11-19', '23:59', 'あと3日'],
    ['2026-11-20', '00:00', 'あさって'],
    ['2026-11-21', '23:59', '明日'],
    ['2026-11-22', '00:00', '本日9:00から'],
    ['2026-11-22', '07:59', '本日9:00から'],
    ['2026-11-22', '08:00', 'まもなく始まります（9:00から）'],
    ['2026-11-22', '08:59', 'まもなく始まります（9:00から）'],
    ['2026-11-22', '09:00', '開催中'],
    ['2026-11-22', '14:29', '開催中'],
    ['2026-11-22', '14:30', 'まもなく終わります（15:00まで）'],
    ['2026-11-22', '14:59', 'まもなく終わります（15:00まで）'],
    ['2026-11-22', '15:00', '終了しました'],
  ])('on %s at %s is 「%s」', (day, clock, words) => {
    expect(sayDate(market, day, clock)).toBe(words)
  })

  it('of a night belongs to the day on which it began', () => {
    const night = dated(['2026-12-31', '2026-12-31'], ['23:00', '02:00'])
    expect(sayDate(night, '2026-12-31', '22:59')).toBe('まもなく始まります（23:00から）')
    expect(sayDate(night, '2027-01-01', '00:00')).toBe('開催中')
    expect(sayDate(night, '2027-01-01', '02:00')).toBe('終了しました')
    const early = dated(['2027-01-01', '2027-01-01'], ['00:30', '06:00'])
    expect(sayDate(early, '2026-12-31', '23:45')).toBe('まもなく始まります（0:30から）')
    const untilMidnight = dated([SUNDAY, SUNDAY], ['18:00', '00:00'])
    expect(sayDate(untilMidnight, SUNDAY, '23:59')).toBe('まもなく終わります（0:00まで）')
    expect(sayDate(untilMidnight, '2026-11-23', '00:00')).toBe('終了しました')
  })

  it('of several days is not on in the nights between, and its last day is the last chance', () => {
    const festival = dated(['2026-11-20', SUNDAY], ['10:00', '15:00'], { isLast: true })
    expect(sayDate(festival, '2026-11-21', '12:00')).toBe('開催中')
    expect(sayDate(festival, '2026-11-21', '14:45')).toBe('開催中')
    expect(sayDate(festival, '2026-11-21', '15:00')).toBe('明日')
    expect(sayDate(festival, SUNDAY, '08:00')).toBe('本日最終日')
    expect(sayDate(festival, SUNDAY, '12:00')).toBe('開催中・本日最終日')
    expect(sayDate(festival, SUNDAY, '14:45')).toBe('まもなく終わります（15:00まで）')
    const exhibition = dated(['2026-11-20', SUNDAY], [null, null], { isLast: true })
    expect(sayDate(exhibition, '2026-11-21', '12:00')).toBe('本日開催')
    expect(sayDate(exhibition, SUNDAY, '12:00')).toBe('本日最終日')
  })

  it('that is called off or put off says so, and that it would have been today', () => {
    for (const [status, today, other] of [
      ['cancelled', '本日は中止', '中止'],
      ['postponed', '本日は延期', '延期'],
    ] as const) {
      const off = { ...market, status }
      expect(sayDate(off, '2026-11-21', '12:00')).toBe(other)
      expect(sayDate(off, SUNDAY, '12:00')).toBe(today)
      expect(sayDate(off, SUNDAY, '15:00')).toBe(other)
    }
  })

  it('stays as it is said to be until the moment it names', () => {
    const clock = fc.option(quarter)
    const anyDate = fc
      .record({
        first: fc.integer({ min: 0, max: 12 }),
        days: fc.integer({ min: 0, max: 3 }),
        times: fc.tuple(clock, clock),
        status: fc.constantFrom<DatedOnce['status']>(
          'scheduled',
          'moved',
          'cancelled',
          'postponed',
        ),
        isLast: fc.boolean(),
      })
      .map(({ first, days, times: [start, end], ...rest }) => {
        const day = addDays('2026-12-22', first)
        return dated([day, addDays(day, days)], [start, start === null ? null : end], rest)
      })
    fc.assert(
      fc.property(anyDate, moment, share, (date, now, part) => {
        const state = dateState(date, now)
        expect(state.holdsUntil === null || state.holdsUntil > now).toBe(true)
        for (const later of within(now, state.holdsUntil, part)) {
          expect(dateStateToText(dateState(date, later), 'ja')).toBe(dateStateToText(state, 'ja'))
        }
        expect(state.state === 'over').toBe(
          date.endsAt <= now && date.status !== 'cancelled' && date.status !== 'postponed',
        )
      }),
      { numRuns: 300 },
    )
  })
})
