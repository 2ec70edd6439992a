import { describe, expect, it } from 'vitest'
import { monthDayToText, readMonthDay } from './season.ts'

describe('a season', () => {
  it('is typed as months or as days', () => {
    expect(readMonthDay('４月', 'from')).toBe('04-01')
    expect(readMonthDay('11月', 'until')).toBe('11-30')
    expect(readMonthDay('2月末', 'until')).toBe('02-28')
    expect(readMonthDay('12月20日', 'until')).toBe('12-20')
    expect(readMonthDay('2/29', 'from')).toBe('02-29')
  })

  it('comes back from the form as it was', () => {
    for (const monthDay of ['04-01', '12-31', '02-29']) {
      expect(readMonthDay(monthDayToText(monthDay), 'from')).toBe(monthDay)
    }
  })

  it('is nothing that no year has', () => {
    expect(['13月', '2月30日', '春', ''].map((text) => readMonthDay(text, 'from'))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
