import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatClock,
  formatDay,
  formatDays,
  formatFullDay,
  formatInstant,
  formatSpan,
  formatTimes,
  relativeDay,
} from '#app/features/calendar/format.ts'
import { datesIn } from '#app/features/calendar/dates.ts'
import { readingStretches } from '#app/lib/language.ts'
import { readClock, readDay } from '#app/features/calendar/input.ts'
import { addDays, clockFrom } from '#app/lib/time.ts'

const today = '2026-11-22'

describe('days in other languages', () => {
  const span = { firstDay: '2026-11-22', lastDay: '2026-11-23', start: '18:00', end: '02:00' }
  it('are said in English', () => {
    const { formatDay, formatSpan } = datesIn('en')
    expect(formatDay('2026-11-23', today)).toBe('Mon 23 Nov (holiday)')
    expect(formatDay('2027-01-02', today)).toBe('Sat 2 Jan 2027')
    expect(formatSpan(span, today)).toBe('Sun 22 Nov – Mon 23 Nov (holiday), 18:00–2:00 (next day)')
    expect(formatSpan({ ...span, start: null, end: null }, today)).toContain('ask the organizer')
  })

  it('have a reading over every kanji in やさしい日本語', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays(today, days))
    const clock = fc.option(fc.integer({ min: 0, max: 1439 }).map(clockFrom))
    fc.assert(
      fc.property(day, fc.nat(40), clock, clock, (firstDay, days, start, end) => {
        const lastDay = addDays(firstDay, days)
        const text = datesIn('easy').formatSpan({ firstDay, lastDay, start, end }, today)
        const unread = readingStretches(text).filter(({ reading }) => reading === null)
        expect(unread.map((stretch) => stretch.text).join('')).not.toMatch(/\p{Script=Han}/u)
      }),
    )
    expect(readingStretches(datesIn('easy').formatDay('2026-12-20', today))).toContainEqual({
      text: '20日',
      reading: 'はつか',
    })
  })
})

describe('days on a notice board', () => {
  it.each([
    ['2026-11-22', '11月22日（日）'],
    ['2026-11-23', '11月23日（月・祝）'],
    ['2026-09-01', '9月1日（火）'],
    ['2027-01-02', '2027年1月2日（土）'],
    ['2025-12-31', '2025年12月31日（水）'],
    ['2028-02-29', '2028年2月29日（火）'],
  ])('%s is %s', (day, words) => {
    expect(formatDay(day, today)).toBe(words)
  })

  it('name the year on paper', () => {
    expect(formatFullDay('2026-11-23')).toBe('2026年11月23日（月・祝）')
  })

  it('are near or not', () => {
    const days = [-2, -1, 0, 1, 2, 3].map((days) => relativeDay(addDays(today, days), today))
    expect(days).toEqual([null, '昨日', '今日', '明日', 'あさって', null])
    expect(relativeDay('2027-01-01', '2026-12-31')).toBe('明日')
  })

  it('can be typed back as they are shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 800 }), (days) => {
        const day = addDays(today, days)
        expect(readDay(formatFullDay(day), today)).toBe(day)
        if (days >= 0) expect(readDay(formatDay(day, today), today)).toBe(day)
      }),
    )
  })
})

describe('times', () => {
  it.each([
    ['09:00', '15:00', '9:00〜15:00'],
    ['18:00', '02:00', '18:00〜翌2:00'],
    ['18:00', '00:00', '18:00〜24:00'],
    ['18:00', '24:00', '18:00〜24:00'],
    ['10:00', null, '10:00〜'],
    ['00:00', '24:00', '0:00〜24:00'],
    [null, null, null],
  ])('%s to %s is %s', (start, end, words) => {
    expect(formatTimes(start, end)).toBe(words)
  })

  it('can be typed back as they are shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => {
        const clock = clockFrom(minutes)
        expect(readClock(formatClock(clock))).toBe(clock)
      }),
    )
  })
})

describe('when something is held', () => {
  const times = { start: '10:00', end: '15:00' }
  it.each([
    ['2026-11-22', '2026-11-22', '11月22日（日）10:00〜15:00'],
    ['2026-11-22', '2026-11-24', '11月22日（日）〜24日（火）10:00〜15:00'],
    ['2026-11-30', '2026-12-01', '11月30日（月）〜12月1日（火）10:00〜15:00'],
    ['2026-12-31', '2027-01-01', '12月31日（木）〜2027年1月1日（金・祝）10:00〜15:00'],
    ['2027-04-01', '2027-05-01', '2027年4月1日（木）〜5月1日（土）10:00〜15:00'],
  ])('from %s to %s', (firstDay, lastDay, words) => {
    expect(formatSpan({ firstDay, lastDay, ...times }, today)).toBe(words)
  })

  it('asks the organizer when nobody has told the time', () => {
    const unknown = { firstDay: today, lastDay: today, start: null, end: null }
    expect(formatSpan(unknown, today)).toBe('11月22日（日） 時間は主催者にご確認ください')
    expect(formatDays(today, '2026-11-23', today)).toBe('11月22日（日）〜23日（月・祝）')
  })

  it('is shown on the town’s clock whatever the machine’s', () => {
    expect(formatInstant('2026-11-21T15:05:00.000Z', today)).toBe('11月22日（日）0:05')
    expect(formatInstant('2026-11-22T14:59:00.000Z', today)).toBe('11月22日（日）23:59')
  })
})
