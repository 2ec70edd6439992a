import type { Db } from '#db/connect.server.ts'
import { addMinutes, type Instant } from '#app/lib/time.ts'
import type { Channel, Mailer } from './mailer.server.ts'

const BATCH = 50
const ATTEMPTS = 12
const LONGEST_WAIT_MINUTES = 6 * 60

/**
 * Sends what is due, the oldest first. A letter is marked as sent after it was handed over: a
 * process killed between the two sends it once more, never not at all. A letter that fails waits
 * longer each time and is left for staff after twelve attempts; what has become useless is not sent.
 */
export async function deliverOutbox(
  db: Db,
  mailer: Mailer,
  now: Instant,
  channel: Channel = 'mail',
): Promise<{ sent: number; failed: number }> {
  const letters = await db
    .selectFrom('outbox_message')
    .select(['id', 'recipient', 'subject', 'body', 'attempts'])
    .select(['leave_url as leaveUrl', 'useful_until as usefulUntil'])
    .where('channel', '=', channel)
    .where('sent_at', 'is', null)
    .where('due_at', '<=', now)
    .where('attempts', '<', ATTEMPTS)
    .where((eb) => eb.or([eb('useful_until', 'is', null), eb('useful_until', '>', now)]))
    .orderBy('due_at')
    .orderBy('id')
    .limit(BATCH)
    .execute()
  let failed = 0
  for (const letter of letters) {
    try {
      await mailer.send(letter)
      await db
        .updateTable('outbox_message')
        .set({ sent_at: now, attempts: letter.attempts + 1, last_error: null })
        .where('id', '=', letter.id)
        .execute()
    } catch (error) {
      failed += 1
      const wait = Math.min(2 ** letter.attempts, LONGEST_WAIT_MINUTES)
      await db
        .updateTable('outbox_message')
        .set({
          attempts: letter.attempts + 1,
          due_at: addMinutes(now, wait),
          last_error: error instanceof Error ? error.message.slice(0, 300) : 'unknown',
        })
        .where('id', '=', letter.id)
        .execute()
    }
  }
  return { sent: letters.length - failed, failed }
}
