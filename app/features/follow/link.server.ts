/** The key to one's follows: whoever holds the link sees them and may end them, and nothing else. */
import { newToken, tokenHash } from '#app/lib/id.ts'
import { addHours, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

/** Half a year: a letter that is found again still lets one leave. */
export const LINK_DAYS = 180

/** A new key; the ones in older letters keep working. Only its hash is stored. */
export async function issueFollowLink(db: Db, followerId: string, now: Instant): Promise<string> {
  const token = newToken()
  await db
    .insertInto('follow_link')
    .values({
      token_hash: tokenHash(token),
      follower_id: followerId,
      expires_at: addHours(now, LINK_DAYS * 24),
    })
    .execute()
  return token
}

/** Whose key it is; null when it has run out, or when they have left. */
export async function followerOfLink(db: Db, token: string, now: Instant): Promise<string | null> {
  const row = await db
    .selectFrom('follow_link')
    .select('follower_id')
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.follower_id ?? null
}
