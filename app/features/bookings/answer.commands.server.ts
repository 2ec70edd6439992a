import { type Actor, isStaff } from '#app/features/organizations/actor.ts'
import { firstDeadline } from '#app/features/permits/plan.ts'
import { listPermitRules } from '#app/features/permits/queries.server.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { type ClockTime, type Day, dayOf, type Instant, minutesOf } from '#app/lib/time.ts'
import { type Db, inTransaction } from '#db/connect.server.ts'
import { type Answering, openProposal } from './answering.server.ts'
import { isFree, lockVenue, writeBooking } from './booking.commands.server.ts'
import { listAlternatives } from './candidate.queries.server.ts'
import type { NextCandidate } from './candidate.ts'
import {
  endProposal,
  supersede,
  supersedeRivals,
  withdrawSiblings,
  writeProposal,
} from './ending.server.ts'
import { tell, tellStaff } from './letter.server.ts'
import { acceptedLetter, confirmedLetter, declinedLetter, withdrawnLetter } from './mail.ts'
import { sidesOf } from './policy.ts'
import { askSides, insertProposal } from './proposal.commands.server.ts'
import { findProposal, listProposals, type ProposalView } from './proposal.queries.server.ts'
import {
  acceptedAt,
  answerByFor,
  completes,
  otherSide,
  refuseAnswer,
  startsAt,
} from './proposal.ts'
import { lockRequests, settleRequests } from './settlement.server.ts'

/** Somebody signed in, or the holder of the link in a host's mail. */
export type Answerer = Answering['answerer']

export type AnswerRefusal =
  'not_found' | 'not_allowed' | 'on_behalf_missing' | 'already_ended' | 'expired' | 'date_passed'

export type AcceptRefusal = AnswerRefusal | 'venue_closed'

export type Accepted = { confirmed: boolean; bookingId: string | null }
/** The slot went to somebody else; what is left is named at once. */
export type SlotTaken = { ok: false; reason: 'slot_taken'; alternatives: NextCandidate[] }

/**
 * One side says yes; when the other has said so before, the booking is made. Venue first, then
 * requests: in one transaction nobody else can take the slot between looking and writing.
 */
export async function acceptProposal(
  db: Db,
  input: Answering,
): Promise<Result<Accepted, AcceptRefusal> | SlotTaken> {
  const { side, now, publicUrl } = input
  const answer = await inTransaction(db, async (tx) => {
    const opened = await openProposal(tx, input)
    if (!opened.ok) return opened
    const { proposal, rivals, writer } = opened.value
    if (acceptedAt(proposal, side) && ['offered', 'confirmed'].includes(proposal.status)) {
      // The same button pressed twice.
      return ok({ confirmed: proposal.status === 'confirmed', bookingId: null })
    }
    if (proposal.status === 'superseded') return refuse('slot_taken')
    const refusal = refuseAnswer(proposal, now)
    if (refusal) return refuse(refusal)
    if (!proposal.venue.takesRequests) return refuse('venue_closed')
    if (!(await isFree(tx, proposal, now))) {
      await supersede(tx, [proposal], { publicUrl, now })
      await settleRequests(tx, [proposal.requestId], now)
      return refuse('slot_taken')
    }
    const isComplete = completes(proposal, side)
    await writeProposal(
      tx,
      proposal,
      {
        ...(side === 'organizer' ? { organizer_accepted_at: now } : { host_accepted_at: now }),
        ...(isComplete ? { status: 'confirmed', ended_at: now } : {}),
      },
      { action: isComplete ? 'confirm' : `accept_${side}`, writer, now },
    )
    if (!isComplete) {
      const to = otherSide(side)
      const url = `${publicUrl}/proposals/${proposal.id}`
      const letter = acceptedLetter(proposal, { by: side, url, today: dayOf(now) })
      if (proposal.proposedBy === 'staff') {
        await tell(tx, proposal[to].id, { letter, key: `proposal:${proposal.id}:yes:${side}`, now })
      }
      return ok({ confirmed: false, bookingId: null })
    }
    const bookingId = await writeBooking(tx, proposal, 'confirmed', { writer, now })
    await afterConfirmation(tx, proposal, rivals, { publicUrl, now })
    return ok({ confirmed: true, bookingId })
  })
  if (answer.ok || answer.reason !== 'slot_taken') return answer as Result<Accepted, AcceptRefusal>
  const proposal = await findProposal(db, input.proposalId)
  const alternatives = proposal ? await listAlternatives(db, proposal.requestId, now) : []
  return { ok: false, reason: 'slot_taken', alternatives }
}

