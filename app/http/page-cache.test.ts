import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPageCache, endOf } from './page-cache.ts'

const AT = '2026-11-22T01:00:00.000Z'
const SOON = '2026-11-22T01:30:00.000Z'
const kept = (page: string, bytes = 10) => ({ page, from: AT, until: SOON, bytes })

describe('a page that is kept', () => {
  it('is found until something is written', () => {
    const cache = createPageCache<string>(100)
    cache.keep('/', 3, kept('first'))
    expect(cache.find('/', 3, AT)).toBe('first')
    expect(cache.find('/', 4, AT)).toBeUndefined()
    expect(cache.bytes).toBe(0)
  })

  it('is found until the moment at which it changes by itself, and not before it was made', () => {
    const cache = createPageCache<string>(100)
    const keep = () => cache.keep('/', 1, kept('morning'))
    keep()
    expect(cache.find('/', 1, '2026-11-22T01:29:59.999Z')).toBe('morning')
    expect(cache.find('/', 1, SOON)).toBeUndefined()
    keep()
    expect(cache.find('/', 1, '2026-11-22T00:59:00.000Z')).toBeUndefined()
  })

  it('is not kept when something was written while it was made', () => {
    const cache = createPageCache<string>(100)
    expect(cache.find('/', 5, AT)).toBeUndefined()
    cache.keep('/', 4, kept('old'))
    expect(cache.find('/', 5, AT)).toBeUndefined()
  })

  it('serves somebody who asked a moment before the write, too', () => {
    const cache = createPageCache<string>(100)
    cache.keep('/', 5, kept('new'))
    expect(cache.find('/', 4, AT)).toBe('new')
  })

  it('makes room for others when nobody has asked for it the longest', () => {
    const cache = createPageCache<string>(30)
    for (const name of ['a', 'b', 'c']) cache.keep(name, 1, kept(name))
    cache.find('a', 1, AT)
    cache.keep('d', 1, kept('d'))
    expect(['a', 'b', 'c', 'd'].map((name) => cache.find(name, 1, AT))).toEqual([
      'a',
      undefined,
      'c',
      'd',
    ])
    const page = cache.find('d', 1, AT) ?? ''
    cache.grow('d', page, 15)
    expect(cache.bytes).toBeLessThanOrEqual(30)
    cache.keep('huge', 1, kept('huge', 31))
    expect(cache.find('huge', 1, AT)).toBeUndefined()
  })

  it('never takes more bytes with the others than they have, whatever happens', () => {
    const step = fc.record({
      address: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      bytes: fc.integer({ min: 1, max: 60 }),
      grown: fc.integer({ min: 0, max: 40 }),
      count: fc.integer({ min: 1, max: 3 }),
    })
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const cache = createPageCache<object>(100)
        for (const { address, bytes, grown, count } of steps) {
          const page = {}
          cache.keep(address, count, { page, from: AT, until: SOON, bytes })
          cache.grow(address, page, grown)
          expect(cache.bytes).toBeGreaterThanOrEqual(0)
          expect(cache.bytes).toBeLessThanOrEqual(100)
        }
      }),
    )
  })
})

describe('a page ends', () => {
  it('at the moment that it names, at the next full minute when it names none', () => {
    expect(endOf('2026-11-22T01:00:00.000Z', SOON)).toBe(SOON)
    expect(endOf('2026-11-22T01:00:59.999Z', null)).toBe('2026-11-22T01:01:00.000Z')
    expect(endOf('2026-11-22T01:00:00.000Z', null)).toBe('2026-11-22T01:01:00.000Z')
  })

  it('with the town’s day at the latest', () => {
    expect(endOf('2026-11-22T14:30:00.000Z', '2026-11-24T00:00:00.000Z')).toBe(
      '2026-11-22T15:00:00.000Z',
    )
  })
})
