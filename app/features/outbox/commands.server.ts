import type { Db } from '#db/connect.server.ts'
import { newId } from '#app/lib/id.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Channel } from './mailer.server.ts'

export type Mail = {
  /** `mail` unless said otherwise; of `push` the recipient is a device. */
  channel?: Channel
  recipient: string
  subject: string
  body: string
  /** The same key is told once, however often it is asked for. */
  dedupeKey: string
  /** Where one post ends all letters of the kind. */
  leaveUrl?: string
  /** Not worth sending from then on. */
  usefulUntil?: Instant
}

/**
 * Puts mail into the outbox. Called inside the transaction whose outcome it tells, so that nothing
 * is told that did not happen and nothing that happened goes untold; delivered later.
 */
export async function post(db: Db, mails: readonly Mail[], now: Instant): Promise<void> {
  if (mails.length === 0) return
  await db
    .insertInto('outbox_message')
    .values(
      mails.map((mail) => ({
        id: newId(new Date(now)),
        channel: mail.channel ?? 'mail',
        recipient: mail.recipient,
        subject: mail.subject,
        body: mail.body,
        dedupe_key: mail.dedupeKey,
        created_at: now,
        due_at: now,
        attempts: 0,
        leave_url: mail.leaveUrl ?? null,
        useful_until: mail.usefulUntil ?? null,
      })),
    )
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .execute()
}
