import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHoliday } from '#app/features/calendar/holiday.ts'
import {
  MOST_DAYS,
  daysOf,
  firstDayOf,
  lastDayOf,
  monthlyNth,
  monthlyOn,
  readRrule,
  weekly,
} from '#app/features/calendar/recurrence.ts'
import { weekdaysInJapanese } from '#app/features/calendar/recurrence-ja.ts'
import { recurrenceToText } from '#app/features/calendar/recurrence-text.ts'
import type { Recurrence } from '#app/features/calendar/recurrence.ts'
import { readingStretches, withoutReadings } from '#app/lib/language.ts'
import { addDays, daysBetween, weekdayOf } from '#app/lib/time.ts'

function recurrence(rrule: string, rest: Partial<Recurrence> = {}): Recurrence {
  return { rrule, firstDay: '2026-11-01', exdates: [], rdates: [], holidays: 'as_usual', ...rest }
}

describe('words for a recurrence', () => {
  it.each([
    [weekly([3], 1, null), '毎週水曜'],
    [weekly([5, 2], 1, null), '毎週火・金曜'],
    [weekly([1, 2, 3, 4, 5], 1, null), '毎週月〜金曜'],
    [weekly([0, 1, 2, 3, 4, 5, 6], 1, null), '毎日'],
    [weekly([6], 2, null), '隔週土曜'],
    [weekly([6], 3, null), '3週間ごとの土曜'],
    [monthlyNth([2, 4], [0], null), '第2・第4日曜'],
    [monthlyNth([-1], [6], null), '毎月最終土曜'],
    [monthlyNth([1], [6, 0], null), '毎月第1土・日曜'],
    [monthlyNth([3], [0], '2027-03-28'), '毎月第3日曜、2027年3月28日まで'],
    ['FREQ=WEEKLY', '毎週日曜'],
    ['FREQ=WEEKLY;BYDAY=SU;COUNT=6', '毎週日曜、全6回'],
    ['FREQ=MONTHLY', '毎月1日'],
    ['FREQ=MONTHLY;BYMONTHDAY=10,-1', '毎月10日・末日'],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU', '2か月ごとの第1日曜'],
    ['FREQ=MONTHLY;BYMONTH=4,10;BYDAY=1SU', '毎年4月・10月の第1日曜'],
    ['FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3', '毎年5月3日'],
    ['FREQ=YEARLY;BYMONTH=5;BYDAY=2SU', '毎年5月の第2日曜'],
    ['FREQ=YEARLY', '毎年11月1日'],
    [monthlyOn([15, -1], null), '毎月15日・末日'],
    [weekly([3], 1, null, [4, 5, 6, 7, 8, 9, 10, 11]), '毎週水曜（12月〜3月は休み）'],
    [monthlyNth([2], [0], null, [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12]), '毎月第2日曜（8月は休み）'],
    [weekly([3], 1, null, [4, 10]), '4月・10月の毎週水曜'],
    ['nonsense', '不定期'],
  ])('%s is %s', (rrule, words) => {
    expect(recurrenceToText(recurrence(rrule), 'ja')).toBe(words)
  })

  it('say what happens on holidays', () => {
    const closed = recurrence(weekly([3], 1, '2027-03-31'), { holidays: 'closed' })
    expect(recurrenceToText(closed, 'ja')).toBe('毎週水曜（祝日は休み）、2027年3月31日まで')
    expect(recurrenceToText({ ...closed, holidays: 'open' }, 'ja')).toContain('（祝日も開催）')
    const rests = ['year_end', 'obon'] as const
    expect(recurrenceToText({ ...closed, rests }, 'ja')).toContain('（祝日・年末年始・お盆は休み）')
  })

  it.each([
    [weekly([3], 1, null), 'every Wed', '毎週 水曜日'],
    [weekly([5, 2], 1, null), 'every Tue and Fri', '毎週 火・金曜日'],
    [weekly([0, 1, 2, 3, 4, 5, 6], 1, null), 'every day', '毎日'],
    [weekly([6], 2, null), 'every other Sat', '2週間に 1回 土曜日'],
    [monthlyNth([2, 4], [0], null), '2nd and 4th Sun of the month', '第2・第4日曜日'],
    [monthlyNth([-1], [6], null), 'last Sat of the month', '毎月 最後の 土曜日'],
    [
      'FREQ=MONTHLY;BYMONTHDAY=10,-1',
      'the 10th and last day of the month',
      '毎月 10日・月の 最後の 日',
    ],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU', '1st Sun, every 2 months', '2か月に 1回 第1日曜日'],
    ['FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3', 'the 3rd of May, every year', '毎年 5月3日'],
    [
      weekly([3], 1, '2027-03-31', [4, 5, 6, 7, 8, 9, 10, 11]),
      'every Wed (not in Dec–Mar), until Wed 31 Mar 2027',
      '毎週 水曜日（12月〜3月は休み）、2027年3月31日まで',
    ],
    ['nonsense', 'irregularly', '決まっていません'],
  ])('%s is %s, %s', (rrule, english, easier) => {
    expect(recurrenceToText(recurrence(rrule), 'en')).toBe(english)
    expect(withoutReadings(recurrenceToText(recurrence(rrule), 'easy'))).toBe(easier)
  })

  it('have a reading over every kanji in やさしい日本語', () => {
    const rule = fc.oneof(
      fc
        .tuple(fc.uniqueArray(fc.nat(6), { minLength: 1 }), fc.integer({ min: 1, max: 4 }))
        .map(([weekdays, interval]) => weekly(weekdays, interval, '2027-03-01')),
      fc
        .tuple(
          fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, -1), { minLength: 1 }),
          fc.uniqueArray(fc.nat(6), { minLength: 1 }),
        )
        .map(([nths, weekdays]) => monthlyNth(nths, weekdays, null)),
      fc
        .uniqueArray(fc.constantFrom(1, 14, 20, 30, -1, -3), { minLength: 1 })
        .map((dates) => monthlyOn(dates, null)),
      fc.constantFrom('FREQ=DAILY;INTERVAL=3', 'FREQ=YEARLY;INTERVAL=2', 'FREQ=WEEKLY;COUNT=6'),
    )
    const holidays = fc.constantFrom('as_usual', 'closed', 'open')
    fc.assert(
      fc.property(rule, holidays, fc.boolean(), (rrule, onHolidays, resting) => {
        const text = recurrenceToText(
          recurrence(rrule, { holidays: onHolidays, rests: resting ? ['year_end', 'obon'] : [] }),
          'easy',
        )
        const unread = readingStretches(text).filter(({ reading }) => reading === null)
        expect(unread.map((stretch) => stretch.text).join('')).not.toMatch(/\p{Script=Han}/u)
      }),
    )
  })

  it('list weekdays from Monday', () => {
    expect(weekdaysInJapanese([0, 6])).toBe('土・日')
    expect(weekdaysInJapanese([0, 2, 3, 4, 5, 6])).toBe('火〜日')
  })
})