async function afterConfirmation(
  db: Db,
  proposal: ProposalView,
  rivals: readonly ProposalView[],
  { publicUrl, now }: { publicUrl: string; now: Instant },
): Promise<void> {
  const { requestId } = proposal
  const stands = await db
    .selectFrom('booking')
    .select('id')
    .where('request_id', '=', requestId)
    .where('status', 'in', ['confirmed', 'used'])
    .execute()
  const siblings = (await listProposals(db, { scope: { requestIds: [requestId] }, now })).filter(
    (other) =>
      other.id !== proposal.id &&
      other.status === 'offered' &&
      (stands.length >= proposal.request.times || other.day === proposal.day),
  )
  const reason = '主催者の会場がほかに決まりました'
  await withdrawSiblings(db, siblings, { reason, publicUrl, now })
  const others = rivals.filter((rival) => rival.requestId !== requestId)
  await supersedeRivals(db, others, { publicUrl, now })
  await settleRequests(db, [requestId, ...others.map((rival) => rival.requestId)], now)
  for (const to of ['organizer', 'host'] as const) {
    const url = `${publicUrl}/proposals/${proposal.id}`
    const letter = confirmedLetter(proposal, { url, today: dayOf(now) })
    await tell(db, proposal[to].id, { letter, key: `proposal:${proposal.id}:confirmed`, now })
  }
}

/** One side says no, and why; the other side and staff are told. */
export async function declineProposal(
  db: Db,
  input: Answering & { reason: string },
): Promise<Result<undefined, AnswerRefusal | 'reason_missing'>> {
  const { side, reason, now, publicUrl } = input
  if (reason.trim() === '') return refuse('reason_missing')
  return inTransaction(db, async (tx) => {
    const opened = await openProposal(tx, input)
    if (!opened.ok) return opened
    const { proposal, writer } = opened.value
    if (proposal.status === 'declined' && proposal.endedBy === side) return ok()
    const refusal = refuseAnswer(proposal, now)
    if (refusal && refusal !== 'date_passed') return refuse(refusal)
    await endProposal(tx, proposal, { status: 'declined', by: side, reason, writer, now })
    await settleRequests(tx, [proposal.requestId], now)
    const to = otherSide(side)
    const url =
      to === 'organizer'
        ? `${publicUrl}/requests/${proposal.requestId}`
        : `${publicUrl}/proposals/${proposal.id}`
    const by = proposal[side].name
    const letter = declinedLetter(proposal, { by, reason, url, today: dayOf(now) })
    const key = `proposal:${proposal.id}:declined`
    await tell(tx, proposal[to].id, { letter, key, now })
    await tellStaff(tx, { letter, key, now })
    return ok()
  })
}

export type Counter = { day: Day; start: ClockTime; end: ClockTime; units: number; fee: number }
export type CounterRefusal =
  | AnswerRefusal
  | 'nothing_changed'
  | 'ends_before_it_starts'
  | 'too_many_units'
  | 'day_passed'
  | 'slot_taken'
  | 'taken'

/**
 * One side would rather have another date, fewer units or another fee: the proposal ends, and a new
 * one (`id`) takes its place, to which that side has agreed already.
 */
