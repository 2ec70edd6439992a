/** Whose offer ends when another is confirmed. */
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { listOccupations } from './booking.queries.server.ts'
import { listNextCandidates } from './candidate.queries.server.ts'
import type { NextCandidate } from './candidate.ts'
import { listRivals } from './ending.server.ts'
import { hasRoom, occupationOf } from './occupation.ts'
import { listProposals, type ProposalView } from './proposal.queries.server.ts'
import { listRequests } from './request.queries.server.ts'

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
