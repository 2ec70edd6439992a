import { announcePlaceChange } from '#app/features/events/place.commands.server.ts'
import { record } from '#app/features/revisions/commands.server.ts'
import { idFrom } from '#app/lib/id.ts'
import { dayOf, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { listOccupations, type ListedBooking, toBooking } from './booking.queries.server.ts'
import { tell } from './letter.server.ts'
import { cancelledLetter } from './mail.ts'
import { hasRoom, occupationOf } from './occupation.ts'
import type { ProposalView } from './proposal.queries.server.ts'
import type { Proposal, Side } from './proposal.ts'

/**
 * Makes all other writers of a venue's bookings wait until this transaction has ended, on both
 * databases. Always the first write; only then is what has been read about the venue still true.
 */
export async function lockVenue(db: Db, venueId: string): Promise<void> {
  await db
    .updateTable('venue')
    .set((row) => ({ booking_version: row('booking_version', '+', 1) }))
    .where('id', '=', venueId)
    .execute()
}

/** What has to be known of a proposal, written or not, to tell whether its slot is free. */
export type Wanted = Pick<Proposal, 'id' | 'requestId' | 'venueId' | 'held' | 'people'> &
  Omit<Parameters<typeof occupationOf>[0], 'people'> & {
    venue: { units: number; capacity: number; bufferMinutes: number }
  }

/**
 * Whether the slot of a proposal is free, its own hold left aside. What its request holds besides
 * on that day leaves it free as well, since it is given back when this one is confirmed; a second
 * hold, though, would take the room twice. The venue is locked.
 */
export async function isFree(db: Db, proposal: Wanted, now: Instant): Promise<boolean> {
  const wanted = occupationOf(proposal, proposal.venue.bufferMinutes)
  const { id, requestId, day, held } = proposal
  const taken = await listOccupations(db, {
    venueId: proposal.venueId,
    from: wanted.from,
    until: wanted.restsUntil,
    now,
    leftAside: (booking) =>
      booking.proposalId === id ||
      (!held &&
        booking.status === 'held' &&
        booking.requestId === requestId &&
        booking.day === day),
  })
  return hasRoom(taken, wanted, proposal.venue)
}

export type Writer = { accountId: string | null; onBehalfOf: string | null }

/**
 * Writes a proposal's booking, held or confirmed; a hold becomes the confirmed booking. The venue is
 * locked, and `isFree` has said yes in the same transaction.
 */
export async function writeBooking(
  db: Db,
  proposal: ProposalView,
  status: 'held' | 'confirmed',
  { writer, now }: { writer: Writer; now: Instant },
): Promise<string> {
  const { from, until, restsUntil } = occupationOf(proposal, proposal.venue.bufferMinutes)
  const id = idFrom('booking', proposal.id)
  const changing = {
    status,
    // Read again here, so that a confirmed booking keeps what was true when both had agreed.
    occupied_from: from,
    occupied_until: until,
    rests_until: restsUntil,
    held_until: status === 'held' ? proposal.answerBy : null,
    updated_at: now,
  }
  const row = await db
    .insertInto('booking')
    .values({
      id,
      venue_id: proposal.venueId,
      request_id: proposal.requestId,
      proposal_id: proposal.id,
      event_id: proposal.request.eventId,
      organization_id: proposal.organizer.id,
      day: proposal.day,
      start_time: proposal.start,
      end_time: proposal.end,
      units: proposal.units,
      people: proposal.people,
      fee: proposal.fee,
      version: 1,
      created_at: now,
      ...changing,
    })
    .onConflict((conflict) =>
      conflict
        .column('proposal_id')
        .doUpdateSet((row) => ({ ...changing, version: row('booking.version', '+', 1) })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  await recordBooking(db, toBooking(row), status === 'held' ? 'hold' : 'confirm', writer, now)
  if (row.event_id !== null && status === 'confirmed') {
    await announcePlaceChange(db, row.event_id, now)
  }
  return id
}

/** Gives a held slot back. A free slot needs nobody to wait. */
export async function releaseHold(
  db: Db,
  proposalId: string,
  { writer, now }: { writer: Writer; now: Instant },
): Promise<void> {
  const row = await db
    .updateTable('booking')
    .set((row) => ({ status: 'released', updated_at: now, version: row('version', '+', 1) }))
    .where('proposal_id', '=', proposalId)
    .where('status', '=', 'held')
    .returningAll()
    .executeTakeFirst()
  if (row) await recordBooking(db, toBooking(row), 'release', writer, now)
}

/**
 * Cancels a confirmed booking whose request is locked, and tells both sides. Whoever calls settles
 * the request.
 */
export async function endBooking(
  db: Db,
  booking: ListedBooking,
  {
    by,
    reason,
    writer,
    publicUrl,
    now,
  }: { by: Side | 'staff'; reason: string; writer: Writer; publicUrl: string; now: Instant },
): Promise<void> {
  const row = await db
    .updateTable('booking')
    .set({
      status: 'cancelled',
      cancelled_by: by,
      cancel_reason: reason,
      updated_at: now,
      version: booking.version + 1,
    })
    .where('id', '=', booking.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await recordBooking(db, toBooking(row), 'cancel', writer, now)
  if (row.event_id !== null) await announcePlaceChange(db, row.event_id, now)
  const today = dayOf(now)
  const names = { organizer: booking.organizerName, host: booking.hostName, staff: '協会' }
  for (const [organizationId, url] of [
    [booking.organizationId, `${publicUrl}/requests/${booking.requestId}`],
    [booking.hostId, `${publicUrl}/proposals/${booking.proposalId}`],
  ] as const) {
    const letter = cancelledLetter(booking, { by: names[by], reason, url, today })
    await tell(db, organizationId, { letter, key: `booking:${booking.id}:cancelled`, now })
  }
}

export async function recordBooking(
  db: Db,
  booking: ReturnType<typeof toBooking>,
  action: string,
  { accountId, onBehalfOf }: Writer,
  now: Instant,
): Promise<void> {
  await record(
    db,
    {
      subjectKind: 'booking',
      subjectId: booking.id,
      version: booking.version,
      action,
      accountId,
      onBehalfOf,
      content: booking,
    },
    now,
  )
}
