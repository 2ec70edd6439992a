/** When a venue is open, packed as sorted numbers: thousands of openings cost one array, and are found by halving. */
import { DAY_MINUTES, type Span } from './span.ts'

/** Each opening is `from × 4096 + length`, in order. */
export type Openings = Float64Array

const ROOM = 4096

/** Packs as it reads: thousands of openings leave nothing behind to be swept up. */
export function packOpenings<T>(openings: readonly T[], spanOf: (opening: T) => Span): Openings {
  const packed = new Float64Array(openings.length)
  let count = 0
  for (const opening of openings) {
    const { from, to } = spanOf(opening)
    if (from < to) packed[count++] = from * ROOM + (to - from)
  }
  return packed.subarray(0, count).sort()
}

/** The first opening that begins on that day or later. */
function firstFrom(openings: Openings, day: number): number {
  const bound = day * DAY_MINUTES * ROOM
  let [low, high] = [0, openings.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((openings[middle] ?? 0) < bound) low = middle + 1
    else high = middle
  }
  return low
}

/** The openings that begin on a day, in order. */
export function openingsOn(openings: Openings, day: number): Span[] {
  const spans: Span[] = []
  const bound = (day + 1) * DAY_MINUTES * ROOM
  for (let at = firstFrom(openings, day); (openings[at] ?? bound) < bound; at++) {
    const packed = openings[at] ?? 0
    const from = Math.floor(packed / ROOM)
    spans.push({ from, to: from + (packed % ROOM) })
  }
  return spans
}

/** Whether the span lies inside one opening that begins on the day. */
export function isOpenFor(openings: Openings, day: number, from: number, to: number): boolean {
  const bound = (day + 1) * DAY_MINUTES * ROOM
  for (let at = firstFrom(openings, day); (openings[at] ?? bound) < bound; at++) {
    const packed = openings[at] ?? 0
    const opens = Math.floor(packed / ROOM)
    if (opens <= from && to <= opens + (packed % ROOM)) return true
  }
  return false
}

export function opensOn(openings: Openings, day: number): boolean {
  return (openings[firstFrom(openings, day)] ?? Infinity) < (day + 1) * DAY_MINUTES * ROOM
}

/** The days on which an opening begins, in order. */
export function daysOpen(openings: Openings): number[] {
  const days = new Set<number>()
  for (const packed of openings) days.add(Math.floor(packed / ROOM / DAY_MINUTES))
  return [...days]
}
