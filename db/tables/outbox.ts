import type { Generated } from 'kysely'
import type { InstantText } from './columns.ts'

export interface OutboxTables {
  outbox_message: OutboxMessageTable
  lease: LeaseTable
}

export interface OutboxMessageTable {
  id: string
  /** `push`: the recipient is a device, and the body what its service worker reads. */
  channel: Generated<'mail' | 'push'>
  recipient: string
  subject: string
  body: string
  /** The same thing is told once: unique. */
  dedupe_key: string
  created_at: InstantText
  /** Not before this; moved on after a failed attempt. */
  due_at: InstantText
  sent_at: InstantText | null
  attempts: number
  last_error: string | null
  /** Where one post ends all letters of the kind (RFC 8058). */
  leave_url: Generated<string | null>
  /** From then on it would tell nothing: it is not sent any more. */
  useful_until: Generated<InstantText | null>
}

/** One row a job: the process that holds it does the work until then. */
export interface LeaseTable {
  name: string
  holder: string
  until: InstantText
}
