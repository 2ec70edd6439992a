import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from '#app/lib/time.ts'
import { calendarSpan } from './calendar-span.ts'

const TODAY = '2026-11-22'
const day = fc.integer({ min: -5000, max: 5000 }).map((days) => addDays(TODAY, days))

describe('a calendar of a month', () => {
  it('shows whole weeks that hold the month and no week beside it', () => {
    fc.assert(
      fc.property(day, (from) => {
        const { days, firstDay, lastDay } = calendarSpan({ view: 'month', from }, TODAY)
        expect(days.length % 7).toBe(0)
        expect(weekdayOf(days[0] ?? '')).toBe(0)
        expect([firstDay.slice(0, 7), lastDay.slice(0, 7)]).toEqual([
          from.slice(0, 7),
          from.slice(0, 7),
        ])
        expect(days.slice(0, 7)).toContain(firstDay)
        expect(days.slice(-7)).toContain(lastDay)
        expect(addDays(lastDay, 1).slice(8)).toBe('01')
      }),
    )
  })

  it('leads to the month before and the month after, and back', () => {
    fc.assert(
      fc.property(day, (from) => {
        const { firstDay, previous, next } = calendarSpan({ view: 'month', from }, TODAY)
        const at = (from: string) => calendarSpan({ view: 'month', from }, TODAY)
        expect([at(previous).next, at(next).previous]).toEqual([firstDay, firstDay])
      }),
    )
  })
})

it('a calendar of a week shows seven days, of today where the address names a day out of time', () => {
  expect(calendarSpan({ view: 'week', from: null }, TODAY)).toMatchObject({
    firstDay: TODAY,
    lastDay: '2026-11-28',
    previous: '2026-11-15',
    next: '2026-11-29',
  })
  for (const from of ['0001-01-01', '9999-12-31']) {
    expect(calendarSpan({ view: 'week', from }, TODAY).firstDay).toBe(TODAY)
    expect(calendarSpan({ view: null, from }, TODAY).firstDay).toBe('2026-11-01')
  }
})
