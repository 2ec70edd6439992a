/** A confirmed booking ends before it takes place; whoever waits for its slot comes next. */
import { type Actor, isStaff } from '#app/features/organizations/actor.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import { type Db, inTransaction } from '#db/connect.server.ts'
import { endBooking, lockVenue } from './booking.commands.server.ts'
import { findBooking } from './booking.queries.server.ts'
import { type CancelRefusal, refuseToCancel } from './booking.ts'
import { sidesOf } from './policy.ts'
import type { Side } from './proposal.ts'
import { lockRequests, settleRequests } from './settlement.server.ts'
import { offerFreedSlots } from './waiting.commands.server.ts'

export type CancelBookingRefusal = CancelRefusal | 'not_found' | 'not_allowed' | 'reason_missing'

/**
 * Ends a confirmed booking before it takes place. Its request looks for a place again, and its
 * event shows 「会場調整中」, since it has no confirmed booking any more. Answers, too, to how many who
 * waited the slot was offered.
 */
export async function cancelBooking(
  db: Db,
  input: {
    bookingId: string
    reason: string
    actor: Actor
    /** Staff: for whom, and how that was agreed. */
    onBehalfOf: string | null
    publicUrl: string
    now: Instant
  },
): Promise<Result<{ requestId: string; offered: number }, CancelBookingRefusal>> {
  const { actor, now, reason, publicUrl } = input
  const cancelled = await inTransaction(db, async (tx) => {
    const known = await findBooking(tx, input.bookingId)
    if (!known) return refuse('not_found')
    const by = cancellingSide(actor, known)
    if (!by) return refuse('not_allowed')
    if (reason.trim() === '') return refuse('reason_missing')
    await lockVenue(tx, known.venueId)
    await lockRequests(tx, [known.requestId], now)
    const booking = await findBooking(tx, input.bookingId)
    if (!booking) return refuse('not_found')
    // The same form sent twice cancels once.
    if (booking.status === 'cancelled') return ok(booking)
    const refusal = refuseToCancel(booking, now)
    if (refusal) return refuse(refusal)
    const writer = { accountId: actor.accountId, onBehalfOf: input.onBehalfOf }
    await endBooking(tx, booking, { by, reason, writer, publicUrl, now })
    await settleRequests(tx, [booking.requestId], now)
    return ok(booking)
  })
  if (!cancelled.ok) return cancelled
  const { requestId, venueId } = cancelled.value
  // After the commit: a slot that could not be passed on is no reason to keep it. The ticker looks again.
  const offered = await offerFreedSlots(db, { venueId, publicUrl, now })
  return ok({ requestId, offered })
}

function cancellingSide(
  actor: Actor,
  booking: { organizationId: string; hostId: string },
): Side | 'staff' | null {
  const [side] = sidesOf(actor, { organizerId: booking.organizationId, hostId: booking.hostId })
  return side ?? (isStaff(actor) ? 'staff' : null)
}
