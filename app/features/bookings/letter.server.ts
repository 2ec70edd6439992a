import { post } from '#app/features/outbox/commands.server.ts'
import { listRecipients, listStaffRecipients } from '#app/features/outbox/recipients.server.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { Letter } from './mail.ts'

/** Tells an organization something once: the same `key` is told once, however often it is asked for. */
export async function tell(
  db: Db,
  organizationId: string,
  { letter, key, now }: { letter: Letter; key: string; now: Instant },
): Promise<void> {
  await send(db, await listRecipients(db, organizationId), { letter, key, now })
}

export async function tellStaff(
  db: Db,
  { letter, key, now }: { letter: Letter; key: string; now: Instant },
): Promise<void> {
  await send(db, await listStaffRecipients(db), { letter, key: `${key}:staff`, now })
}

async function send(
  db: Db,
  recipients: readonly string[],
  { letter, key, now }: { letter: Letter; key: string; now: Instant },
): Promise<void> {
  const mails = recipients.map((recipient) => ({
    recipient,
    ...letter,
    dedupeKey: `${key}:${recipient}`,
  }))
  await post(db, mails, now)
}
