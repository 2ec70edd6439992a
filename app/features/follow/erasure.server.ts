import { addHours, type Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'

/** Letters about follows, of every kind; others to the same address are none of this feature's business. */
const LETTERS = 'follow-%'
const LETTER_HOURS = 72

/** They leave: nothing is kept, neither the address nor a letter to it. Twice is once. */
export function eraseFollower(db: Db, id: string): Promise<void> {
  return inTransaction(db, async (tx) => {
    const follower = await tx
      .selectFrom('follower')
      .select('email')
      .where('id', '=', id)
      .executeTakeFirst()
    const devices = await tx
      .selectFrom('push_device')
      .select('id')
      .where('follower_id', '=', id)
      .execute()
    const email = follower?.email ?? null
    // First, so that a letter that is being written is there before letters are deleted.
    await tx.deleteFrom('follower').where('id', '=', id).execute()
    const recipients = [...devices.map((device) => device.id), ...(email === null ? [] : [email])]
    if (recipients.length > 0) {
      await tx
        .deleteFrom('outbox_message')
        .where('recipient', 'in', recipients)
        .where('dedupe_key', 'like', LETTERS)
        .execute()
    }
    if (email !== null) {
      await tx.deleteFrom('follow_request').where('email', '=', email).execute()
    }
  })
}

/** A device that is gone is forgotten; so is whoever was told by nothing else. */
export function eraseDevice(db: Db, id: string): Promise<void> {
  return inTransaction(db, async (tx) => {
    const device = await tx
      .selectFrom('push_device as gone')
      .innerJoin('follower', 'follower.id', 'gone.follower_id')
      .leftJoin('push_device as other', (join) =>
        join.onRef('other.follower_id', '=', 'gone.follower_id').on('other.id', '!=', id),
      )
      .select(['follower.id', 'follower.email', 'other.id as other'])
      .where('gone.id', '=', id)
      .executeTakeFirst()
    if (!device) return
    if (device.email === null && device.other === null) await eraseFollower(tx, device.id)
    await tx
      .deleteFrom('outbox_message')
      .where('recipient', '=', id)
      .where('dedupe_key', 'like', LETTERS)
      .execute()
    await tx.deleteFrom('push_device').where('id', '=', id).execute()
  })
}

/** For the ticker: addresses whose owners never said yes, keys that have run out, letters that were read. */
export async function forgetFollows(db: Db, now: Instant): Promise<void> {
  await db.deleteFrom('follow_request').where('expires_at', '<=', now).execute()
  await db.deleteFrom('follow_link').where('expires_at', '<=', now).execute()
  await db
    .deleteFrom('outbox_message')
    .where('dedupe_key', 'like', LETTERS)
    .where('created_at', '<=', addHours(now, -LETTER_HOURS))
    .execute()
}
