/** Candidates for one request: every venue's asked times, filtered, ranked and explained, and what would open the rest. */
import type { ClockTime, Day } from '#app/lib/time.ts'

import { type Advice, adviceFrom } from './advice.ts'
import { encodeChange, type Change } from './changes.ts'
import { criteriaAt, type CriterionValues, scorerOf } from './criteria.ts'
import {
  dayObstacles,
  earliestDay,
  feeFor,
  isAffordable,
  isFree,
  isPossibleDay,
  type Obstacle,
  obstaclesAt,
  slotObstacles,
  type Trial,
  unitsWanted,
  venueObstacles,
} from './feasibility.ts'
import { fewestChanges } from './fewest-changes.ts'
import type { MatchRequest } from './instance.ts'
import type { InstanceIndex } from './instance-index.ts'
import { opensOn } from './openings.ts'
import { byRank, drawLot, type Ranked } from './ranking.ts'
import { type Reason, reasonsFor } from './reasons.ts'
import { type AskedDay, askedDays, endOf, type Slot, startOf, wishOf } from './slots.ts'
import { scoreOf, type Weights } from './weights.ts'

export type Candidate = {
  request: string
  venue: string
  date: Day
  start: ClockTime
  end: ClockTime
  units: number
  /** Yen for this use. */
  fee: number
  /** 0 to 10, not rounded. */
  score: number
  criteria: CriterionValues
  weights: Weights
  reasons: Reason[]
}

export type BlockedVenue = {
  venue: string
  /** The asked time with the fewest obstacles; `null`: the request asks for no time at all. */
  slot: { date: Day; start: ClockTime; end: ClockTime } | null
  /** All that stand in the way at that time. */
  obstacles: Obstacle[]
  /** Equally small sets of changes that open it, cheapest first; none: the organizer cannot. */
  fewestChanges: Change[][]
}

export type Answer = {
  /** Best first, at most three times of each venue. */
  candidates: Candidate[]
  /** Feasible times by venue; `candidatesAt` lists them all. */
  slotsByVenue: Map<string, number>
  /** Fewest changes first, then by venue id. */
  blocked: BlockedVenue[]
  /** Changes that would open venues, over the whole town. */
  advice: Advice[]
}

export const SLOTS_PER_VENUE = 3

type Scored = Ranked & { trial: Trial; slot: Slot }

/** Ranked candidates and blocked venues of a request of the instance; `null`: there is no such request. */
export function candidatesFor(index: InstanceIndex, requestId: string): Answer | null {
  const request = index.requestById.get(requestId)
  return request ? answerFor(index, request) : null
}

/** The same for a request that is not, or not in these words, part of the instance: a draft, or one with changes applied. */
export function answerFor(index: InstanceIndex, request: MatchRequest): Answer {
  const wish = wishOf(index, request)
  const days = askedDays(wish)
  const best: Scored[] = []
  const blocked: BlockedVenue[] = []
  const slotsByVenue = new Map<string, number>()
  const openings: { venue: string; sets: Change[][]; moves: Slot[] }[] = []
  for (const indexed of index.venues) {
    const trial: Trial = { index, wish, indexed }
    const venue = indexed.venue.id
    const { top, total } = bestOf(trial, days, SLOTS_PER_VENUE)
    if (total > 0) {
      slotsByVenue.set(venue, total)
      best.push(...top)
    } else {
      const { sets, moves } = fewestChanges(trial)
      blocked.push({ venue, ...leastBlocked(trial), fewestChanges: sets })
      openings.push({ venue, sets, moves })
    }
  }
  return {
    candidates: best.sort(byRank).map(toCandidate),
    slotsByVenue,
    blocked: blocked.sort(byEase),
    advice: adviceFrom(index, wish, openings),
  }
}

/** Every feasible time at one venue, best first. */
export function candidatesAt(
  index: InstanceIndex,
  request: MatchRequest,
  venueId: string,
): Candidate[] {
  const indexed = index.venueById.get(venueId)
  if (!indexed) return []
  const trial: Trial = { index, wish: wishOf(index, request), indexed }
  const scored: Scored[] = []
  const [lot, scorer] = [lotOf(trial), scorerOf(trial)]
  feasibleSlots(trial, askedDays(trial.wish), (slot, nth) =>
    scored.push(rankedAt(trial, lot, slot, scorer.scoreAt(slot), nth)),
  )
  return scored.sort(byRank).map(toCandidate)
}

