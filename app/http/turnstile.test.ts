import { setImmediate } from 'node:timers/promises'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTurnstile } from './turnstile.ts'

describe('a turnstile', () => {
  it('lets so many in at once and no more, in the order in which they came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.record({ turns: fc.nat(3), fails: fc.boolean() }), { maxLength: 12 }),
        async (atOnce, visitors) => {
          const pass = createTurnstile(atOnce)
          const entered: number[] = []
          let [inside, most] = [0, 0]
          const outcomes = await Promise.allSettled(
            visitors.map(({ turns, fails }, nth) =>
              pass(async () => {
                entered.push(nth)
                inside += 1
                most = Math.max(most, inside)
                for (let turn = 0; turn < turns; turn += 1) await setImmediate()
                inside -= 1
                if (fails) throw new Error(`${nth}`)
                return nth
              }),
            ),
          )
          expect(entered).toEqual(visitors.map((_, nth) => nth))
          expect(most).toBeLessThanOrEqual(atOnce)
          expect(outcomes.map(({ status }) => status)).toEqual(
            visitors.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')),
          )
        },
      ),
      { numRuns: 50 },
    )
  })
})