describe('days of a recurrence', () => {
  it('second and fourth Sundays, the last Saturday', () => {
    const sundays = recurrence(monthlyNth([2, 4], [0], null))
    expect(daysOf(sundays, '2026-11-01', '2026-12-31')).toEqual([
      '2026-11-08',
      '2026-11-22',
      '2026-12-13',
      '2026-12-27',
    ])
    const saturdays = recurrence(monthlyNth([-1], [6], null))
    expect(daysOf(saturdays, '2027-01-01', '2027-03-31')).toEqual([
      '2027-01-30',
      '2027-02-27',
      '2027-03-27',
    ])
  })

  it('on the 31st and on 29 February come only when the month has them', () => {
    expect(daysOf(recurrence('FREQ=MONTHLY;BYMONTHDAY=31'), '2027-01-01', '2027-04-30')).toEqual([
      '2027-01-31',
      '2027-03-31',
    ])
    const leap = recurrence('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29')
    expect(daysOf(leap, '2026-01-01', '2033-01-01')).toEqual(['2028-02-29', '2032-02-29'])
  })

  it('leave holidays out, or take them in, until the rule ends', () => {
    const mondays = weekly([1], 1, '2026-11-30')
    const range = ['2026-11-01', '2027-01-31'] as const
    expect(daysOf(recurrence(mondays, { holidays: 'closed' }), ...range)).not.toContain(
      '2026-11-23',
    )
    const open = daysOf(recurrence(weekly([0], 1, '2026-11-30'), { holidays: 'open' }), ...range)
    expect(open).toContain('2026-11-03')
    expect(open).toContain('2026-11-23')
    expect(open).not.toContain('2027-01-01')
    const counted = recurrence('FREQ=WEEKLY;BYDAY=SU;COUNT=2', { holidays: 'open' })
    expect(daysOf(counted, ...range)).toEqual(['2026-11-01', '2026-11-03', '2026-11-08'])
  })

  it.each([
    // What is typed in words, and the days of two turns of a year that follow.
    ['weekly', 'closed', [], [], ['2026-12-28', '2027-01-04', '2027-01-18', '2027-01-25']],
    ['weekly', 'as_usual', ['year_end'], [], ['2026-12-28', '2027-01-04', '2027-01-11']],
    ['weekly', 'open', ['year_end'], [], ['2026-12-28', '2027-01-04', '2027-01-11']],
    ['weekly', 'open', [], [], ['2026-12-28', '2027-01-01', '2027-01-04', '2027-01-11']],
    ['weekly', 'open', [], [1, 2, 3], ['2026-12-28', '2027-04-05', '2027-04-12']],
    ['last', 'as_usual', ['year_end'], [], ['2027-01-31', '2027-02-28', '2027-03-31']],
    ['last', 'as_usual', [], [12, 1, 2, 3], ['2027-04-30', '2027-05-31', '2027-06-30']],
  ] as const)(
    '%s, holidays %s, rests %o, without the months %o',
    (kind, holidays, rests, off, days) => {
      const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter(
        (month) => off.length > 0 && !(off as readonly number[]).includes(month),
      )
      const rrule = kind === 'weekly' ? weekly([1], 1, null, months) : monthlyOn([-1], null, months)
      const found = daysOf(recurrence(rrule, { holidays, rests }), '2026-12-26', '2027-12-31')
      expect(found.slice(0, days.length)).toEqual(days)
    },
  )

  it('leave お盆 out each year, and keep what was promised beside the rule', () => {
    const thursdays = recurrence(weekly([4], 1, null), {
      rests: ['obon'],
      rdates: ['2027-08-14'],
    })
    expect(daysOf(thursdays, '2027-08-01', '2027-08-31')).toEqual([
      '2027-08-05',
      '2027-08-12',
      '2027-08-14',
      '2027-08-19',
      '2027-08-26',
    ])
    const sundays = { ...thursdays, rrule: weekly([0], 1, null), rdates: [] }
    expect(daysOf(sundays, '2027-08-10', '2027-08-20')).toEqual([])
  })

  it('obey exceptions before all else, and keep extra days even on holidays', () => {
    const moved = recurrence(weekly([0], 1, null), {
      exdates: ['2026-11-08'],
      rdates: ['2026-11-23', '2026-10-25', '2026-11-08'],
      holidays: 'closed',
    })
    expect(daysOf(moved, '2026-10-01', '2026-11-23')).toEqual([
      '2026-10-25',
      '2026-11-01',
      '2026-11-15',
      '2026-11-22',
      '2026-11-23',
    ])
  })

  it('are bounded however far somebody asks', () => {
    const daily = recurrence('FREQ=DAILY')
    expect(daysOf(daily, '0001-01-01', '9999-12-31').length).toBe(MOST_DAYS)
    for (const firstDay of ['0001-01-01', '9999-12-31']) {
      expect(daysOf({ ...daily, firstDay }, '0001-01-01', '9999-12-31')).toEqual([])
      expect(firstDayOf('FREQ=DAILY', firstDay)).toBeNull()
    }
    expect(daysOf(recurrence('FREQ=HOURLY'), '2026-01-01', '2027-01-01')).toEqual([])
  })

  it('ascend, lie within the range, and agree with looking at every day', () => {
    const anyDay = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2024-01-01', days))
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 })
    const nths = fc.uniqueArray(fc.constantFrom<number[]>(1, 2, 3, 4, 5, -1), { minLength: 1 })
    const holidays = fc.constantFrom('as_usual' as const, 'closed' as const, 'open' as const)
    fc.assert(
      fc.property(
        anyDay,
        anyDay,
        some,
        fc.option(nths),
        holidays,
        (firstDay, from, weekdays, counts, rule) => {
          const rrule = counts ? monthlyNth(counts, weekdays, null) : weekly(weekdays, 1, null)
          const to = addDays(from, 70)
          const naive: string[] = []
          for (let day = from; day <= to; day = addDays(day, 1)) {
            const nth = Math.ceil(Number(day.slice(8)) / 7)
            const isLast = addDays(day, 7).slice(5, 7) !== day.slice(5, 7)
            const counted = !counts || counts.includes(nth) || (isLast && counts.includes(-1))
            const regular = weekdays.includes(weekdayOf(day)) && counted
            const held = rule === 'as_usual' || !isHoliday(day) ? regular : rule === 'open'
            if (held && day >= firstDay) naive.push(day)
          }
          const found = daysOf(recurrence(rrule, { firstDay, holidays: rule }), from, to)
          expect(found).toEqual(naive)
        },
      ),
    )
  })

  it('every second week keeps its beat over the turn of a year', () => {
    const days = daysOf(
      recurrence(weekly([6], 2, null), { firstDay: '2026-11-07' }),
      '2026-12-20',
      '2027-06-30',
    )
    expect(days[0]).toBe('2027-01-02')
    for (const [index, day] of days.slice(1).entries()) {
      expect(daysBetween(days[index] ?? '', day)).toBe(14)
    }
  })
})

describe('the first and the last day', () => {
  it('DTSTART is moved to the first date of the rule', () => {
    expect(firstDayOf(weekly([3], 1, null), '2026-11-22')).toBe('2026-11-25')
    expect(firstDayOf(weekly([1], 2, null), '2026-11-25')).toBe('2026-11-30')
    expect(firstDayOf(monthlyNth([2, 4], [0], null), '2026-11-22')).toBe('2026-11-22')
    expect(firstDayOf('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2026-11-22')).toBe('2028-02-29')
    expect(firstDayOf(weekly([3], 1, '2026-11-23'), '2026-11-22')).toBeNull()
    expect(firstDayOf('FREQ=HOURLY', '2026-11-22')).toBeNull()
  })

  it('the end is what the rule or its count says, or none', () => {
    expect(lastDayOf(recurrence(weekly([0], 1, '2026-12-01')))).toBe('2026-12-01')
    expect(lastDayOf(recurrence('FREQ=WEEKLY;COUNT=3'))).toBe('2026-11-15')
    expect(lastDayOf(recurrence(weekly([0], 1, null)))).toBeNull()
    expect(readRrule('RRULE:FREQ=WEEKLY;BYDAY=SU')).toBe(weekly([0], 1, null))
  })
})
