/** Whether a request can take place at a venue at a time: one small function per hard constraint. */
import { type ClockTime, type Day, minutesOf } from '#app/lib/time.ts'

import {
  type Facilities,
  type MatchOrganization,
  type MatchVenue,
  type PermitBlock,
  USES,
  type Use,
  VEHICLES,
} from './instance.ts'
import { dateOf, type IndexedVenue, type InstanceIndex, type OfPairs } from './instance-index.ts'
import { freeCapacity, freeUnits } from './occupancy.ts'
import { isOpenFor } from './openings.ts'
import { DAY_MINUTES } from './span.ts'
import type { Slot, Wish } from './slots.ts'

/** What stands in the way, with the figures that its sentence and its remedy need. */
export type Obstacle =
  | { code: 'host_unconfirmed' }
  | { code: 'banned'; date?: Day }
  | { code: 'closed' }
  | { code: 'units'; offered: number; wanted: number }
  | { code: 'units_taken'; free: number; wanted: number }
  | { code: 'capacity'; capacity: number; wanted: number }
  | { code: 'capacity_taken'; free: number; wanted: number }
  | { code: 'notice'; days: number; earliest: Day }
  | { code: 'permit'; permit: string | null; landType: string; use?: Use; earliest: Day }
  | { code: 'monthly_cap'; cap: number; month: string }
  | { code: 'power'; amps: number; wanted: number }
  | { code: 'water' }
  | { code: 'vehicle'; takes: Facilities['vehicle']; wanted: Facilities['vehicle'] }
  | { code: 'roof' }
  | { code: 'toilet' }
  | { code: 'step_free' }
  | { code: 'use'; use: Use }
  | { code: 'quiet'; from: ClockTime }
  | { code: 'fee'; fee: number; maxFee: number }
  | { code: 'elsewhere' }
export type ObstacleCode = Obstacle['code']

/** One request at one venue. */
export type Trial = { index: InstanceIndex; wish: Wish; indexed: IndexedVenue }

type OfVenue = (trial: Trial) => Obstacle | null
type OfDay = (trial: Trial, day: number) => Obstacle | null
type OfSlot = (trial: Trial, slot: Slot) => Obstacle | null

function ofPair<Item>(
  items: OfPairs<Item>,
  { wish, indexed }: Pick<Trial, 'wish' | 'indexed'>,
): Item[] | undefined {
  return items.get(wish.request.id)?.get(indexed.venue.id)
}

/** Units that a request takes there: `all` are the venue's. */
export function unitsWanted({ wish, indexed }: Trial): number {
  const { units } = wish.request
  return units === 'all' ? indexed.venue.units : units
}

/** Yen for one use: the first-timer's fee where it applies, else by the use, begun hours or units. */
export function feeFor(
  venue: MatchVenue,
  organizer: Pick<MatchOrganization, 'firstTime'>,
  units: number,
  minutes: number,
): number {
  // A first-timer's fee is for the whole use: the point of it is to know beforehand what it costs.
  if (organizer.firstTime && venue.welcomesFirstTimers) return venue.firstTimerFee
  if (venue.feeBasis === 'hour') return venue.feePerUse * Math.ceil(minutes / 60)
  return venue.feeBasis === 'unit' ? venue.feePerUse * units : venue.feePerUse
}

// At any time

const hostConfirmed: OfVenue = ({ indexed }) =>
  indexed.venue.hostConfirmed === false ? { code: 'host_unconfirmed' } : null

const notBanned: OfVenue = ({ index, wish, indexed }) =>
  ofPair(index.bans, { wish, indexed })?.some((ban) => ban.date === undefined)
    ? { code: 'banned' }
    : null

const unitsOffered: OfVenue = (trial) => {
  const wanted = unitsWanted(trial)
  const offered = trial.indexed.venue.units
  return wanted > offered ? { code: 'units', offered, wanted } : null
}

const peopleFit: OfVenue = ({ wish, indexed }) => {
  const { people: wanted } = wish.request
  const { capacity } = indexed.venue
  return wanted > capacity ? { code: 'capacity', capacity, wanted } : null
}

const enoughPower: OfVenue = ({ wish, indexed }) => {
  const wanted = wish.request.needs.powerAmps ?? 0
  const amps = indexed.venue.facilities.powerAmps
  return wanted > amps ? { code: 'power', amps, wanted } : null
}

const vehicleGetsIn: OfVenue = ({ wish, indexed }) => {
  const wanted = wish.request.needs.vehicle ?? 'none'
  const takes = indexed.venue.facilities.vehicle
  return VEHICLES.indexOf(wanted) > VEHICLES.indexOf(takes)
    ? { code: 'vehicle', takes, wanted }
    : null
}

