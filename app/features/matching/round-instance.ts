/** Many requests at once: what a round is asked, as plain data, and what it answers. */
import type { ClockTime, Day } from '#app/lib/time.ts'
import type { CriterionValues } from './criteria.ts'
import type { MatchInstance, MatchPolicy } from './instance.ts'

export type RoundInstance = Omit<MatchInstance, 'policy'> & {
  /** The days that the round is about, both included. */
  period: { from: Day; to: Day }
  policy: RoundPolicy
  /** Staff want the request at the venue; with a date, on that day. */
  pins: Pin[]
  /** Both on one day, or neither. */
  together: [string, string][]
  /** Never on one day. */
  apart: [string, string][]
}

export type RoundPolicy = MatchPolicy & {
  /** Of the requests that are placed, at least this share are first-timers', as far as they can be placed. */
  firstTimerShare: number
  /** So much of the best score, as a share of it, may go for a smaller imbalance. */
  scoreSlack: number
  /** The best options of each request are looked at, at most so many. */
  candidatesPerRequest: number
  timeLimitSeconds: number
}

export type Pin = { request: string; venue: string; date?: Day }

/** The published form of a plan (`public/schemas/match-plan.schema.json`). */
export type RoundPlan = {
  /** `optimal`: nothing better exists, as far as `bound` reaches. */
  status: 'optimal' | 'feasible' | 'infeasible'
  requestsPlaced: number
  objective: Objectives
  /** How far each may be from the best, as a share of it; 0 is proven. */
  gaps: Objectives
  /** The greater of those of `placed` and `score`. */
  gap: number
  firstTimers: { placed: number; possible: number; required: number }
  assignments: Assignment[]
  unplaced: Unplaced[]
  /** `infeasible` only: pins and rules that cannot hold together, none of which can be left out. */
  clash?: Rule[]
  /** Options were left out before solving: what is proven is proven of the others. */
  bound?: 'pruned'
  /** The clock, and not the work, ended it: another run may answer otherwise. */
  stoppedBy?: 'clock'
  /** With `--explain`: every option. */
  candidates?: PlanCandidate[]
}

export type Objectives = { placed: number; score: number; imbalance: number }

export type PlanCandidate = {
  request: string
  venue: string
  date: Day
  start: ClockTime
  end: ClockTime
  units: number
  score: number
  criteria: CriterionValues
}
export type Assignment = PlanCandidate & { reasons: string[] }

export type Unplaced = {
  request: string
  /** What stands in the way, and at how many venues; `competition`: others got the place. */
  blocked: { code: string; venues: number }[]
  fewestChanges: string[]
}

export type Rule =
  | { rule: 'pin'; pin: Pin }
  | { rule: 'together'; requests: [string, string] }
  | { rule: 'apart'; requests: [string, string] }
