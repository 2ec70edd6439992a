import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inPageOrder, pagesOf, stretchesOf, type FoundEvent } from './listing.ts'

const counts = {
  eventsToday: 2,
  events: 5,
  heldToday: 2,
  standsOpen: 2,
  standsAhead: 2,
  stands: 3,
  venues: 2,
}
const named = <T>(letter: string, from: number, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${from + i}`) as unknown as T[]

function page(of: typeof counts, number: number, size: number): string[] {
  const { event, stand, venue } = stretchesOf(of, number, size)
  return inPageOrder(
    of,
    number,
    {
      event: named<FoundEvent>('e', event.from, event.count),
      stand: named('s', stand.from, stand.count),
      venue: named('v', venue.from, venue.count),
    },
    size,
  ) as unknown as string[]
}

describe('the list', () => {
  it('shows what is on today, then open stands, then the rest', () => {
    expect(page(counts, 1, 20).join(' ')).toBe('e0 e1 s0 s1 e2 e3 e4 s2 v0 v1')
  })

  it('goes on over the page where it stopped', () => {
    expect([1, 2, 3, 4].map((number) => page(counts, number, 3).join(' '))).toEqual([
      'e0 e1 s0',
      's1 e2 e3',
      'e4 s2 v0',
      'v1',
    ])
    expect(pagesOf(counts, 3)).toBe(4)
  })

  it('shows everything once, however it is cut', () => {
    const count = fc.nat(9)
    fc.assert(
      fc.property(count, count, count, count, count, fc.integer({ min: 1, max: 7 }), (...given) => {
        const [eventsToday, later, standsOpen, others, venues, size] = given
        const all = {
          eventsToday,
          heldToday: 0,
          events: eventsToday + later,
          standsOpen,
          standsAhead: standsOpen,
          stands: standsOpen + others,
          venues,
        }
        const pages = Array.from({ length: pagesOf(all, size) }, (_, i) => page(all, i + 1, size))
        expect(pages.flat()).toEqual(page(all, 1, 100))
        expect(new Set(pages.flat()).size).toBe(all.events + all.stands + venues)
        for (const one of pages.slice(0, -1)) expect(one).toHaveLength(size)
      }),
    )
  })
})
