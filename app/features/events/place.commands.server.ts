import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { indexEvent } from './document.server.ts'

/**
 * A booking for the event began or ended, and with it the place that the public sees: calendars are
 * told (SEQUENCE), and it is found by its venue's name or no longer. Called inside the transaction
 * that changed the booking. What is written of the event stays as it is, and so does its version.
 */
export async function announcePlaceChange(tx: Db, eventId: string, now: Instant): Promise<void> {
  await tx
    .updateTable('event')
    .set((row) => ({ sequence: row('sequence', '+', 1), updated_at: now }))
    .where('id', '=', eventId)
    .where('published_at', 'is not', null)
    .execute()
  await indexEvent(tx, eventId)
}
