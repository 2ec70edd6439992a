/** The smallest set of changes that opens a venue to a request, found by relaxing constraints one after another. */
import { type Change, CHANGE_COSTS, encodeChange } from './changes.ts'
import {
  dayObstacles,
  feeFor,
  slotObstacles,
  type Trial,
  unitsWanted,
  venueObstacles,
} from './feasibility.ts'
import { USES } from './instance.ts'
import { freeCapacity, freeUnits } from './occupancy.ts'
import { daysOpen } from './openings.ts'
import {
  FEE,
  LENGTH,
  maskOf,
  MOVE,
  PEOPLE,
  POWER,
  ROOF,
  SETUP,
  sizeOf,
  STEP_FREE,
  TOILET,
  UNITS,
  useBit,
  VEHICLE,
  WATER,
} from './relief.ts'
import { dayDistance, endOf, otherSlots, type Slot, slotsOf, startOf } from './slots.ts'
import { DAY_MINUTES } from './span.ts'

/** Nobody is asked to shorten an event below this. */
const SHORTEST_EVENT = 60
const LENGTH_STEP = 30
const SETUP_STEP = 15
const MOST_SETS = 3
/** How far from the asked days other times are listed one by one. */
const NEAR_DAYS = 14

/** Moves are looked for in whatever openings the instance knows; they are one change, like any other. */
const VARIANTS = [
  0,
  SETUP,
  LENGTH,
  MOVE,
  SETUP | LENGTH,
  SETUP | MOVE,
  LENGTH | MOVE,
  SETUP | LENGTH | MOVE,
]

export type FewestChanges = {
  /** Equally small sets, cheapest first, at most three; none: the organizer cannot open this venue. */
  sets: Change[][]
  /** Where another time alone is enough: all such times within two weeks of the asked days. */
  moves: Slot[]
}

/** The smallest sets of changes for a venue at which no asked slot is feasible. */
export function fewestChanges(trial: Trial): FewestChanges {
  const lasting = maskOf(venueObstacles(trial), 0)
  if (lasting < 0) return { sets: [], moves: [] }
  const search: Search = { trial, lasting, days: null, dayMasks: new Map() }
  let least = Infinity
  let found = new Set<number>()
  const moves: Slot[] = []
  for (const variant of VARIANTS) {
    if (sizeOf(lasting | variant) > least) break
    if (variant & SETUP && trial.wish.setupMinutes + trial.wish.clearMinutes === 0) continue
    if (variant & LENGTH && trial.wish.lengthMinutes <= SHORTEST_EVENT) continue
    const relaxed = relax(
      trial,
      variant & SETUP ? 0 : null,
      variant & LENGTH ? SHORTEST_EVENT : null,
    )
    eachSlot(search, relaxed, variant, (slot, mask) => {
      const size = sizeOf(mask)
      if (size < least) found = new Set()
      if (size <= least) found.add(mask)
      least = Math.min(least, size)
      if (mask === MOVE && isNear(trial, slot)) moves.push(slot)
      // No other slot of this variant can do with less than this one.
      return mask === (lasting | variant) && !(mask === MOVE && isNear(trial, slot))
    })
  }
  const sets = [...found]
    .map((mask) => tighten(search, mask))
    .sort((a, b) => costOf(a) - costOf(b) || (codeOf(a) < codeOf(b) ? -1 : 1))
  return { sets: sets.slice(0, MOST_SETS), moves: found.has(MOVE) ? moves : [] }
}

type Search = {
  trial: Trial
  lasting: number
  /** The days on which the venue opens, once they were asked for: most venues open without a move. */
  days: number[] | null
  dayMasks: Map<number, number>
}

const isNear = (trial: Trial, slot: Slot) => dayDistance(trial.wish, slot.day) <= NEAR_DAYS
const costOf = (set: Change[]) => set.reduce((sum, { kind }) => sum + CHANGE_COSTS[kind], 0)
const codeOf = (set: Change[]) => set.map(encodeChange).join()

/** The days on which the venue opens at all, nearest to the wish first. */
function openDays({ index, wish, indexed }: Trial): number[] {
  return daysOpen(indexed.openings)
    .filter((day) => day >= index.today)
    .sort((a, b) => dayDistance(wish, a) - dayDistance(wish, b) || a - b)
}

