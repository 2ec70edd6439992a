import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peakUnits } from './peak-units.ts'

const at = (hour: number) => `2026-12-06T${String(hour).padStart(2, '0')}:00:00.000Z`

describe('units taken at once', () => {
  it('add up where uses overlap, not where one follows the other', () => {
    const morning = { from: at(0), until: at(3), units: 4 }
    const noon = { from: at(3), until: at(6), units: 3 }
    const allDay = { from: at(1), until: at(8), units: 2 }
    expect(peakUnits([morning, noon])).toBe(4)
    expect(peakUnits([noon, allDay, morning])).toBe(6)
    expect(peakUnits([])).toBe(0)
  })

  it('are as many as counted hour by hour', () => {
    const hour = fc.integer({ min: 0, max: 22 })
    const use = fc.record({ from: hour, length: fc.integer({ min: 1, max: 8 }), units: fc.nat(9) })
    fc.assert(
      fc.property(fc.array(use, { maxLength: 12 }), (uses) => {
        const ends = uses.map((one) => ({ ...one, until: Math.min(23, one.from + one.length) }))
        const counted = Array.from({ length: 24 }, (_, each) =>
          ends
            .filter(({ from, until }) => from <= each && each < until)
            .reduce((sum, { units }) => sum + units, 0),
        )
        const taken = ends.map(({ from, until, units }) => ({
          from: at(from),
          until: at(until),
          units,
        }))
        expect(peakUnits(taken)).toBe(Math.max(...counted))
      }),
    )
  })
})
