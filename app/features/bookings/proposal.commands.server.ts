import type { Insertable } from 'kysely'
import { type Actor, belongsTo, isStaff } from '#app/features/organizations/actor.ts'
import { firstDeadline } from '#app/features/permits/plan.ts'
import { newToken, tokenHash } from '#app/lib/id.ts'
import { ok, refuse, type Refused, type Result } from '#app/lib/result.ts'
import { type ClockTime, type Day, dayOf, type Instant } from '#app/lib/time.ts'
import { type Db, inTransaction } from '#db/connect.server.ts'
import type { ProposalTable } from '#db/tables/bookings.ts'
import { isFree, lockVenue, writeBooking, type Writer } from './booking.commands.server.ts'
import { assessSlot } from './candidate.queries.server.ts'
import { recordProposal } from './ending.server.ts'
import { tell } from './letter.server.ts'
import { askLetter } from './mail.ts'
import { mayChangeRequest } from './policy.ts'
import { findProposal, type ProposalView, toProposal } from './proposal.queries.server.ts'
import { answerByFor, type Side } from './proposal.ts'
import { findRequest, type ListedRequest } from './request.queries.server.ts'
import { isEditable } from './request.ts'
import { lockRequests, settleRequests } from './settlement.server.ts'

export type ProposeRefusal =
  | 'not_found'
  | 'not_allowed'
  | 'on_behalf_missing'
  | 'request_closed'
  | 'not_a_candidate'
  | 'slot_taken'
  | 'already_proposed'
  | 'taken'

/**
 * Puts one candidate to both sides. An organizer who asks has accepted already; staff ask both, and
 * may hold the slot meanwhile (仮押さえ). `id` makes the same form sent twice one proposal.
 */
export async function proposeCandidate(
  db: Db,
  input: {
    id: string
    requestId: string
    venueId: string
    day: Day
    start: ClockTime
    end: ClockTime
    message: string
    as: 'organizer' | 'staff'
    held: boolean
    actor: Actor
    onBehalfOf: string | null
    publicUrl: string
    now: Instant
  },
): Promise<Result<{ proposalId: string }, ProposeRefusal>> {
  const { id, actor, now } = input
  return inTransaction(db, async (tx) => {
    const known = await findRequest(tx, input.requestId, now)
    if (!known) return refuse('not_found')
    if (!mayChangeRequest(actor, known)) return refuse('not_allowed')
    if ((input.as === 'staff' || input.held) && !isStaff(actor)) return refuse('not_allowed')
    // To ask as the organizer is to say yes for it: staff tell who told them so.
    const speaksForOthers = input.as === 'organizer' && !belongsTo(actor, known.organizationId)
    if (speaksForOthers && !input.onBehalfOf) return refuse('on_behalf_missing')
    await lockVenue(tx, input.venueId)
    await lockRequests(tx, [known.id], now)
    const again = await findProposal(tx, id)
    if (again) return sameOr(again, input)
    const request = await findRequest(tx, input.requestId, now)
    if (!request || !isEditable(request.status)) return refuse('request_closed')
    if (await isOffered(tx, input, now)) return refuse('already_proposed')
    const writer = { accountId: actor.accountId, onBehalfOf: input.onBehalfOf }
    const offered = await offerSlot(tx, request, input, { writer, publicUrl: input.publicUrl, now })
    return offered.ok ? ok({ proposalId: id }) : offered
  })
}

/** A slot that is put to both sides; by its organizer, who has said yes with it, or by staff. */
export type Offer = {
  id: string
  venueId: string
  day: Day
  start: ClockTime
  end: ClockTime
  message: string
  as: 'organizer' | 'staff'
  held: boolean
}

/** Writes an offer and asks both sides, if the slot serves and is free. Venue and request are locked. */
export async function offerSlot(
  db: Db,
  request: ListedRequest,
  offer: Offer,
  { writer, publicUrl, now }: { writer: Writer; publicUrl: string; now: Instant },
): Promise<Result<ProposalView, 'not_a_candidate' | 'slot_taken'>> {
  const { id, venueId, day, start, end, message, as, held } = offer
  const { candidate, rules } = await assessSlot(db, request, offer, now)
  if (!candidate) return refuse('not_a_candidate')
  const { uses, details, people, setupMinutes, clearMinutes } = request
  const { units, fee } = candidate
  const { landType, ...venue } = await findRoom(db, venueId)
  const asked = { units, people, setupMinutes, clearMinutes }
  const wanted = { ...asked, id, requestId: request.id, venueId, day, start, end, held, venue }
  if (!(await isFree(db, wanted, now))) return refuse('slot_taken')
  const deadline = firstDeadline(rules, { landType, uses, details, people, stalls: units }, day)
  const proposal = await insertProposal(
    db,
    {
      id,
      request_id: request.id,
      venue_id: venueId,
      day,
      start_time: start,
      end_time: end,
      units,
      uses: JSON.stringify(uses),
      people,
      setup_minutes: setupMinutes,
      clear_minutes: clearMinutes,
      fee,
      message,
      proposed_by: as,
      created_by: writer.accountId,
      counters_id: null,
      is_held: held ? 1 : 0,
      answer_by: answerByFor(now, deadline),
      organizer_accepted_at: as === 'organizer' ? now : null,
      host_accepted_at: null,
    },
    writer,
    now,
  )
  await db
    .updateTable('venue_request')
    .set({ had_candidate: 1 })
    .where('id', '=', request.id)
    .execute()
  await settleRequests(db, [request.id], now)
  await askSides(db, proposal, { publicUrl, now })
  return ok(proposal)
}

