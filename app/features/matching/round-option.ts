/** The options of a round: every request at every venue at every asked time, as far as they can be. */
import { feasibleSlots } from './candidates.ts'
import { scorerOf } from './criteria.ts'
import { type Trial, unitsWanted } from './feasibility.ts'
import type { MatchRequest } from './instance.ts'
import type { InstanceIndex } from './instance-index.ts'
import { drawLot } from './ranking.ts'
import type { RoundInstance } from './round-instance.ts'
import { askedDays, type Slot, startOf, wishOf } from './slots.ts'

export type Option = {
  trial: Trial
  slot: Slot
  request: MatchRequest
  venue: string
  date: string
  /** `2026-12`. */
  month: string
  /** With set-up and clear-up, in minutes; `restsTo` with the venue's rest after it. */
  from: number
  to: number
  restsTo: number
  units: number
  score: number
  /** Decides where nothing else does: from its own words alone, so that it is the same in every run. */
  lot: number
}

/**
 * All options in the order of requests, venues and times; `pruned` tells whether there were more.
 * What is pinned is never left out.
 */
export function listOptions(
  index: InstanceIndex,
  { requests, pins, policy }: RoundInstance,
): { options: Option[]; pruned: boolean } {
  const options: Option[] = []
  let pruned = false
  for (const request of requests.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const own = optionsOf(index, request)
    const isPinned = ({ venue, date }: Option) =>
      pins.some(
        (pin) =>
          pin.request === request.id &&
          pin.venue === venue &&
          (pin.date === undefined || pin.date === date),
      )
    const best = own.toSorted((a, b) => b.score - a.score || a.lot - b.lot)
    const kept = new Set(best.slice(0, policy.candidatesPerRequest))
    if (best.length > kept.size) pruned = true
    options.push(...own.filter((option) => kept.has(option) || isPinned(option)))
  }
  return { options, pruned }
}

function optionsOf(index: InstanceIndex, request: MatchRequest): Option[] {
  const wish = wishOf(index, request)
  const days = askedDays(wish)
  return index.venues.flatMap((indexed) => {
    const trial: Trial = { index, wish, indexed }
    const found: Option[] = []
    const scorer = scorerOf(trial)
    const { id: venue, bufferMinutes } = indexed.venue
    feasibleSlots(trial, days, (slot) => {
      const to = slot.to + wish.clearMinutes
      found.push({
        trial,
        slot,
        request,
        venue,
        date: slot.date,
        month: slot.date.slice(0, 7),
        from: slot.from - wish.setupMinutes,
        to,
        restsTo: to + bufferMinutes,
        units: unitsWanted(trial),
        score: scorer.scoreAt(slot),
        lot: drawLot(request.id, venue, slot.date, startOf(slot)),
      })
    })
    return found
  })
}
