import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  mergedWith,
  readPocket,
  withThing,
  withoutThing,
  writePocket,
  type Pocket,
} from './pocket.ts'
import { MOST_SAVED, readThings } from './thing.ts'

const keys = fc
  .tuple(fc.constantFrom('event', 'stand', 'venue'), fc.uuid())
  .map(([kind, id]) => `${kind}:${id}`)
const pockets: fc.Arbitrary<Pocket> = fc.uniqueArray(
  fc.record({ key: keys, handed: fc.boolean() }),
  { selector: ({ key }) => key, maxLength: 8 },
)

describe('What a browser keeps of what was saved', () => {
  it('is read as it was written, and whatever else lies there is nothing', () => {
    fc.assert(
      fc.property(pockets, (pocket) => {
        expect(readPocket(writePocket(pocket))).toEqual(pocket)
      }),
    )
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Array.isArray(readPocket(text))).toBe(true)
      }),
    )
    expect(readPocket(null)).toEqual([])
    expect(readPocket('[["event:1",1],["__proto__",0],7,null]')).toEqual([])
  })

  it('holds a thing once, the latest first, and lets the oldest go', () => {
    const key = (n: number) => `event:${String(n).padStart(8, '0')}-0000-7000-8000-000000000000`
    let pocket: Pocket = []
    for (let n = 0; n < MOST_SAVED + 5; n += 1) pocket = withThing(pocket, key(n))
    expect(pocket).toHaveLength(MOST_SAVED)
    expect(pocket[0]?.key).toBe(key(MOST_SAVED + 4))
    expect(withThing(pocket, key(50))[0]).toEqual({ key: key(50), handed: false })
    expect(withThing(pocket, key(50))).toHaveLength(MOST_SAVED)
    expect(withoutThing(pocket, key(50))).toHaveLength(MOST_SAVED - 1)
  })

  it('goes by the account, and loses nothing that the account has not heard of', () => {
    fc.assert(
      fc.property(pockets, fc.uniqueArray(keys, { maxLength: 8 }), (pocket, known) => {
        const merged = mergedWith(pocket, known)
        const waiting = pocket.filter(({ handed }) => !handed).map(({ key }) => key)
        expect(new Set(merged.map(({ key }) => key))).toEqual(new Set([...waiting, ...known]))
        expect(merged.every(({ key, handed }) => handed === known.includes(key))).toBe(true)
      }),
    )
  })
})

describe('Things named in an address', () => {
  it('are read once each, and what names none is left out', () => {
    const id = '0190aaaa-0000-7000-8000-000000000001'
    expect(readThings(`event:${id},event:${id},stand:${id},shop:${id},event:1,<script>,`)).toEqual([
      { kind: 'event', id },
      { kind: 'stand', id },
    ])
    const many = Array.from({ length: 300 }, (_, n) => `venue:${id.slice(0, -3)}${100 + n}`)
    expect(readThings(many.join())).toHaveLength(MOST_SAVED)
  })
})
