import { idFrom } from '#app/lib/id.ts'
import { dayOf, type Instant } from '#app/lib/time.ts'
import { type Db, inTransaction } from '#db/connect.server.ts'
import {
  findBooking,
  listBookings,
  type ListedBooking,
  toBooking,
} from './booking.queries.server.ts'
import { recordBooking } from './booking.commands.server.ts'
import { CLOCKWORK, endProposal } from './ending.server.ts'
import { tell, tellStaff } from './letter.server.ts'
import { expiredLetter } from './mail.ts'
import { findProposal } from './proposal.queries.server.ts'
import { effectiveStatus } from './proposal.ts'
import { lockRequests, settleRequests } from './settlement.server.ts'

/** How much one round of the ticker takes on. */
const BATCH = 100

/**
 * Confirmed bookings that lie behind become used: the venue has one more past use, and the
 * organizations that met there are tied. Safe to run twice. Answers how many.
 */
export async function markUsed(db: Db, now: Instant): Promise<number> {
  const over = await db
    .selectFrom('booking')
    .select('id')
    .where('status', '=', 'confirmed')
    .where('occupied_until', '<=', now)
    .orderBy('occupied_until')
    .orderBy('id')
    .limit(BATCH)
    .execute()
  let count = 0
  for (const { id } of over) {
    const isMarked = await inTransaction(db, async (tx) => {
      const known = await findBooking(tx, id)
      if (!known) return false
      await lockRequests(tx, [known.requestId], now)
      const row = await tx
        .updateTable('booking')
        .set({ status: 'used', updated_at: now, version: known.version + 1 })
        .where('id', '=', id)
        .where('status', '=', 'confirmed')
        .returningAll()
        .executeTakeFirst()
      if (!row) return false
      await recordBooking(tx, toBooking(row), 'use', CLOCKWORK, now)
      await writePastUse(tx, known)
      await writeTies(tx, known)
      await settleRequests(tx, [known.requestId], now)
      return true
    })
    if (isMarked) count++
  }
  return count
}

async function writePastUse(db: Db, booking: ListedBooking): Promise<void> {
  await db
    .insertInto('past_use')
    .values({
      id: idFrom('past_use', booking.id),
      venue_id: booking.venueId,
      organization_id: booking.organizationId,
      day: booking.day,
      booking_id: booking.id,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** With the host, and with the organizers who were at the same venue that day. */
async function writeTies(db: Db, booking: ListedBooking): Promise<void> {
  const { id, organizationId, hostId, venueId, day } = booking
  const neighbours = (await listBookings(db, { scope: { venueIds: [venueId] } })).filter(
    (other) => other.day === day && ['confirmed', 'used'].includes(other.status),
  )
  const met = new Map(neighbours.map((other) => [other.organizationId, other.venueName]))
  const others = new Set([hostId, ...met.keys()])
  others.delete(organizationId)
  for (const other of [...others].sort()) {
    const [first, second] =
      organizationId < other ? [organizationId, other] : [other, organizationId]
    await db
      .insertInto('tie')
      .values({
        // Two who were there on one day met once, whichever booking is marked first.
        id: idFrom('tie', first, second, venueId, day),
        organization_id: first,
        other_id: second,
        day,
        what: booking.venueName,
        booking_id: id,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
}

/**
 * Writes down that offers have run out, and tells both sides and staff. Readers know it without:
 * the clock decides. Safe to run twice. Answers how many.
 */
export async function expireProposals(db: Db, now: Instant): Promise<number> {
  const late = await db
    .selectFrom('proposal')
    .select('id')
    .where('status', '=', 'offered')
    .where('answer_by', '<=', now)
    .orderBy('answer_by')
    .orderBy('id')
    .limit(BATCH)
    .execute()
  let count = 0
  for (const { id } of late) {
    const isEnded = await inTransaction(db, async (tx) => {
      const known = await findProposal(tx, id)
      if (!known) return false
      await lockRequests(tx, [known.requestId], now)
      const proposal = await findProposal(tx, id)
      if (!proposal || proposal.status !== 'offered') return false
      if (effectiveStatus(proposal, now) !== 'expired') return false
      const ending = {
        status: 'expired',
        by: 'clock',
        reason: null,
        writer: CLOCKWORK,
        now,
      } as const
      await endProposal(tx, proposal, ending)
      await settleRequests(tx, [proposal.requestId], now)
      const letter = expiredLetter(proposal, dayOf(now))
      const key = `proposal:${id}:expired`
      await tell(tx, proposal.organizer.id, { letter, key, now })
      await tell(tx, proposal.host.id, { letter, key, now })
      await tellStaff(tx, { letter, key, now })
      return true
    })
    if (isEnded) count++
  }
  return count
}
