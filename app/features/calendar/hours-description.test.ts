import { describe, expect, it } from 'vitest'
import { withoutReadings } from '#app/lib/language.ts'
import { hoursToText } from './hours-description.ts'
import type { OpeningHours, OpeningRule } from './opening.ts'
import { monthlyNth, weekly } from './recurrence.ts'

function rule(rrule: string, start: string, end: string, rest: Partial<OpeningRule> = {}) {
  const dates = { firstDay: '2026-01-01', untilDay: null }
  return { rrule, ...dates, start, end, holidays: 'as_usual' as const, ...rest }
}

function hoursOf(rules: OpeningRule[], rest: Partial<OpeningHours> = {}): OpeningHours {
  return { rules, closedDays: [], season: null, ...rest }
}

const daily = weekly([0, 1, 2, 3, 4, 5, 6], 1, null)
const stand = hoursOf([rule(weekly([2, 5], 1, null), '09:00', '12:00')])

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
    expect(hoursToText(hours, 'ja')).toBe(words)
  })

  it('are said in English and in やさしい日本語', () => {
    const sunday = hoursOf([rule(weekly([0], 1, null), '09:00', '12:00', { holidays: 'closed' })], {
      season: { from: '04-01', until: '11-30' },
    })
    expect(hoursToText(stand, 'en')).toBe('Tue and Fri 9:00–12:00')
    expect(hoursToText(sunday, 'en')).toBe('Sun 9:00–12:00 (closed on holidays) (Apr–Nov)')
    expect(withoutReadings(hoursToText(sunday, 'easy'))).toBe(
      '毎週 日曜日 9:00〜12:00（休みの 日は 開きません）（4月〜11月）',
    )
  })
})
