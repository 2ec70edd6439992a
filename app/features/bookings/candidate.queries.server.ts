import { type Answer, assess, candidatesFor } from '#app/features/matching/candidates.ts'
import { indexInstance, type InstanceIndex } from '#app/features/matching/instance-index.ts'
import type { MatchRequest } from '#app/features/matching/instance.ts'
import { loadInstance } from '#app/features/matching/queries.server.ts'
import { planPermits, type PermitStep } from '#app/features/permits/plan.ts'
import type { Detail, PermitRule } from '#app/features/permits/rule.ts'
import type { Venue } from '#app/features/venues/venue.ts'
import { type ClockTime, type Day, dayOf, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { NextCandidate } from './candidate.ts'
import { findRequest } from './request.queries.server.ts'
import { isEditable, toMatchRequest, type VenueRequest } from './request.ts'

export type RequestCandidates = {
  answer: Answer
  venues: Map<string, Venue>
  index: InstanceIndex
  rules: PermitRule[]
}

/**
 * Everything that may be said to a request's organizer about places at this moment. `rivals` are
 * other requests that the index shall know, too; the answer is the same with them and without.
 */
export async function findCandidates(
  db: Db,
  request: VenueRequest,
  now: Instant,
  rivals: readonly VenueRequest[] = [],
): Promise<RequestCandidates> {
  const { requests } = await weigh(db, [request, ...rivals], now)
  const about = request.id
  const { instance, venues, rules } = await loadInstance(db, { requests, now, about })
  const index = indexInstance(instance)
  const answer = candidatesFor(index, request.id)
  if (!answer) throw new Error(`request ${request.id} is not part of its own instance`)
  return { answer, venues: new Map(venues.map((venue) => [venue.id, venue])), index, rules }
}

/** One slot that somebody wants: the candidate, or null and what stands in the way; no obstacles: not asked for. */
export async function assessSlot(
  db: Db,
  request: VenueRequest,
  slot: { venueId: string; day: Day; start: ClockTime; end: ClockTime },
  now: Instant,
) {
  const { requests, placedOn } = await weigh(db, [request], now)
  const { instance, rules } = await loadInstance(db, { requests, now, lastDay: slot.day })
  const { venueId: venue, day: date, start, end } = slot
  const [match] = requests
  const found =
    match && !placedOn(request.id, date)
      ? assess(indexInstance(instance), match, { venue, date, start, end })
      : null
  return { candidate: found?.candidate ?? null, obstacles: found?.obstacles ?? [], rules }
}

/**
 * Requests as the matching weighs them. One that looks for several dates has a place on some of them
 * already: those days are asked for no more.
 */
export async function weigh(db: Db, requests: readonly VenueRequest[], now: Instant) {
  const repeated = requests.filter(({ times }) => times > 1).map(({ id }) => id)
  const rows =
    repeated.length === 0
      ? []
      : await db
          .selectFrom('booking')
          .select(['request_id', 'day'])
          .where('request_id', 'in', repeated)
          .where('status', 'in', ['confirmed', 'used'])
          .execute()
  const placed = new Set(rows.map((row) => `${row.request_id} ${row.day}`))
  const placedOn = (requestId: string, day: Day) => placed.has(`${requestId} ${day}`)
  const weighed: MatchRequest[] = requests.map((request) => {
    const match = toMatchRequest(request, dayOf(now))
    return { ...match, windows: match.windows.filter(({ date }) => !placedOn(match.id, date)) }
  })
  return { requests: weighed, placedOn }
}

/** The best places that are left for each request, at most `count`; the same statements for one as for many. */
export async function listNextCandidates(
  db: Db,
  requests: VenueRequest[],
  { now, count = 3 }: { now: Instant; count?: number },
): Promise<Map<string, NextCandidate[]>> {
  if (requests.length === 0) return new Map()
  const weighed = await weigh(db, requests, now)
  const { instance } = await loadInstance(db, { requests: weighed.requests, now })
  const index = indexInstance(instance)
  return new Map(
    requests.map((request) => {
      const candidates = candidatesFor(index, request.id)?.candidates ?? []
      const next = candidates.slice(0, count).map((candidate) => ({
        venueId: candidate.venue,
        venueName: index.venueById.get(candidate.venue)?.venue.name ?? '',
        day: candidate.date,
        start: candidate.start,
        end: candidate.end,
      }))
      return [request.id, next]
    }),
  )
}

/** What is left for a request whose slot went to somebody else; nothing once it looks no more. */
export async function listAlternatives(
  db: Db,
  requestId: string,
  now: Instant,
): Promise<NextCandidate[]> {
  const request = await findRequest(db, requestId, now)
  if (!request || !isEditable(request.status)) return []
  return (await listNextCandidates(db, [request], { now })).get(requestId) ?? []
}

/** What a request would need at a venue on a day, and until when. */
export function permitsFor(
  rules: readonly PermitRule[],
  wish: {
    uses: readonly string[]
    details: readonly Detail[]
    people: number
    units: number
    landType: string
  },
  day: Day,
  today: Day,
): PermitStep[] {
  const { uses, details, people, units, landType } = wish
  return planPermits(rules, { landType, uses, details, people, stalls: units }, day, today)
}
