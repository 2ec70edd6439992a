/** How many units of a venue are taken at once, at most. */
import type { Instant } from '#app/lib/time.ts'

export type TakenUnits = { from: Instant; until: Instant; units: number }

/** An occupation holds its first moment and not its last, so that one may begin where another ends. */
export function peakUnits(taken: readonly TakenUnits[]): number {
  const changes = taken.flatMap(({ from, until, units }) => [
    { at: from, by: units },
    { at: until, by: -units },
  ])
  changes.sort((a, b) => (a.at === b.at ? a.by - b.by : a.at < b.at ? -1 : 1))
  let [now, peak] = [0, 0]
  for (const { by } of changes) {
    now += by
    peak = Math.max(peak, now)
  }
  return peak
}