/** One time at one venue, chosen freely: its obstacles, or none and the candidate. */
export function assess(
  index: InstanceIndex,
  request: MatchRequest,
  at: { venue: string; date: Day; start: ClockTime; end: ClockTime },
): { obstacles: Obstacle[]; candidate: Candidate | null } | null {
  const indexed = index.venueById.get(at.venue)
  const window = { date: at.date, start: at.start, end: at.end, preference: 0 }
  const asked = wishOf(index, request)
  const exact = wishOf(index, { ...request, windows: [window], lengthMinutes: undefined })
  const [slot] = exact.slots
  if (!indexed || !slot) return null
  const known = asked.slots.find((one) => one.from === slot.from && one.to === slot.to)
  const trial: Trial = { index, wish: asked, indexed }
  const obstacles = obstaclesAt(trial, slot)
  if (obstacles.length > 0) return { obstacles, candidate: null }
  const weighed = known ?? slot
  const score = scoreOf(criteriaAt(trial, weighed), index.instance.policy.weights)
  return { obstacles, candidate: toCandidate({ trial, slot: weighed, score }) }
}

/** Every feasible time of a venue, in order of time; `nth` among those of its day. */
export function feasibleSlots(
  trial: Trial,
  days: readonly AskedDay[],
  visit: (slot: Slot, nth: number) => void,
): void {
  if (venueObstacles(trial).length > 0) return
  const { openings } = trial.indexed
  const earliest = earliestDay(trial)
  for (const { day, slots, whole } of days) {
    if (day < earliest || !opensOn(openings, day) || !isPossibleDay(trial, day)) continue
    const allFree = isFree(trial, whole)
    let nth = 0
    for (const slot of slots) {
      if ((allFree || isFree(trial, slot)) && isAffordable(trial, slot)) visit(slot, nth++)
    }
  }
}

function lotOf({ wish, indexed }: Trial): number {
  return drawLot(wish.request.id, indexed.venue.id)
}

function rankedAt(trial: Trial, lot: number, slot: Slot, score: number, nth: number): Scored {
  const venue = trial.indexed.venue.id
  return { trial, slot, venue, lot, score, nth, from: slot.from, to: slot.to }
}

/** The first few of a venue in rank, and how many there are, without keeping the rest. */
function bestOf(
  trial: Trial,
  days: readonly AskedDay[],
  count: number,
): { top: Scored[]; total: number } {
  const top: Scored[] = []
  const [lot, scorer] = [lotOf(trial), scorerOf(trial)]
  let total = 0
  feasibleSlots(trial, days, (slot, nth) => {
    total++
    const last = top[count - 1]
    if (last && scorer.mostAt(slot) < last.score) return
    const score = scorer.scoreAt(slot)
    // Later times do not overtake earlier ones of the same score and position.
    if (last && (score < last.score || (score === last.score && nth >= last.nth))) return
    top.push(rankedAt(trial, lot, slot, score, nth))
    top.sort(byRank)
    top.length = Math.min(top.length, count)
  })
  return { top, total }
}

function toCandidate({ trial, slot, score }: Pick<Scored, 'trial' | 'slot' | 'score'>): Candidate {
  const { index, wish, indexed } = trial
  const units = unitsWanted(trial)
  const { weights } = index.instance.policy
  const criteria = criteriaAt(trial, slot)
  return {
    request: wish.request.id,
    venue: indexed.venue.id,
    date: slot.date,
    start: startOf(slot),
    end: endOf(slot),
    units,
    fee: feeFor(indexed.venue, wish.organizer, units, slot.to - slot.from),
    score,
    criteria,
    weights,
    reasons: reasonsFor(trial, slot, criteria),
  }
}

function leastBlocked(trial: Trial): Pick<BlockedVenue, 'slot' | 'obstacles'> {
  const lasting = venueObstacles(trial)
  let best: { slot: Slot; obstacles: Obstacle[] } | null = null
  let [day, ofDay]: [number, Obstacle[]] = [-1, []]
  for (const slot of trial.wish.slots) {
    if (slot.day !== day) [day, ofDay] = [slot.day, dayObstacles(trial, slot.day)]
    if (best && best.obstacles.length <= ofDay.length) continue
    const obstacles = [...ofDay, ...slotObstacles(trial, slot)]
    if (!best || obstacles.length < best.obstacles.length) best = { slot, obstacles }
    if (obstacles.length === 0) break
  }
  if (!best) return { slot: null, obstacles: lasting }
  const { slot, obstacles } = best
  return {
    slot: { date: slot.date, start: startOf(slot), end: endOf(slot) },
    obstacles: [...lasting, ...obstacles],
  }
}

function byEase(a: BlockedVenue, b: BlockedVenue): number {
  const [sizeA, sizeB] = [a, b].map((one) => one.fewestChanges[0]?.length ?? Infinity)
  if (sizeA !== sizeB) return (sizeA ?? 0) < (sizeB ?? 0) ? -1 : 1
  const [codeA, codeB] = [a, b].map((one) => one.fewestChanges[0]?.map(encodeChange).join() ?? '')
  if (codeA !== codeB) return (codeA ?? '') < (codeB ?? '') ? -1 : 1
  return a.venue < b.venue ? -1 : 1
}
