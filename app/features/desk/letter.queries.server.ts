import type { OutboxMessage } from '#app/features/outbox/queries.server.ts'
import type { Db } from '#db/connect.server.ts'

/** Letters that were tried and have not arrived, the newest first; `before` as in the outbox. */
export async function listUndelivered(
  db: Db,
  { before, limit }: { before: string | null; limit: number },
): Promise<OutboxMessage[]> {
  let query = db
    .selectFrom('outbox_message')
    .selectAll()
    .where('channel', '=', 'mail')
    .where('sent_at', 'is', null)
    .where('attempts', '>', 0)
    .orderBy('id', 'desc')
    .limit(limit)
  if (before !== null) query = query.where('id', '<', before)
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
