/** How well a feasible place serves a request: ten values in [0, 1], each from the instance alone. */
import type { MatchOrganization, MatchRequest, MatchVenue } from './instance.ts'
import {
  areTied,
  eventsPerResident,
  hasScarce,
  type InstanceIndex,
  type Occupation,
  SCARCE_FACILITIES,
  type ScarceFacility,
} from './instance-index.ts'
import { feeFor, type Trial, unitsWanted } from './feasibility.ts'
import type { Slot } from './slots.ts'
import { CRITERIA, type Criterion } from './weights.ts'

export type CriterionValues = Record<Criterion, number>

/** Wholly filled serves less well than 60 to 90 %: there is no room left to move. Takes 0 to 1. */
export function q(x: number): number {
  if (x < 0.6) return x / 0.6
  return x <= 0.9 ? 1 : 1 - 5 * (x - 0.9)
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0)

function fit(trial: Trial): number {
  const { capacity, units } = trial.indexed.venue
  return (q(share(trial.wish.request.people, capacity)) + q(share(unitsWanted(trial), units))) / 2
}

function needsFacility(request: MatchRequest, facility: ScarceFacility): boolean {
  if (facility === 'power') return (request.needs.powerAmps ?? 0) > 0
  if (facility === '2t') return request.needs.vehicle === '2t'
  return request.needs[facility] === true
}

/** The scarce facilities that a request would take without needing them. */
export function wastedFacilities({ index, wish, indexed }: Trial): ScarceFacility[] {
  return scarceAt(index, indexed.venue).filter((one) => !needsFacility(wish.request, one))
}

function scarceAt(index: InstanceIndex, venue: MatchVenue): ScarceFacility[] {
  return SCARCE_FACILITIES.filter((one) => index.scarce[one] && hasScarce(venue, one))
}

function thrift(trial: Trial): number {
  const scarce = scarceAt(trial.index, trial.indexed.venue).length
  return scarce === 0 ? 1 : 1 - wastedFacilities(trial).length / scarce
}

function fee(trial: Trial, minutes: number): number {
  const { organizer, request } = trial.wish
  const yen = feeFor(trial.indexed.venue, organizer, unitsWanted(trial), minutes)
  return yen === 0 ? 1 : 1 - yen / request.maxFee
}

function theme({ wish, indexed }: Trial): number {
  if (wish.request.themes.some((one) => indexed.venue.themes.includes(one))) return 1
  return indexed.venue.themes.length === 0 ? 0.5 : 0
}

/** Whom an organizer would meet: the tie's value, and the organization to which it is owed. */
export type Meeting = { value: number; with: string; as: 'host' | 'neighbour' }

/** The most valuable new tie; `null`: nobody to tie with. A host is no stranger to its own request. */
export function bestMeeting(trial: Trial, day: number): Meeting | null {
  const { host } = trial.indexed.venue
  const known = trial.index.organizationById.get(host)
  let [best, value, as]: [string, number, Meeting['as']] = [
    host,
    known ? tieWith(trial, known) : 0,
    'host',
  ]
  if (value < 1) {
    for (const { occupations } of trial.indexed.nearby) {
      for (const { day: since, organizer: neighbour } of occupations.get(day) ?? NOBODY) {
        if (since !== day || !neighbour) continue
        const other = tieWith(trial, neighbour)
        if (other > value || (other === value && as === 'neighbour' && neighbour.id < best)) {
          ;[best, value, as] = [neighbour.id, other, 'neighbour']
        }
      }
    }
  }
  return value > 0 ? { value, with: best, as } : null
}

const NOBODY: Occupation[] = []

/** 0 for the organizer itself. */
function tieWith({ index, wish }: Trial, other: MatchOrganization): number {
  if (other.id === wish.request.organizer) return 0
  if (areTied(index, wish.request.organizer, other.id)) return 0.2
  return other.sector === wish.organizer.sector ? 0.5 : 1
}

/** From this many placed requests in 12 months on, an organization counts as experienced. */
const EXPERIENCED = 3

/** An experienced organization that is at hand that day; `null`: none. */
export function mentorNearby(trial: Trial, day: number): string | null {
  const { indexed, wish } = trial
  let mentor: string | null = null
  for (const { occupations } of indexed.nearby) {
    for (const occupation of occupations.get(day) ?? NOBODY) {
      const id = mentorIn(occupation, day)
      if (id === null || id === wish.request.organizer) continue
      if (mentor === null || id < mentor) mentor = id
    }
  }
  return mentor
}