/** The same trial with set-up and clear-up, or the event, cut down. */
function relax(trial: Trial, setup: number | null, length: number | null): Trial {
  const { wish } = trial
  if (setup === null && length === null) return trial
  return {
    ...trial,
    wish: {
      ...wish,
      slots: length === null ? wish.slots : slotsOf(wish.request, length),
      lengthMinutes: length ?? wish.lengthMinutes,
      setupMinutes: Math.min(setup ?? wish.setupMinutes, wish.setupMinutes),
      clearMinutes: Math.min(setup ?? wish.clearMinutes, wish.clearMinutes),
    },
  }
}

/** Visits the slots that a variant allows and that some set of changes opens, until the visitor says `true`. */
function eachSlot(
  search: Search,
  relaxed: Trial,
  variant: number,
  visit: (slot: Slot, mask: number) => boolean,
): void {
  if (!(variant & MOVE)) {
    for (const slot of relaxed.wish.slots) {
      const mask = maskAt(search, relaxed, slot, variant)
      if (mask >= 0 && visit(slot, mask)) return
    }
    return
  }
  search.days ??= openDays(search.trial)
  for (const day of search.days) {
    if (dayMask(search, day) < 0) continue
    for (const slot of otherSlots(relaxed.index, relaxed.indexed, day, relaxed.wish)) {
      const mask = maskAt(search, relaxed, slot, variant)
      if (mask >= 0 && visit(slot, mask)) return
    }
  }
}

function dayMask({ trial, lasting, dayMasks }: Search, day: number): number {
  const known = dayMasks.get(day)
  if (known !== undefined) return known
  const mask = maskOf(dayObstacles(trial, day), lasting)
  dayMasks.set(day, mask)
  return mask
}

function maskAt(search: Search, relaxed: Trial, slot: Slot, variant: number): number {
  let mask = dayMask(search, slot.day)
  if (mask < 0) return -1
  mask = maskOf(
    slotObstacles(relaxed, slot).filter((obstacle) => obstacle.code !== 'fee'),
    mask,
  )
  if (mask < 0) return -1
  // Where each unit is paid for, fewer units may be all that it takes.
  const { organizer, request } = relaxed.wish
  const units = mask & UNITS ? 1 : unitsWanted(relaxed)
  const fee = feeFor(relaxed.indexed.venue, organizer, units, slot.to - slot.from)
  return mask | variant | (fee > request.maxFee ? FEE : 0)
}

/** The mildest changes of the kinds in the mask: as long, as many and as near to the wish as they can be. */
function tighten(search: Search, mask: number): Change[] {
  const { trial } = search
  const { setupMinutes, clearMinutes, lengthMinutes } = trial.wish
  const opens = (setup: number | null, length: number | null) =>
    pick(search, relax(trial, setup, length), mask) !== null
  const none = mask & SETUP ? 0 : null
  let length: number | null = null
  if (mask & LENGTH) {
    const steps = Math.ceil((lengthMinutes - SHORTEST_EVENT) / LENGTH_STEP)
    const most = greatest(steps, (step) => opens(none, SHORTEST_EVENT + step * LENGTH_STEP))
    length = SHORTEST_EVENT + most * LENGTH_STEP
  }
  let setup: number | null = null
  if (mask & SETUP) {
    const steps = Math.ceil(Math.max(setupMinutes, clearMinutes) / SETUP_STEP)
    setup = greatest(steps, (step) => opens(step * SETUP_STEP, length)) * SETUP_STEP
  }
  const relaxed = relax(trial, setup, length)
  const slot = pick(search, relaxed, mask)
  return slot ? changesAt(relaxed, slot, mask, setup, length) : []
}

