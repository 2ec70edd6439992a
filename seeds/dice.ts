/** Dice that fall the same way every time: mulberry32, seeded by a word. */

export type Dice = {
  /** 0 ≤ x < 1. */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  /** One of them; an empty list is an error. */
  pick<T>(all: readonly T[]): T
  /** `count` different ones, in the order of the list. */
  some<T>(all: readonly T[], count: number): T[]
  chance(probability: number): boolean
}

export function rollFrom(word: string): Dice {
  let state = hashOf(word)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    pick(all) {
      const one = all[between(0, all.length - 1)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    some(all, count) {
      const left = all.map((one, position) => ({ one, position }))
      const taken: typeof left = []
      while (taken.length < count && left.length > 0) {
        taken.push(...left.splice(between(0, left.length - 1), 1))
      }
      return taken.sort((a, b) => a.position - b.position).map(({ one }) => one)
    },
    chance: (probability) => next() < probability,
  }
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (const character of word) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return hash
}