/** Whether there is a mentor at all: asked for every day of every venue, and ends at the first. */
function hasMentorNearby({ indexed, wish }: Trial, day: number): boolean {
  for (const { occupations } of indexed.nearby) {
    for (const occupation of occupations.get(day) ?? NOBODY) {
      const id = mentorIn(occupation, day)
      if (id !== null && id !== wish.request.organizer) return true
    }
  }
  return false
}

/** The experienced organization whose booking begins on a day, if it is one. */
function mentorIn({ day: since, organizer }: Occupation, day: number): string | null {
  const isMentor = since === day && organizer && organizer.placedLast12Months >= EXPERIENCED
  return isMentor ? organizer.id : null
}

function challenge(trial: Trial, day: number): number {
  if (!trial.wish.organizer.firstTime) return 0
  const welcome = trial.indexed.venue.welcomesFirstTimers ? 0.5 : 0
  return welcome + (hasMentorNearby(trial, day) ? 0.5 : 0)
}

/** A venue outside all areas earns nothing here, unless no area has had anything. */
function spread({ index, indexed }: Trial): number {
  if (index.busiest === 0) return 1
  const area = index.areaById.get(indexed.venue.area ?? '')
  return area ? 1 - eventsPerResident(area) / index.busiest : 0
}

function turn({ wish, indexed }: Trial): number {
  const waited = Math.min(wish.organizer.unplacedBefore, 5) / 5
  const used = Math.min(wish.organizer.usedVenues[indexed.venue.id] ?? 0, 4) / 4
  return 0.7 * waited + 0.3 * (1 - used)
}

/** What is the same on all days; worked out once for a venue. */
type Lasting = Omit<CriterionValues, 'date' | 'fee' | 'tie' | 'challenge'>

function lastingCriteria(trial: Trial): Lasting {
  const { areas } = trial.wish.request
  const { area } = trial.indexed.venue
  return {
    area: areas.length === 0 || (area !== null && areas.includes(area)) ? 1 : 0,
    fit: fit(trial),
    thrift: thrift(trial),
    theme: theme(trial),
    spread: spread(trial),
    turn: turn(trial),
  }
}

/** All ten values of a feasible slot. */
export function criteriaAt(trial: Trial, slot: Slot): CriterionValues {
  const { area, fit, thrift, theme, spread, turn } = lastingCriteria(trial)
  return {
    date: slot.preference,
    area,
    fit,
    thrift,
    fee: fee(trial, slot.to - slot.from),
    theme,
    tie: bestMeeting(trial, slot.day)?.value ?? 0,
    challenge: challenge(trial, slot.day),
    spread,
    turn,
  }
}

/**
 * `scoreOf(criteriaAt(trial, slot))` for many slots of one venue: what lasts is weighed once, what is
 * the same all day once a day. The products are added in the order of the criteria, so that both give
 * the same number to the bit.
 */
export type Scorer = {
  scoreAt(slot: Slot): number
  /** What a slot could reach at most, whoever is nearby that day: quickly told. */
  mostAt(slot: Slot): number
}

export function scorerOf(trial: Trial): Scorer {
  const { weights } = trial.index.instance.policy
  const lasting = lastingCriteria(trial)
  const total = CRITERIA.reduce((sum, criterion) => sum + weights[criterion], 0)
  const area = weights.area * lasting.area
  const fit = weights.fit * lasting.fit
  const thrift = weights.thrift * lasting.thrift
  const theme = weights.theme * lasting.theme
  const spread = weights.spread * lasting.spread
  const turn = weights.turn * lasting.turn
  const weigh = (slot: Slot, tieValue: number, challengeValue: number) => {
    let sum = weights.date * slot.preference
    sum += area
    sum += fit
    sum += thrift
    sum += weights.fee * fee(trial, slot.to - slot.from)
    sum += theme
    sum += weights.tie * tieValue
    sum += weights.challenge * challengeValue
    sum += spread
    sum += turn
    return total > 0 ? (10 * sum) / total : 0
  }
  let ofDay = { day: NaN, tie: 0, challenge: 0 }
  return {
    scoreAt(slot) {
      const { day } = slot
      if (ofDay.day !== day) {
        const tie = bestMeeting(trial, day)?.value ?? 0
        ofDay = { day, tie, challenge: challenge(trial, day) }
      }
      return weigh(slot, ofDay.tie, ofDay.challenge)
    },
    mostAt: (slot) => weigh(slot, 1, 1),
  }
}
