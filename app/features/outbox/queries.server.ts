import type { Db } from '#db/connect.server.ts'
import type { Instant } from '#app/lib/time.ts'

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
  let query = db.selectFrom('outbox_message').selectAll().orderBy('id', 'desc').limit(limit)
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
