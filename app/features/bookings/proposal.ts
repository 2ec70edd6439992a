/** 提案: one candidate put to both sides, and the rules of their answers. */
import type { Use } from '#app/features/matching/instance.ts'
import type { Detail } from '#app/features/permits/rule.ts'
import { addHours, type ClockTime, type Day, instantAt, type Instant } from '#app/lib/time.ts'

export type Side = 'organizer' | 'host'

export type ProposalStatus =
  'offered' | 'confirmed' | 'declined' | 'expired' | 'superseded' | 'countered' | 'withdrawn'

export type Proposal = {
  id: string
  requestId: string
  venueId: string
  day: Day
  start: ClockTime
  end: ClockTime
  units: number
  /** Uses, people and minutes as the request had them when this was proposed. */
  uses: Use[]
  people: number
  setupMinutes: number
  clearMinutes: number
  /** Yen for the whole use. */
  fee: number
  message: string
  proposedBy: 'staff' | Side
  createdBy: string | null
  /** The proposal to which this one is the counter-proposal. */
  countersId: string | null
  status: ProposalStatus
  held: boolean
  answerBy: Instant
  organizerAcceptedAt: Instant | null
  hostAcceptedAt: Instant | null
  endedBy: Side | 'staff' | 'clock' | 'slot' | null
  endedReason: string | null
  endedAt: Instant | null
  version: number
  createdAt: Instant
}

/** A proposal with what both sides have to know of each other, and nothing private. */
export type ProposalFacts = Proposal & {
  request: {
    title: string
    note: string
    eventId: string | null
    times: number
    /** As the request has them now; they only narrow down what has to be filed. */
    details: Detail[]
  }
  organizer: { id: string; name: string }
  host: { id: string; name: string }
  venue: { name: string; areaName: string | null; units: number; landType: string }
}

/** The response clock is read, never waited for: past its hour an offer has expired. */
export function effectiveStatus(
  proposal: Pick<Proposal, 'status' | 'answerBy'>,
  now: Instant,
): ProposalStatus {
  return proposal.status === 'offered' && proposal.answerBy <= now ? 'expired' : proposal.status
}

const DEFAULT_HOURS = 7 * 24
const LEAST_HOURS = 24

/**
 * Until when both sides may answer: a week, no later than the end of the first day by which a permit
 * has to be filed, but never less than 24 hours.
 */
export function answerByFor(now: Instant, permitDeadline: Day | null): Instant {
  const week = addHours(now, DEFAULT_HOURS)
  const filing = permitDeadline === null ? week : instantAt(permitDeadline, '24:00')
  const least = addHours(now, LEAST_HOURS)
  const soonest = filing < week ? filing : week
  return soonest > least ? soonest : least
}

/** When the event itself would begin. */
export function startsAt(proposal: Pick<Proposal, 'day' | 'start'>): Instant {
  return instantAt(proposal.day, proposal.start)
}

export type AnswerRefusal = 'already_ended' | 'expired' | 'date_passed' | 'already_accepted'

/** Why nobody may answer any more; null: both sides may. */
export function refuseAnswer(
  proposal: Pick<Proposal, 'status' | 'answerBy' | 'day' | 'start'>,
  now: Instant,
): Exclude<AnswerRefusal, 'already_accepted'> | null {
  const status = effectiveStatus(proposal, now)
  if (status === 'expired') return 'expired'
  if (status !== 'offered') return 'already_ended'
  return startsAt(proposal) <= now ? 'date_passed' : null
}

/** When a side said yes; null: not yet. */
export function acceptedAt(
  proposal: Pick<Proposal, 'organizerAcceptedAt' | 'hostAcceptedAt'>,
  side: Side,
): Instant | null {
  return side === 'organizer' ? proposal.organizerAcceptedAt : proposal.hostAcceptedAt
}

export function otherSide(side: Side): Side {
  return side === 'organizer' ? 'host' : 'organizer'
}

/** Whether a side's yes makes the booking: the other one has said it before. */
export function completes(
  proposal: Pick<Proposal, 'organizerAcceptedAt' | 'hostAcceptedAt'>,
  side: Side,
): boolean {
  return acceptedAt(proposal, otherSide(side)) !== null
}
