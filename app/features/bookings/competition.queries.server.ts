/** Competition made visible: who else could have a slot, and whose offer ends when one is confirmed. */
import type { Candidate } from '#app/features/matching/candidates.ts'
import { rivalsOf } from '#app/features/matching/competition.ts'
import { indexInstance } from '#app/features/matching/instance-index.ts'
import { loadInstance } from '#app/features/matching/queries.server.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { listOccupations } from './booking.queries.server.ts'
import { listNextCandidates, weigh } from './candidate.queries.server.ts'
import type { NextCandidate } from './candidate.ts'
import { listRivals } from './ending.server.ts'
import { hasRoom, occupationOf } from './occupation.ts'
import { listProposals, type ProposalView } from './proposal.queries.server.ts'
import { listRequests } from './request.queries.server.ts'
import type { VenueRequest } from './request.ts'

export type RivalWish = { requestId: string; title: string; organizerName: string }

/**
 * For each of a request's candidates the other open requests that could have the same hours, and not
 * beside it. A fixed number of statements.
 */
export async function listRivalWishes(
  db: Db,
  request: VenueRequest,
  candidates: readonly Candidate[],
  now: Instant,
): Promise<Map<Candidate, RivalWish[]>> {
  if (candidates.length === 0) return new Map()
  const open = await listRequests(db, { scope: 'open', now })
  const all = open.some(({ id }) => id === request.id) ? open : [...open, request]
  const { requests } = await weigh(db, all, now)
  const own = requests.find(({ id }) => id === request.id)
  if (!own) return new Map()
  const { instance } = await loadInstance(db, { requests, now })
  const named = new Map(open.map(({ id, title, organizerName }) => [id, { title, organizerName }]))
  const rivals = rivalsOf(indexInstance(instance), own, candidates)
  const wishOf = (requestId: string) => {
    const names = named.get(requestId)
    return names ? [{ requestId, ...names }] : []
  }
  return new Map(
    candidates.map((candidate, nth) => [candidate, (rivals[nth] ?? []).flatMap(wishOf)]),
  )
}

/** An offer that ends when another is confirmed, and the places that are left for its request. */
export type Loser = { proposal: ProposalView; next: NextCandidate[] }

/** The live offers of other requests that find no room any more beside this one. */
export async function listLosers(db: Db, proposal: ProposalView, now: Instant): Promise<Loser[]> {
  const rivals = (await listRivals(db, proposal, now)).filter(
    ({ requestId }) => requestId !== proposal.requestId,
  )
  const ids = rivals.map(({ id }) => id)
  if (ids.length === 0) return []
  const own = occupationOf(proposal, proposal.venue.bufferMinutes)
  const taken = await listOccupations(db, {
    venueId: proposal.venueId,
    from: own.from,
    until: own.restsUntil,
    now,
    // Holds of those who are compared count as what they ask for, not as what is taken.
    leftAside: ({ proposalId }) => proposalId === proposal.id || ids.includes(proposalId),
  })
  const offers = await listProposals(db, { scope: { ids }, now })
  const lost = offers.filter(
    (rival) =>
      !hasRoom([...taken, own], occupationOf(rival, rival.venue.bufferMinutes), rival.venue),
  )
  const requests = await listRequests(db, {
    scope: { ids: lost.map(({ requestId }) => requestId) },
    now,
  })
  const next = await listNextCandidates(db, requests, { now })
  return lost.map((rival) => ({ proposal: rival, next: next.get(rival.requestId) ?? [] }))
}
