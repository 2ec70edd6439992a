import type { Actor } from '#app/features/organizations/actor.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { lockVenue, type Writer } from './booking.commands.server.ts'
import { listRivals } from './ending.server.ts'
import { refuseToAnswerFor } from './policy.ts'
import { findProposal, listProposals, type ProposalView } from './proposal.queries.server.ts'
import type { Side } from './proposal.ts'
import { lockRequests } from './settlement.server.ts'

/**
 * Who answers: somebody signed in (staff say for whom, and how that was agreed), or the holder of
 * the link in a host's mail.
 */
type Answerer =
  { kind: 'account'; actor: Actor; onBehalfOf: string | null } | { kind: 'link'; tokenHash: string }

export type Answering = {
  proposalId: string
  side: Side
  answerer: Answerer
  publicUrl: string
  now: Instant
}

type Opened = { proposal: ProposalView; rivals: ProposalView[]; writer: Writer }

/** May they? Then venue and requests are locked, and the proposal is read again as it really is. */
export async function openProposal(
  db: Db,
  { proposalId, side, answerer, now }: Answering,
): Promise<Result<Opened, 'not_found' | 'not_allowed' | 'on_behalf_missing'>> {
  const known = await findProposal(db, proposalId)
  if (!known) return refuse('not_found')
  const refusal = await refuseAnswerer(db, known, side, answerer)
  if (refusal) return refuse(refusal)
  await lockVenue(db, known.venueId)
  const rivals = await listRivals(db, known, now)
  await lockRequests(db, [known.requestId, ...rivals.map((rival) => rival.requestId)], now)
  // Read only now, when nobody else can change them any more.
  const ids = [proposalId, ...rivals.map((rival) => rival.id)]
  const current = await listProposals(db, { scope: { ids }, now })
  const proposal = current.find((one) => one.id === proposalId)
  if (!proposal) return refuse('not_found')
  const writer =
    answerer.kind === 'account'
      ? { accountId: answerer.actor.accountId, onBehalfOf: answerer.onBehalfOf }
      : { accountId: null, onBehalfOf: '回答用リンク' }
  return ok({
    proposal,
    rivals: current.filter((one) => one.id !== proposalId && one.status === 'offered'),
    writer,
  })
}

async function refuseAnswerer(
  db: Db,
  proposal: ProposalView,
  side: Side,
  answerer: Answerer,
): Promise<'not_allowed' | 'on_behalf_missing' | null> {
  if (answerer.kind === 'account') {
    const sides = { organizerId: proposal.organizer.id, hostId: proposal.host.id }
    return refuseToAnswerFor(answerer.actor, sides, side, answerer.onBehalfOf)
  }
  const link = await db
    .selectFrom('answer_link')
    .select('proposal_id')
    .where('token_hash', '=', answerer.tokenHash)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return side === 'host' && link?.proposal_id === proposal.id ? null : 'not_allowed'
}
