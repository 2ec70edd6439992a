import type { Db } from '#db/connect.server.ts'
import { addHours, type Instant } from '#app/lib/time.ts'

export type OutboxMessage = {
  id: string
  recipient: string
  subject: string
  body: string
  createdAt: Instant
  sentAt: Instant | null
  attempts: number
  lastError: string | null
}

/** For staff: the newest letters first, `before` the id of the last one seen. */
export async function listOutbox(
  db: Db,
  { before, limit = 30 }: { before?: string | null; limit?: number },
): Promise<OutboxMessage[]> {
  let query = db
    .selectFrom('outbox_message')
    .selectAll()
    .where('channel', '=', 'mail')
    .orderBy('id', 'desc')
    .limit(limit)
  if (before) query = query.where('id', '<', before)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    recipient: row.recipient,
    subject: row.subject,
    body: row.body,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    attempts: row.attempts,
    lastError: row.last_error,
  }))
}

const LETTERS_AN_HOUR = 5

/**
 * Whether somebody has been sent so many letters of one kind within the hour that another one would
 * only fill their box: anybody may ask for a letter to any address. `kind` begins the dedupe key.
 */
export async function isFlooded(
  db: Db,
  { recipient, kind }: { recipient: string; kind: string },
  now: Instant,
): Promise<boolean> {
  const { letters } = await db
    .selectFrom('outbox_message')
    .select((eb) => eb.fn.countAll<number>().as('letters'))
    .where('recipient', '=', recipient)
    .where('dedupe_key', 'like', `${kind}:%`)
    .where('created_at', '>', addHours(now, -1))
    .executeTakeFirstOrThrow()
  return Number(letters) >= LETTERS_AN_HOUR
}
