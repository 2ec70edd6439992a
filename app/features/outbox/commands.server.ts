import type { Db } from '#db/connect.server.ts'
import { newId } from '#app/lib/id.ts'
import type { Instant } from '#app/lib/time.ts'

export type Mail = {
  recipient: string
  subject: string
  body: string
  /** The same key is told once, however often it is asked for. */
  dedupeKey: string
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
        recipient: mail.recipient,
        subject: mail.subject,
        body: mail.body,
        dedupe_key: mail.dedupeKey,
        created_at: now,
        due_at: now,
        attempts: 0,
      })),
    )
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .execute()
}