function sameOr(
  again: ProposalView,
  input: { requestId: string; venueId: string; day: Day; start: ClockTime },
): Result<{ proposalId: string }, 'taken'> {
  const { requestId, venueId, day, start } = again
  const isSame =
    requestId === input.requestId &&
    venueId === input.venueId &&
    day === input.day &&
    start === input.start
  return isSame ? ok({ proposalId: again.id }) : refuse('taken')
}

/** The same slot is not put to the same host twice at a time. */
export async function isOffered(
  db: Db,
  input: { requestId: string; venueId: string; day: Day; start: ClockTime },
  now: Instant,
): Promise<boolean> {
  const row = await db
    .selectFrom('proposal')
    .select('id')
    .where('request_id', '=', input.requestId)
    .where('venue_id', '=', input.venueId)
    .where('day', '=', input.day)
    .where('start_time', '=', input.start)
    .where('status', '=', 'offered')
    .where('answer_by', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

function findRoom(db: Db, venueId: string) {
  return db
    .selectFrom('venue')
    .select(['land_type as landType', 'units', 'capacity', 'buffer_minutes as bufferMinutes'])
    .where('id', '=', venueId)
    .executeTakeFirstOrThrow()
}

/** Writes an offer, its hold and its first revision; answers it as both sides see it. */
export async function insertProposal(
  db: Db,
  row: Omit<Insertable<ProposalTable>, 'status' | 'version' | 'created_at'>,
  writer: Writer,
  now: Instant,
): Promise<ProposalView> {
  const inserted = await db
    .insertInto('proposal')
    .values({ ...row, status: 'offered', version: 1, created_at: now })
    .returningAll()
    .executeTakeFirstOrThrow()
  await recordProposal(db, toProposal(inserted), 'offer', writer, now)
  const proposal = await findProposal(db, row.id)
  if (!proposal) throw new Error(`proposal ${row.id} was just written`)
  if (proposal.held) await writeBooking(db, proposal, 'held', { writer, now })
  return proposal
}

/** Asks every side that has not said yes. A host without an account gets a link that answers. */
export async function askSides(
  db: Db,
  proposal: ProposalView,
  { publicUrl, now }: { publicUrl: string; now: Instant },
): Promise<void> {
  const today = dayOf(now)
  for (const to of ['organizer', 'host'] as const satisfies Side[]) {
    if (to === 'organizer' ? proposal.organizerAcceptedAt : proposal.hostAcceptedAt) continue
    const path =
      to === 'host' && !(await hasMembers(db, proposal.host.id))
        ? `/a/${await makeAnswerLink(db, proposal.id, now)}`
        : `/proposals/${proposal.id}`
    const letter = askLetter(proposal, { to, url: `${publicUrl}${path}`, today })
    await tell(db, proposal[to].id, { letter, key: `proposal:${proposal.id}:ask:${to}`, now })
  }
}

async function hasMembers(db: Db, organizationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('organization_member')
    .select('account_id')
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return row !== undefined
}

async function makeAnswerLink(db: Db, proposalId: string, now: Instant): Promise<string> {
  const token = newToken()
  await db
    .insertInto('answer_link')
    .values({ token_hash: tokenHash(token), proposal_id: proposalId, created_at: now })
    .execute()
  return token
}

/** Staff close a link that went to the wrong person; the proposal itself stays. */
export async function withdrawAnswerLink(
  db: Db,
  { proposalId, actor, now }: { proposalId: string; actor: Actor; now: Instant },
): Promise<Result<undefined, 'not_allowed'> | Refused<'not_allowed'>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  await db
    .updateTable('answer_link')
    .set({ withdrawn_at: now })
    .where('proposal_id', '=', proposalId)
    .where('withdrawn_at', 'is', null)
    .execute()
  return ok()
}
