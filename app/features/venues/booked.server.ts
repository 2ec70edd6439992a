import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { peakUnits } from './peak-units.ts'

/**
 * Makes everybody else who books, lends less or withdraws wait at the venue's row until this
 * transaction ends. Called before what is booked is counted.
 */
export async function lockVenue(tx: Db, venueId: string): Promise<void> {
  await tx
    .updateTable('venue')
    .set((eb) => ({ booking_version: eb('booking_version', '+', 1) }))
    .where('id', '=', venueId)
    .execute()
}

/** Units of bookings still to come (rests included) at the moment when most are taken. */
export async function bookedUnits(tx: Db, venueId: string, now: Instant): Promise<number> {
  return peakUnits(await bookingsAhead(tx, venueId, now))
}

export async function hasBookingsAhead(tx: Db, venueId: string, now: Instant): Promise<boolean> {
  return (await bookingsAhead(tx, venueId, now)).length > 0
}

function bookingsAhead(tx: Db, venueId: string, now: Instant) {
  return tx
    .selectFrom('booking')
    .select(['occupied_from as from', 'rests_until as until', 'units'])
    .where('venue_id', '=', venueId)
    .where('status', 'in', ['held', 'confirmed'])
    .where('rests_until', '>', now)
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '>', now)]))
    .execute()
}

/**
 * Whether one of these organizations has, or had, the venue by a booking: to them its address is
 * told.
 */
export async function hasBooked(
  db: Db,
  venueId: string,
  organizationIds: readonly string[],
): Promise<boolean> {
  if (organizationIds.length === 0) return false
  const row = await db
    .selectFrom('booking')
    .select('id')
    .where('venue_id', '=', venueId)
    .where('organization_id', 'in', organizationIds)
    .where('status', 'in', ['confirmed', 'used'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
