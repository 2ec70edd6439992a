import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { tokenHash } from '#app/lib/id.ts'
import type { Follow, Follower } from './follower.ts'
import { followerOfLink } from './link.server.ts'
import type { Topic } from './topic.ts'

/** How somebody is known: by the key of a letter or of their browser, or by a confirmed address. */
export type Known = { token: string } | { email: string }

export async function findFollower(db: Db, known: Known, now: Instant): Promise<Follower | null> {
  const id = 'token' in known ? await followerOfLink(db, known.token, now) : null
  if ('token' in known && id === null) return null
  const row = await db
    .selectFrom('follower')
    .leftJoin('push_device as device', 'device.follower_id', 'follower.id')
    .select(['follower.id', 'follower.email'])
    .select((eb) => eb.fn.count<number>('device.id').as('devices'))
    .where((eb) =>
      'email' in known ? eb('follower.email', '=', known.email) : eb('follower.id', '=', id ?? ''),
    )
    .groupBy(['follower.id', 'follower.email'])
    .executeTakeFirst()
  return row ? { id: row.id, email: row.email, devices: Number(row.devices) } : null
}

/** What somebody follows, the latest first. */
export async function listFollows(db: Db, followerId: string): Promise<Follow[]> {
  const rows = await db
    .selectFrom('follow')
    .selectAll()
    .where('follower_id', '=', followerId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    since: row.created_at,
  }))
}

/** What waits for a yes: shown by the link in the letter, and ended by its button. */
export async function findFollowRequest(
  db: Db,
  token: string,
  now: Instant,
): Promise<(Topic & { email: string }) | null> {
  const row = await db
    .selectFrom('follow_request')
    .select(['email', 'kind', 'subject'])
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}