const hasWater: OfVenue = ({ wish, indexed }) =>
  wish.request.needs.water && !indexed.venue.facilities.water ? { code: 'water' } : null

const hasRoof: OfVenue = ({ wish, indexed }) =>
  wish.request.needs.roof && !indexed.venue.facilities.roof ? { code: 'roof' } : null

const hasToilet: OfVenue = ({ wish, indexed }) =>
  wish.request.needs.toilet && !indexed.venue.facilities.toilet ? { code: 'toilet' } : null

const isStepFree: OfVenue = ({ wish, indexed }) =>
  wish.request.needs.stepFree && !indexed.venue.facilities.stepFree ? { code: 'step_free' } : null

const allows =
  (use: Use): OfVenue =>
  ({ wish, indexed }) =>
    wish.request.uses.includes(use) && !indexed.venue.allowed.includes(use)
      ? { code: 'use', use }
      : null

// On a day

const enoughNotice: OfDay = ({ index, indexed }, day) => {
  const { noticeDays: days } = indexed.venue
  return day - index.today < days
    ? { code: 'notice', days, earliest: dateOf(index, index.today + days) }
    : null
}

/** Calendar days that a permit takes, for a use or else for the land; `-Infinity` where none is needed. */
function leadDays({ index, indexed }: Trial, use?: Use): number {
  return index.instance.policy.permitLeadDays[use ?? indexed.venue.landType] ?? -Infinity
}

function leadOf(trial: Trial, day: number, use?: Use): Obstacle | null {
  const { index, indexed } = trial
  const { landType } = indexed.venue
  const lead = leadDays(trial, use)
  if (day - index.today >= lead) return null
  const earliest = dateOf(index, index.today + lead)
  return { code: 'permit', permit: null, landType, use, earliest }
}

/** The land's and the uses' leads: stated by the policy in calendar days, or resolved to working days beforehand. */
function addPermitObstacles(obstacles: Obstacle[], trial: Trial, day: number): void {
  const { wish, indexed } = trial
  const { uses } = wish.request
  const ofLand = leadOf(trial, day)
  if (ofLand) obstacles.push(ofLand)
  for (const use of uses) {
    const obstacle = leadOf(trial, day, use)
    if (obstacle) obstacles.push(obstacle)
  }
  for (const { use, permit, earliest } of blocksOn(trial, day)) {
    obstacles.push({ code: 'permit', permit, landType: indexed.venue.landType, use, earliest })
  }
}

/** The permits that cannot be had before a day. */
function blocksOn(trial: Trial, day: number): PermitBlock[] {
  const blocks = ofPair(trial.index.permitBlocks, trial)
  if (!blocks) return NO_BLOCKS
  const date = dateOf(trial.index, day)
  const { uses } = trial.wish.request
  return blocks.filter(({ use, earliest }) => date < earliest && (!use || uses.includes(use)))
}

const NO_BLOCKS: PermitBlock[] = []

const belowMonthlyCap: OfDay = ({ index, indexed }, day) => {
  const { monthlyCap: cap } = indexed.venue
  if (cap === null) return null
  const month = dateOf(index, day).slice(0, 7)
  return (indexed.monthly.get(month) ?? 0) + 1 > cap ? { code: 'monthly_cap', cap, month } : null
}

const notBannedThatDay: OfDay = ({ index, wish, indexed }, day) => {
  const bans = ofPair(index.bans, { wish, indexed })
  if (!bans) return null
  const date = dateOf(index, day)
  return bans.some((ban) => ban.date === date) ? { code: 'banned', date } : null
}

// At a time

/** Set-up and clear-up included, the occupation lies inside one opening. */
const isOpen: OfSlot = ({ wish, indexed }, slot) => {
  const from = slot.from - wish.setupMinutes
  const to = slot.to + wish.clearMinutes
  return isOpenFor(indexed.openings, slot.day, from, to) ? null : { code: 'closed' }
}

/** Whether anybody else is at the venue on a day that the slot, its set-up, clear-up and rest touch. */
function isTouched({ wish, indexed }: Trial, slot: Slot): boolean {
  const { occupations, venue } = indexed
  if (occupations.size === 0) return false
  const first = Math.floor((slot.from - wish.setupMinutes) / DAY_MINUTES)
  const end = slot.to + wish.clearMinutes + venue.bufferMinutes
  for (let day = first; day * DAY_MINUTES < end; day++) if (occupations.has(day)) return true
  return false
}

/** Reports only what others have taken; wanting more than there is at all is another obstacle. */
const unitsFree: OfSlot = (trial, slot) => {
  const { wish, indexed } = trial
  if (!isTouched(trial, slot)) return null
  const wanted = Math.min(unitsWanted(trial), indexed.venue.units)
  const span = { from: slot.from - wish.setupMinutes, to: slot.to + wish.clearMinutes }
  const free = freeUnits(indexed, span)
  return wanted > free ? { code: 'units_taken', free: Math.max(0, free), wanted } : null
}

