/** The order of candidates: total, and the same whatever the order of the instance's arrays. */

export type Ranked = {
  score: number
  /** Position among the starts of one day at one venue: a second hour comes after other days. */
  nth: number
  venue: string
  /** Shuffles equal venues differently for each request, so that no id is always first. */
  lot: number
  from: number
  to: number
}

/** FNV-1a, 32 bits: a lot that can be drawn again. */
export function drawLot(...words: string[]): number {
  let hash = 0x811c9dc5
  for (const character of words.join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return hash >>> 0
}

/** Greatest score first; equals by variety, then by lot, then by time. */
export function byRank(a: Ranked, b: Ranked): number {
  return (
    b.score - a.score ||
    a.nth - b.nth ||
    a.lot - b.lot ||
    (a.venue === b.venue ? 0 : a.venue < b.venue ? -1 : 1) ||
    a.from - b.from ||
    a.to - b.to
  )
}
