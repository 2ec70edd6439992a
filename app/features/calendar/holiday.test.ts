import { describe, expect, it } from 'vitest'
import {
  holidayName,
  isHoliday,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
} from '#app/features/calendar/holiday.ts'

describe('holidays', () => {
  it.each([
    ['2026-11-23', '勤労感謝の日'],
    ['2026-05-06', 'こどもの日 振替休日'],
    ['2026-09-22', '休日'],
    ['2019-05-01', '休日（祝日扱い）'],
    ['2027-01-01', '元日'],
  ])('%s is %s', (day, name) => {
    expect(holidayName(day)).toBe(name)
    expect(isHoliday(day)).toBe(true)
  })

  it('leaves other days alone', () => {
    expect(isHoliday('2026-11-22')).toBe(false)
    expect(holidayName('2026-11-22')).toBeNull()
    expect(isHoliday('constructor')).toBe(false)
  })
})

describe('working days', () => {
  it('are neither weekends, holidays nor the turn of the year', () => {
    expect(isWorkingDay('2026-11-20')).toBe(true)
    expect(isWorkingDay('2026-11-21')).toBe(false)
    expect(isWorkingDay('2026-11-23')).toBe(false)
    expect(isWorkingDay('2026-12-28')).toBe(true)
    expect(isWorkingDay('2026-12-29')).toBe(false)
    expect(isWorkingDay('2027-01-04')).toBe(true)
  })

  it('before a day off is the last one that counts', () => {
    expect(lastWorkingDayOnOrBefore('2026-11-24')).toBe('2026-11-24')
    expect(lastWorkingDayOnOrBefore('2026-11-23')).toBe('2026-11-20')
    expect(lastWorkingDayOnOrBefore('2027-01-03')).toBe('2026-12-28')
    expect(lastWorkingDayOnOrBefore('2026-05-06')).toBe('2026-05-01')
  })
})
