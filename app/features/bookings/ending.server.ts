import { record } from '#app/features/revisions/commands.server.ts'
import { dayOf, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { isFree, releaseHold, type Writer } from './booking.commands.server.ts'
import { listNextCandidates } from './candidate.queries.server.ts'
import { tell } from './letter.server.ts'
import { slotToText, supersededLetter, withdrawnLetter } from './mail.ts'
import { type ProposalView, toProposal } from './proposal.queries.server.ts'
import type { Proposal, ProposalStatus } from './proposal.ts'
import { occupationOf } from './occupation.ts'
import { listRequests } from './request.queries.server.ts'
import { standInLine } from './waiting-line.server.ts'

export const CLOCKWORK: Writer = { accountId: null, onBehalfOf: null }

type Changes = {
  status?: ProposalStatus
  organizer_accepted_at?: Instant
  host_accepted_at?: Instant
  ended_by?: Proposal['endedBy']
  ended_reason?: string | null
  ended_at?: Instant
}

/** Changes a proposal whose request is locked, and keeps the revision. */
export async function writeProposal(
  db: Db,
  proposal: Pick<Proposal, 'id' | 'version'>,
  changes: Changes,
  { action, writer, now }: { action: string; writer: Writer; now: Instant },
): Promise<Proposal> {
  const row = await db
    .updateTable('proposal')
    .set({ ...changes, version: proposal.version + 1 })
    .where('id', '=', proposal.id)
    .where('version', '=', proposal.version)
    .returningAll()
    .executeTakeFirstOrThrow()
  const changed = toProposal(row)
  await recordProposal(db, changed, action, writer, now)
  return changed
}

export async function recordProposal(
  db: Db,
  proposal: Proposal,
  action: string,
  { accountId, onBehalfOf }: Writer,
  now: Instant,
): Promise<void> {
  const { id, version } = proposal
  await record(
    db,
    {
      subjectKind: 'proposal',
      subjectId: id,
      version,
      action,
      accountId,
      onBehalfOf,
      content: proposal,
    },
    now,
  )
}

/** Ends an offered proposal and gives its hold back. Whoever calls tells the sides. */
export async function endProposal(
  db: Db,
  proposal: Pick<Proposal, 'id' | 'version'>,
  {
    status,
    by,
    reason,
    writer,
    now,
  }: {
    status: Exclude<ProposalStatus, 'offered' | 'confirmed'>
    by: Proposal['endedBy']
    reason: string | null
    writer: Writer
    now: Instant
  },
): Promise<void> {
  const changes = { status, ended_by: by, ended_reason: reason, ended_at: now }
  await writeProposal(db, proposal, changes, { action: status, writer, now })
  await releaseHold(db, proposal.id, { writer, now })
}

/** Offers of other requests whose occupation meets this one's at the same venue. */
export async function listRivals(
  db: Db,
  proposal: ProposalView,
  now: Instant,
): Promise<{ id: string; requestId: string }[]> {
  const own = occupationOf(proposal, proposal.venue.bufferMinutes)
  return (
    db
      .selectFrom('proposal')
      .select(['id', 'request_id as requestId'])
      .where('venue_id', '=', proposal.venueId)
      .where('id', '!=', proposal.id)
      .where('status', '=', 'offered')
      .where('answer_by', '>', now)
      // An occupation may reach over midnight by its set-up, clear-up and rest.
      .where('day', '>=', dayOf(own.from))
      .where('day', '<=', dayOf(own.restsUntil))
      .orderBy('id')
      .execute()
  )
}

/**
 * After a slot was taken: the rivals that no longer fit end, their sides are told and offered what
 * is left. The venue and the rivals' requests are locked.
 */
export async function supersedeRivals(
  db: Db,
  rivals: readonly ProposalView[],
  { publicUrl, now }: { publicUrl: string; now: Instant },
): Promise<void> {
  const lost: ProposalView[] = []
  for (const rival of rivals) if (!(await isFree(db, rival, now))) lost.push(rival)
  await supersede(db, lost, { publicUrl, now })
}

/**
 * Ends proposals whose slot went to somebody else, tells both sides, and names what is left. Their
 * requests stand in line for the slot from now on.
 */
export async function supersede(
  db: Db,
  lost: readonly ProposalView[],
  { publicUrl, now }: { publicUrl: string; now: Instant },
): Promise<void> {
  if (lost.length === 0) return
  const today = dayOf(now)
  for (const proposal of lost) {
    const reason = '別の団体の利用が先に決まりました'
    const ending = { status: 'superseded', by: 'slot', reason, writer: CLOCKWORK, now } as const
    await endProposal(db, proposal, ending)
    await standInLine(db, proposal, now)
  }
  const requestIds = [...new Set(lost.map((proposal) => proposal.requestId))]
  const requests = await listRequests(db, { scope: { ids: requestIds }, now })
  const candidates = await listNextCandidates(db, requests, { now })
  for (const proposal of lost) {
    const next = (candidates.get(proposal.requestId) ?? []).map(
      (slot) => `${slot.venueName} ${slotToText(slot, today)}`,
    )
    for (const to of ['organizer', 'host'] as const) {
      const url =
        to === 'organizer'
          ? `${publicUrl}/requests/${proposal.requestId}`
          : `${publicUrl}/proposals/${proposal.id}`
      const letter = supersededLetter(proposal, { to, next, url, today })
      await tell(db, proposal[to].id, { letter, key: `proposal:${proposal.id}:superseded`, now })
    }
  }
}

/** A request that has found its place asks nobody else any more: its other offers are withdrawn. */
export async function withdrawSiblings(
  db: Db,
  proposals: readonly ProposalView[],
  { reason, publicUrl, now }: { reason: string; publicUrl: string; now: Instant },
): Promise<void> {
  for (const proposal of proposals) {
    const ending = { status: 'withdrawn', by: 'organizer', reason, writer: CLOCKWORK, now } as const
    await endProposal(db, proposal, ending)
    const url = `${publicUrl}/proposals/${proposal.id}`
    const letter = withdrawnLetter(proposal, { reason, url, today: dayOf(now) })
    await tell(db, proposal.host.id, { letter, key: `proposal:${proposal.id}:withdrawn`, now })
  }
}
