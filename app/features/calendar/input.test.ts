import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOOK_BACK_DAYS, readClock, readDay, readWeekdays } from '#app/features/calendar/input.ts'
import { addDays, isClockTime, isDay } from '#app/lib/time.ts'

const today = '2026-11-22'

describe('days as people type them', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['2026/11/3', '2026-11-03'],
    ['2026.11.22', '2026-11-22'],
    ['20261122', '2026-11-22'],
    ['２０２６年１１月２２日', '2026-11-22'],
    ['2026年11月22日（日）', '2026-11-22'],
    [' 2026 年 11 月 22 日 ', '2026-11-22'],
    ['令和8年11月22日', '2026-11-22'],
    ['令和元年5月1日', '2019-05-01'],
    ['R8.11.22', '2026-11-22'],
    ['r8/11/22', '2026-11-22'],
    ['Ｒ８．１１．２２', '2026-11-22'],
    ['㋿8年11月22日', '2026-11-22'],
    ['平成31年4月30日', '2019-04-30'],
    ['H31-4-30', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
    ['11/22', '2026-11-22'],
    ['11月23日（月・祝）', '2026-11-23'],
    ['１１／２３', '2026-11-23'],
    ['1/5', '2027-01-05'],
    ['10月30日', '2026-10-30'],
    ['10/20', '2027-10-20'],
    ['2/29', '2028-02-29'],
    ['明日', '2026-11-23'],
    ['2028-02-29', '2028-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed, today)).toBe(day)
  })

  it.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '2026-11-31',
    '11/31',
    '22日',
    '2026/11',
    '2026/11-22',
    '大化1年1月1日',
    '令和0年1月1日',
    '未定',
    '11月下旬',
    '9999-01-01',
    '11/22〜11/24',
    '0/5',
  ])('%s is no day', (typed) => {
    expect(readDay(typed, today)).toBeNull()
  })

  it('without a year are never more than a month back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (month, date) => {
          const day = readDay(`${month}月${date}日`, today) ?? ''
          expect(day >= addDays(today, -LOOK_BACK_DAYS)).toBe(true)
          expect(day < addDays(today, 366 - LOOK_BACK_DAYS)).toBe(true)
        },
      ),
    )
  })

  it('are real days or nothing, whatever is typed', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789/-.年月日令和元RH（月）：時分') })
    fc.assert(
      fc.property(signs, (typed) => {
        const day = readDay(typed, today)
        const clock = readClock(typed)
        expect(day === null || isDay(day)).toBe(true)
        expect(clock === null || isClockTime(clock)).toBe(true)
      }),
    )
  })
})

describe('clock times as people type them', () => {
  it.each([
    ['9:00', '09:00'],
    ['９：００', '09:00'],
    ['09:00:00', '09:00'],
    ['9', '09:00'],
    ['9時', '09:00'],
    ['9時30分', '09:30'],
    ['９時半', '09:30'],
    ['9時5分', '09:05'],
    ['9.30', '09:30'],
    ['午前9時', '09:00'],
    ['午後1時', '13:00'],
    ['午後 1:30', '13:30'],
    ['午後0時30分', '12:30'],
    ['午後13時', '13:00'],
    ['1:30pm', '13:30'],
    ['12:00 AM', '00:00'],
    ['12:30PM', '12:30'],
    ['正午', '12:00'],
    ['0900', '09:00'],
    ['930', '09:30'],
    ['24:00', '24:00'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
  ])('%s is %s', (typed, clock) => {
    expect(readClock(typed)).toBe(clock)
  })

  it.each([
    '',
    '24:01',
    '25:00',
    '9:60',
    '9:5',
    '9時半30分',
    '午前13時',
    '午後12時',
    '午後24時',
    '10時頃',
    '日没',
    '9:00-17:00',
    '99999',
    '午前9時pm',
    '-9:00',
  ])('%s is no time', (typed) => {
    expect(readClock(typed)).toBeNull()
  })
})

describe('weekdays as people type them', () => {
  const daily = [1, 2, 3, 4, 5, 6, 0]
  it.each([
    ['月火木金', [1, 2, 4, 5], null, 'as_usual'],
    ['月;火;水', [1, 2, 3], null, 'as_usual'],
    ['月；火；水', [1, 2, 3], null, 'as_usual'],
    ['月、水', [1, 3], null, 'as_usual'],
    ['土日', [6, 0], null, 'as_usual'],
    ['日曜日', [0], null, 'as_usual'],
    ['毎週水曜', [3], null, 'as_usual'],
    ['火～日', [2, 3, 4, 5, 6, 0], null, 'as_usual'],
    ['金〜月', [5, 6, 0, 1].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7)), null, 'as_usual'],
    ['月曜日から金曜日まで', [1, 2, 3, 4, 5], null, 'as_usual'],
    ['日月火水木金土', daily, null, 'as_usual'],
    ['原則毎日', daily, null, 'as_usual'],
    ['年中無休', daily, null, 'as_usual'],
    ['毎日', daily, null, 'as_usual'],
    ['平日', [1, 2, 3, 4, 5], null, 'closed'],
    ['週末', [6, 0], null, 'as_usual'],
    ['土日祝', [6, 0], null, 'open'],
    ['土・日・祝日', [6, 0], null, 'open'],
    ['月～金（祝日を除く）', [1, 2, 3, 4, 5], null, 'closed'],
    ['火・金（祝日も営業）', [2, 5], null, 'open'],
    ['第1土日', [6, 0], [1], 'as_usual'],
    ['第２・第４日曜', [0], [2, 4], 'as_usual'],
    ['第2,4日曜日', [0], [2, 4], 'as_usual'],
    ['毎月最終土曜', [6], [-1], 'as_usual'],
    ['第1・最終日曜', [0], [1, -1], 'as_usual'],
  ])('%s', (typed, weekdays, nths, holidays) => {
    expect(readWeekdays(typed)).toEqual({ weekdays, nths, holidays })
  })

  it.each([
    '',
    '祝',
    '不定',
    '隔週土曜',
    '水曜定休',
    '第1土曜と第3日曜',
    '24日曜',
    '月〜',
    '火曜ほか',
    '平日・土曜',
    '11月22日',
    '第6日曜',
    '土日祝（祝日は休み）',
  ])('%s is left to a person', (typed) => {
    expect(readWeekdays(typed)).toBeNull()
  })
})
