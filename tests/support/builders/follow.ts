import type { Thing, Topic } from '#app/features/follow/topic.ts'
import { newId } from '#app/lib/id.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

const NOW = '2026-11-21T00:00:00.000Z'

export const thing = (kind: Thing, subject: string): Topic => ({ kind, subject })

/** Somebody who follows these, by an address unless it is null, since the day before; answers the id. */
export async function buildFollower(
  db: Db,
  {
    email = 'hanako@example.jp',
    topics = [],
    since = NOW,
  }: { email?: string | null; topics?: readonly Topic[]; since?: Instant } = {},
): Promise<string> {
  const id = newId()
  await db
    .insertInto('follower')
    .values({ id, email, news_until: since, created_at: since })
    .execute()
  for (const topic of topics) {
    await db
      .insertInto('follow')
      .values({ id: newId(), follower_id: id, ...topic, created_at: since })
      .execute()
  }
  return id
}

/** A browser of theirs; answers its id. */
export async function buildDevice(
  db: Db,
  followerId: string,
  facts: { endpoint?: string; p256dh?: string; auth?: string } = {},
): Promise<string> {
  const id = newId()
  await db
    .insertInto('push_device')
    .values({
      id,
      follower_id: followerId,
      endpoint: `https://fcm.googleapis.com/fcm/send/${id}`,
      p256dh: 'p',
      auth: 'a',
      told_times: 0,
      created_at: NOW,
      ...facts,
    })
    .execute()
  return id
}
