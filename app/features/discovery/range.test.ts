import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, instantAt, weekdayOf } from '#app/lib/time.ts'
import { rangeOf } from './range.ts'
import { EVERYTHING, WHENS, type Search } from './search.ts'

const range = (search: Partial<Search>, now: string) => rangeOf({ ...EVERYTHING, ...search }, now)
/** Wednesday, 11:00 in the town. */
const WEDNESDAY = '2026-11-25T02:00:00.000Z'

describe('the time that is looked at', () => {
  it('of today is what is left of it', () => {
    expect(range({ when: 'today' }, WEDNESDAY)).toMatchObject({
      from: WEDNESDAY,
      until: '2026-11-25T15:00:00.000Z',
    })
  })

  it('of tomorrow is the whole day', () => {
    expect(range({ when: 'tomorrow' }, WEDNESDAY)).toMatchObject({
      from: '2026-11-25T15:00:00.000Z',
      until: '2026-11-26T15:00:00.000Z',
    })
  })

  it.each([
    ['Wednesday', WEDNESDAY, '2026-11-28', '2026-11-29'],
    ['Friday at midnight', '2026-11-27T14:59:59.999Z', '2026-11-28', '2026-11-29'],
    ['Saturday', '2026-11-27T15:00:00.000Z', '2026-11-28', '2026-11-29'],
    ['Sunday', '2026-11-29T10:00:00.000Z', '2026-11-29', '2026-11-29'],
    ['Monday', '2026-11-29T15:00:00.000Z', '2026-12-05', '2026-12-06'],
  ])('of the weekend, on %s', (_, now, firstDay, lastDay) => {
    expect(range({ when: 'weekend' }, now)).toMatchObject({ firstDay, lastDay })
  })

  it('of a week is seven days, of a month thirty-one, of all has no end', () => {
    expect(range({ when: 'week' }, WEDNESDAY)).toMatchObject({ lastDay: '2026-12-01' })
    expect(range({ when: 'month' }, WEDNESDAY)).toMatchObject({ lastDay: '2026-12-25' })
    expect(range({ when: 'all' }, WEDNESDAY)).toMatchObject({ until: null, lastDay: null })
  })

  it('of days in the past is the past; from today on it begins now', () => {
    expect(range({ from: '2018-12-01', to: '2022-03-31' }, WEDNESDAY)).toMatchObject({
      from: '2018-11-30T15:00:00.000Z',
      until: '2022-03-31T15:00:00.000Z',
    })
    expect(range({ from: '2026-11-25' }, WEDNESDAY).from).toBe(WEDNESDAY)
    expect(range({ to: '2026-11-30' }, WEDNESDAY).from).toBe(WEDNESDAY)
    expect(range({ to: '2026-11-01' }, WEDNESDAY)).toMatchObject({ firstDay: '2026-11-01' })
  })

  it('lies where its days lie, and never before now unless the past was asked for', () => {
    const instants = fc
      .integer({ min: Date.parse('2020-01-01T00:00:00Z'), max: Date.parse('2040-01-01T00:00:00Z') })
      .map((time) => new Date(time).toISOString())
    fc.assert(
      fc.property(instants, fc.constantFrom(...WHENS), (now, when) => {
        const found = range({ when }, now)
        expect(found.from >= now).toBe(true)
        expect(dayOf(found.from)).toBe(found.firstDay)
        if (found.until === null || found.lastDay === null) return
        expect(found.until > found.from).toBe(true)
        if (found.momentary) return
        expect(found.until).toBe(instantAt(addDays(found.lastDay, 1), '00:00'))
        if (when === 'weekend') expect([0, 6]).toContain(weekdayOf(found.firstDay))
        if (when === 'weekend') expect(weekdayOf(found.lastDay)).toBe(0)
      }),
    )
  })
})
