/** A candidate as its card shows it: plain values, and nothing of the venue that is not public. */
import type { BlockedVenue, Candidate } from '#app/features/matching/candidates.ts'
import { encodeChange } from '#app/features/matching/changes.ts'
import { CRITERION_LABELS } from '#app/features/matching/labels.ts'
import { changesToText, changeToText, obstacleToText } from '#app/features/matching/sentences.ts'
import { CRITERIA } from '#app/features/matching/weights.ts'
import { formatDay } from '#app/features/calendar/format.ts'
import { CERTAINTY_LABELS } from '#app/features/permits/labels.ts'
import type { PermitStep } from '#app/features/permits/plan.ts'
import type { Venue } from '#app/features/venues/venue.ts'
import type { ClockTime, Day } from '#app/lib/time.ts'
import { feeToText, slotToText } from './mail.ts'
import { isOnlyTaken } from './waiting.ts'

/** One of the next places for a request whose slot is gone. */
export type NextCandidate = {
  venueId: string
  venueName: string
  day: Day
  start: ClockTime
  end: ClockTime
}

export type CandidateItem = {
  key: string
  venueId: string
  venueName: string
  hostName: string
  areaName: string
  walk: string
  day: Day
  start: string
  end: string
  slot: string
  units: number
  venueUnits: number
  fee: string
  /** 0 to 10, one digit. */
  score: string
  reasons: { text: string; speaksFor: boolean }[]
  criteria: { name: string; value: string; weight: number }[]
  /** What it would certainly need, with a day by which to ask; `hurried`: that day has passed. */
  permits: { title: string; by: string; mark: string; hurried: boolean }[]
  /** Other requests that want these hours; by name to staff, organizers learn how many. */
  rivals: { count: number; names: string[] }
}

export function toCandidateItem(
  candidate: Candidate,
  venue: Venue,
  {
    steps,
    today,
    rivals,
  }: { steps: readonly PermitStep[]; today: Day; rivals: CandidateItem['rivals'] },
): CandidateItem {
  const { date: day, start, end } = candidate
  return {
    key: `${candidate.venue}-${day}-${start}`.replace(':', ''),
    venueId: candidate.venue,
    venueName: venue.place.name,
    hostName: venue.host.name,
    areaName: venue.place.areaName ?? '',
    // Minutes from the station lead to a place whose address is told after a booking.
    walk:
      venue.addressVisibility === 'public' && venue.place.station
        ? `${venue.place.station.name}駅から歩いて${venue.place.station.minutes}分`
        : '',
    day,
    start,
    end,
    slot: slotToText({ day, start, end }, today),
    units: candidate.units,
    venueUnits: venue.units,
    fee: feeToText(candidate.fee),
    score: candidate.score.toFixed(1),
    reasons: candidate.reasons.map(({ text, speaksFor }) => ({ text, speaksFor })),
    criteria: CRITERIA.map((criterion) => ({
      name: CRITERION_LABELS[criterion],
      value: candidate.criteria[criterion].toFixed(2),
      weight: candidate.weights[criterion],
    })),
    permits: steps
      .filter((step) => step.certain)
      .map((step) => ({
        title: step.rule.title,
        by: byToText(step, today),
        mark: isSourced(step.rule.certainty) ? '' : CERTAINTY_LABELS[step.rule.certainty],
        hurried: step.state === 'hurry',
      })),
    rivals,
  }
}

function byToText({ planBy, fileBy }: PermitStep, today: Day): string {
  if (planBy) return `目安${formatDay(planBy, today)}`
  return fileBy ? `期限${formatDay(fileBy, today)}` : ''
}

const isSourced = (certainty: string) => certainty === 'sourced' || certainty === 'law'

export type BlockedItem = {
  venueId: string
  venueName: string
  areaName: string
  obstacles: string[]
  /** Sets of changes that open it: what to press, what it does, and what to send. */
  openings: { text: string; buttons: string; changes: string[] }[]
  /** The time that others have, for which one can wait. */
  wait: { day: Day; start: ClockTime; end: ClockTime; slot: string } | null
}

export function toBlockedItem(blocked: BlockedVenue, venue: Venue, today: Day): BlockedItem {
  const name = venue.place.name
  return {
    venueId: blocked.venue,
    venueName: name,
    areaName: venue.place.areaName ?? '',
    obstacles: [...new Set(blocked.obstacles.map(obstacleToText))],
    openings: blocked.fewestChanges.map((changes) => ({
      text: changesToText(changes, name),
      buttons: changes.map(changeToText).join('・'),
      changes: changes.map(encodeChange),
    })),
    wait: waitAt(blocked, today),
  }
}

function waitAt({ slot, obstacles }: BlockedVenue, today: Day): BlockedItem['wait'] {
  if (!slot || !isOnlyTaken(obstacles)) return null
  const { date: day, start, end } = slot
  return { day, start, end, slot: slotToText({ day, start, end }, today) }
}