export async function counterProposal(
  db: Db,
  input: Answering & { id: string; counter: Counter; message: string },
): Promise<Result<{ proposalId: string }, CounterRefusal>> {
  const { id, side, counter, message, now, publicUrl } = input
  return inTransaction(db, async (tx) => {
    const opened = await openProposal(tx, input)
    if (!opened.ok) return opened
    const { proposal, writer } = opened.value
    const again = await findProposal(tx, id)
    if (again) return again.countersId === proposal.id ? ok({ proposalId: id }) : refuse('taken')
    const refusal = refuseAnswer(proposal, now) ?? refuseCounter(proposal, counter, now)
    if (refusal) return refuse(refusal)
    const isSameSlot =
      counter.day === proposal.day &&
      counter.start === proposal.start &&
      counter.end === proposal.end
    const held = proposal.held && isSameSlot
    if (!(await isFree(tx, { ...proposal, ...counter, held }, now))) return refuse('slot_taken')
    const ending = { status: 'countered', by: side, reason: message, writer, now } as const
    await endProposal(tx, proposal, ending)
    const { uses } = proposal
    const { landType } = proposal.venue
    const { details } = proposal.request
    const facts = { landType, uses, details, people: proposal.people, stalls: counter.units }
    const deadline = firstDeadline(await listPermitRules(tx), facts, counter.day)
    const next = await insertProposal(
      tx,
      {
        id,
        request_id: proposal.requestId,
        venue_id: proposal.venueId,
        day: counter.day,
        start_time: counter.start,
        end_time: counter.end,
        units: counter.units,
        uses: JSON.stringify(uses),
        people: proposal.people,
        setup_minutes: proposal.setupMinutes,
        clear_minutes: proposal.clearMinutes,
        fee: counter.fee,
        message,
        proposed_by: side,
        created_by: writer.accountId,
        counters_id: proposal.id,
        // What staff held stays held while the same slot is talked over.
        is_held: held ? 1 : 0,
        answer_by: answerByFor(now, deadline),
        organizer_accepted_at: side === 'organizer' ? now : null,
        host_accepted_at: side === 'host' ? now : null,
      },
      writer,
      now,
    )
    await settleRequests(tx, [proposal.requestId], now)
    await askSides(tx, next, { publicUrl, now })
    return ok({ proposalId: id })
  })
}

function refuseCounter(
  proposal: ProposalView,
  counter: Counter,
  now: Instant,
): Exclude<CounterRefusal, AnswerRefusal> | null {
  const { day, start, end, units, fee } = counter
  if (minutesOf(end) <= minutesOf(start)) return 'ends_before_it_starts'
  if (units > proposal.venue.units) return 'too_many_units'
  if (startsAt(counter) <= now) return 'day_passed'
  return day === proposal.day &&
    start === proposal.start &&
    end === proposal.end &&
    units === proposal.units &&
    fee === proposal.fee
    ? 'nothing_changed'
    : null
}

/** Whoever made an offer, or staff, takes it back; both sides are told why. */
export async function withdrawProposal(
  db: Db,
  input: {
    proposalId: string
    reason: string
    actor: Actor
    publicUrl: string
    now: Instant
  },
): Promise<Result<undefined, AnswerRefusal | 'reason_missing'>> {
  const { actor, reason, now, publicUrl } = input
  if (reason.trim() === '') return refuse('reason_missing')
  return inTransaction(db, async (tx) => {
    const known = await findProposal(tx, input.proposalId)
    if (!known) return refuse('not_found')
    const sides = sidesOf(actor, { organizerId: known.organizer.id, hostId: known.host.id })
    const isAuthor = known.proposedBy !== 'staff' && sides.includes(known.proposedBy)
    if (!isAuthor && !isStaff(actor)) return refuse('not_allowed')
    await lockVenue(tx, known.venueId)
    await lockRequests(tx, [known.requestId], now)
    const proposal = await findProposal(tx, input.proposalId)
    if (!proposal) return refuse('not_found')
    if (proposal.status === 'withdrawn') return ok()
    if (proposal.status !== 'offered') return refuse('already_ended')
    const by = isAuthor && known.proposedBy !== 'staff' ? known.proposedBy : 'staff'
    const writer = { accountId: actor.accountId, onBehalfOf: null }
    await endProposal(tx, proposal, { status: 'withdrawn', by, reason, writer, now })
    await settleRequests(tx, [proposal.requestId], now)
    for (const to of ['organizer', 'host'] as const) {
      if (to === by) continue
      const url = `${publicUrl}/proposals/${proposal.id}`
      const letter = withdrawnLetter(proposal, { reason, url, today: dayOf(now) })
      await tell(tx, proposal[to].id, { letter, key: `proposal:${proposal.id}:withdrawn`, now })
    }
    return ok()
  })
}
