import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes } from '#app/lib/time.ts'
import { freePlaces, freeUnits, hasRoom, type Occupation, occupationOf } from './occupation.ts'

const ORIGIN = '2026-12-05T00:00:00.000Z'
const at = (minutes: number) => addMinutes(ORIGIN, minutes)
const occupation = fc
  .record({
    from: fc.nat(20),
    length: fc.integer({ min: 1, max: 8 }),
    rest: fc.nat(4),
    units: fc.integer({ min: 1, max: 5 }),
    people: fc.nat(50),
  })
  .map(({ from, length, rest, units, people }): Occupation => {
    const [until, restsUntil] = [at((from + length) * 10), at((from + length + rest) * 10)]
    return { from: at(from * 10), until, restsUntil, units, people }
  })

describe('occupations', () => {
  it('reach from set-up to clear-up, and rest afterwards', () => {
    const slot = { day: '2026-12-05', start: '10:00', end: '15:00' }
    const around = { setupMinutes: 60, clearMinutes: 30, units: 2, people: 40 }
    expect(occupationOf({ ...slot, ...around }, 60)).toEqual({
      from: '2026-12-05T00:00:00.000Z',
      until: '2026-12-05T06:30:00.000Z',
      restsUntil: '2026-12-05T07:30:00.000Z',
      units: 2,
      people: 40,
    })
  })

  it('leave at each moment what nobody has taken at that moment', () => {
    fc.assert(
      fc.property(fc.array(occupation, { maxLength: 8 }), occupation, (taken, wanted) => {
        const room = { units: 10, capacity: 200 }
        let [units, places] = [10, 200]
        for (let minute = 0; minute < 400; minute += 5) {
          const now = at(minute)
          const inUnits = taken.filter((one) => one.from <= now && now < one.restsUntil)
          const inPlaces = taken.filter((one) => one.from <= now && now < one.until)
          const left = 10 - inUnits.reduce((sum, one) => sum + one.units, 0)
          const free = 200 - inPlaces.reduce((sum, one) => sum + one.people, 0)
          if (wanted.from <= now && now < wanted.restsUntil) units = Math.min(units, left)
          if (wanted.from <= now && now < wanted.until) places = Math.min(places, free)
        }
        expect(freeUnits(taken, wanted, room)).toBe(units)
        expect(freePlaces(taken, wanted, room)).toBe(places)
      }),
    )
  })

  it('that are let in one after another never overfill the venue, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(occupation, { maxLength: 14 }), (wishes) => {
        const room = { units: 6, capacity: 90 }
        const taken: Occupation[] = []
        for (const wish of wishes) if (hasRoom(taken, wish, room)) taken.push(wish)
        for (const [nth, one] of taken.entries()) {
          const others = taken.filter((_, other) => other !== nth)
          expect(hasRoom(others, one, room)).toBe(true)
        }
      }),
    )
  })
})