/** The greatest step below `steps` that holds, where step 0 does and each holds only if the one before does. */
function greatest(steps: number, holds: (step: number) => boolean): number {
  let [low, high] = [0, steps - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** The most wished, else the nearest slot that no more than the mask's changes open. */
function pick(search: Search, relaxed: Trial, mask: number): Slot | null {
  const wishedHour = (relaxed.wish.slots[0]?.from ?? 0) % DAY_MINUTES
  const distance = (slot: Slot) => Math.abs((slot.from % DAY_MINUTES) - wishedHour)
  const leastLoss = lossWhereNobodyIs(relaxed, mask)
  let best: { slot: Slot; loss: number } | null = null
  eachSlot(search, relaxed, mask & (SETUP | LENGTH | MOVE), (slot, needed) => {
    if (mask & MOVE && best && best.slot.day !== slot.day) return true
    if ((needed & ~mask) !== 0) return false
    const loss = lossAt(relaxed, slot, mask)
    const isBetter =
      !best ||
      loss < best.loss ||
      (loss === best.loss &&
        (slot.preference > best.slot.preference ||
          (mask & MOVE && distance(slot) < distance(best.slot))))
    if (isBetter) best = { slot, loss }
    // All of the mask's changes but these cost the same at any time.
    return loss <= leastLoss && slot.preference === 1
  })
  return (best as { slot: Slot } | null)?.slot ?? null
}

/** By how much people and units would shrink, in shares of what was asked for. */
function lossAt(relaxed: Trial, slot: Slot, mask: number): number {
  if (!(mask & (UNITS | PEOPLE))) return 0
  const { indexed, wish } = relaxed
  const span = { from: slot.from - wish.setupMinutes, to: slot.to + wish.clearMinutes }
  return lossFor(relaxed, mask, {
    units: mask & UNITS ? freeUnits(indexed, span) : 0,
    people: mask & PEOPLE ? freeCapacity(indexed, span) : 0,
  })
}

/** What it costs at any time at least: nowhere is more free than the venue has. */
function lossWhereNobodyIs(relaxed: Trial, mask: number): number {
  const { units, capacity } = relaxed.indexed.venue
  return lossFor(relaxed, mask, { units, people: capacity })
}

function lossFor(relaxed: Trial, mask: number, free: { units: number; people: number }): number {
  const [units, people] = [unitsWanted(relaxed), relaxed.wish.request.people]
  const fewer = mask & UNITS ? 1 - Math.min(units, free.units) / units : 0
  return fewer + (mask & PEOPLE ? 1 - Math.min(people, free.people) / people : 0)
}

function changesAt(
  relaxed: Trial,
  slot: Slot,
  mask: number,
  setup: number | null,
  length: number | null,
): Change[] {
  const { wish, indexed } = relaxed
  const { venue } = indexed
  const span = { from: slot.from - wish.setupMinutes, to: slot.to + wish.clearMinutes }
  const minutes = slot.to - slot.from
  const feeOf = (units: number) => feeFor(venue, wish.organizer, units, minutes)
  let units = unitsWanted(relaxed)
  if (mask & UNITS) {
    units = Math.min(units, venue.units, freeUnits(indexed, span))
    if (!(mask & FEE)) units = 1 + greatest(units, (step) => feeOf(1 + step) <= wish.request.maxFee)
  }
  const people = Math.min(wish.request.people, venue.capacity, freeCapacity(indexed, span))
  const changes: Change[] = []
  const add = (bit: number, change: Change) => {
    if (mask & bit) changes.push(change)
  }
  const kind = dayDistance(wish, slot.day) === 0 ? 'time' : 'date'
  add(LENGTH, { kind: 'length', to: length ?? minutes })
  add(SETUP, { kind: 'setup', to: setup ?? 0 })
  add(MOVE, { kind, date: slot.date, start: startOf(slot), end: endOf(slot) })
  add(POWER, { kind: 'power', to: venue.facilities.powerAmps })
  add(WATER, { kind: 'water' })
  add(TOILET, { kind: 'toilet' })
  add(UNITS, { kind: 'units', to: units })
  add(PEOPLE, { kind: 'people', to: people })
  add(VEHICLE, { kind: 'vehicle', to: venue.facilities.vehicle })
  add(ROOF, { kind: 'roof' })
  add(FEE, { kind: 'fee', to: feeOf(units) })
  for (const use of USES) add(useBit(use), { kind: 'dropUse', use })
  add(STEP_FREE, { kind: 'stepFree' })
  return changes
}
