import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { isEnded, settledStatus } from './request.ts'

/**
 * Writes down where requests stand now, from their proposals and bookings. Called inside the
 * transaction that changed those, while it holds the requests.
 */
export async function settleRequests(
  db: Db,
  requestIds: readonly string[],
  now: Instant,
): Promise<void> {
  if (requestIds.length === 0) return
  const requests = await db
    .selectFrom('venue_request')
    .select(['id', 'status', 'times'])
    .where('id', 'in', requestIds)
    .orderBy('id')
    .execute()
  const bookings = await db
    .selectFrom('booking')
    .select(['request_id', 'status'])
    .where('request_id', 'in', requestIds)
    .where('status', 'in', ['confirmed', 'used'])
    .execute()
  const offers = await db
    .selectFrom('proposal')
    .select('request_id')
    .where('request_id', 'in', requestIds)
    .where('status', '=', 'offered')
    .where('answer_by', '>', now)
    .execute()
  for (const { id, status, times } of requests) {
    if (isEnded(status)) continue
    const own = bookings.filter((booking) => booking.request_id === id)
    const settled = settledStatus({
      times,
      offered: offers.filter((offer) => offer.request_id === id).length,
      confirmed: own.filter((booking) => booking.status === 'confirmed').length,
      used: own.filter((booking) => booking.status === 'used').length,
    })
    if (settled === status) continue
    await db
      .updateTable('venue_request')
      .set({ status: settled, updated_at: now })
      .where('id', '=', id)
      .execute()
  }
}

/**
 * Makes other writers of these requests wait. Always after the venue, and in the order of the ids,
 * so that two writers never wait for each other.
 */
export async function lockRequests(
  db: Db,
  requestIds: readonly string[],
  now: Instant,
): Promise<void> {
  for (const id of [...new Set(requestIds)].sort()) {
    await db.updateTable('venue_request').set({ updated_at: now }).where('id', '=', id).execute()
  }
}