const capacityFree: OfSlot = (trial, slot) => {
  const { wish, indexed } = trial
  if (!isTouched(trial, slot)) return null
  const wanted = Math.min(wish.request.people, indexed.venue.capacity)
  const span = { from: slot.from - wish.setupMinutes, to: slot.to + wish.clearMinutes }
  const free = freeCapacity(indexed, span)
  return wanted > free ? { code: 'capacity_taken', free: Math.max(0, free), wanted } : null
}

const notElsewhere: OfSlot = ({ index, wish, indexed }, slot) => {
  const from = slot.from - wish.setupMinutes
  const to = slot.to + wish.clearMinutes
  for (const booking of index.bookedBy.get(wish.request.organizer) ?? []) {
    if (booking.venue !== indexed.venue.id && booking.from < to && from < booking.to) {
      return { code: 'elsewhere' }
    }
  }
  return null
}

const quietInTime: OfSlot = ({ wish, indexed }, slot) => {
  const { quietFrom: from } = indexed.venue
  if (from === null || !wish.request.uses.includes('sound')) return null
  return slot.to - slot.day * DAY_MINUTES > minutesOf(from) ? { code: 'quiet', from } : null
}

const affordable: OfSlot = (trial, slot) => {
  const { organizer, request } = trial.wish
  const fee = feeFor(trial.indexed.venue, organizer, unitsWanted(trial), slot.to - slot.from)
  return fee > request.maxFee ? { code: 'fee', fee, maxFee: request.maxFee } : null
}

const OF_VENUE: OfVenue[] = [
  hostConfirmed,
  notBanned,
  peopleFit,
  unitsOffered,
  enoughPower,
  hasWater,
  vehicleGetsIn,
  hasRoof,
  hasToilet,
  isStepFree,
  ...USES.map(allows),
]
const OF_DAY: OfDay[] = [enoughNotice, belowMonthlyCap, notBannedThatDay]
const OF_SLOT: OfSlot[] = [isOpen, notElsewhere, unitsFree, capacityFree, quietInTime, affordable]

/** What rules the venue out whatever the date. */
export function venueObstacles(trial: Trial): Obstacle[] {
  return OF_VENUE.map((constraint) => constraint(trial)).filter((one) => one !== null)
}

/** What rules out a day (by number), whatever the hour. */
export function dayObstacles(trial: Trial, day: number): Obstacle[] {
  const obstacles: Obstacle[] = []
  addPermitObstacles(obstacles, trial, day)
  for (const constraint of OF_DAY) {
    const obstacle = constraint(trial, day)
    if (obstacle) obstacles.push(obstacle)
  }
  return obstacles
}

/** The first day that leaves the notice and the calendar days of the permits. */
export function earliestDay(trial: Trial): number {
  const { index, wish, indexed } = trial
  const leads = wish.request.uses.map((use) => leadDays(trial, use))
  return index.today + Math.max(indexed.venue.noticeDays, leadDays(trial), ...leads)
}

/**
 * The same answer as `dayObstacles(…).length === 0`, quickly, for a day that is not before `earliestDay`.
 */
export function isPossibleDay(trial: Trial, day: number): boolean {
  return (
    belowMonthlyCap(trial, day) === null &&
    notBannedThatDay(trial, day) === null &&
    blocksOn(trial, day).length === 0
  )
}

/** What rules out one time of a day that is otherwise possible. */
export function slotObstacles(trial: Trial, slot: Slot): Obstacle[] {
  const obstacles: Obstacle[] = []
  for (const constraint of OF_SLOT) {
    const obstacle = constraint(trial, slot)
    if (obstacle) obstacles.push(obstacle)
  }
  return obstacles
}

/** Everything that stands in the way of a request at a venue at a time; none: it can take place. */
export function obstaclesAt(trial: Trial, slot: Slot): Obstacle[] {
  return [...venueObstacles(trial), ...dayObstacles(trial, slot.day), ...slotObstacles(trial, slot)]
}

/**
 * Whether nothing but the fee stands in the way, told at the first obstacle. A time that is free is
 * free in all its parts.
 */
export function isFree(trial: Trial, slot: Slot): boolean {
  return (
    isOpen(trial, slot) === null &&
    quietInTime(trial, slot) === null &&
    unitsFree(trial, slot) === null &&
    capacityFree(trial, slot) === null &&
    notElsewhere(trial, slot) === null
  )
}

export function isAffordable(trial: Trial, slot: Slot): boolean {
  return affordable(trial, slot) === null
}
