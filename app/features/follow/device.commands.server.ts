import { newId } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { addHours, type Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { addFollow, followerBy, newFollower, type By } from './commands.server.ts'
import { issueFollowLink } from './link.server.ts'
import { describeTopics } from './topic.queries.server.ts'
import type { Topic } from './topic.ts'

/** New ones in an hour, of all: no browser proves that there is a person before it. */
const NEW_AN_HOUR = 300

type Subscription = { endpoint: string; p256dh: string; auth: string }

/**
 * A browser shall show messages about a topic. `by` is whoever is known there already; the answer
 * is their key. A device that was somebody else's goes with whoever holds it now.
 */
export function addDevice(
  db: Db,
  {
    subscription,
    topic,
    by,
  }: {
    subscription: Subscription
    topic: Topic
    by: By | null
  },
  now: Instant,
): Promise<Result<{ token: string }, 'gone' | 'too_many' | 'busy'>> {
  return inTransaction(db, async (tx) => {
    if ((await describeTopics(tx, [topic], 'ja')).size === 0) return refuse('gone')
    const known = await tx
      .selectFrom('push_device')
      .select('follower_id')
      .where('endpoint', '=', subscription.endpoint)
      .executeTakeFirst()
    if (!known && (await isBusy(tx, now))) return refuse('busy')
    const followerId =
      (by && (await followerBy(tx, by, now))) ??
      known?.follower_id ??
      (await newFollower(tx, null, now))
    if (!(await addFollow(tx, followerId, topic, now))) return refuse('too_many')
    await tx
      .insertInto('push_device')
      .values({
        id: newId(new Date(now)),
        follower_id: followerId,
        ...subscription,
        told_times: 0,
        created_at: now,
      })
      .onConflict((conflict) =>
        conflict.column('endpoint').doUpdateSet({ ...subscription, follower_id: followerId }),
      )
      .execute()
    return ok({ token: await issueFollowLink(tx, followerId, now) })
  })
}

async function isBusy(tx: Db, now: Instant): Promise<boolean> {
  const { devices } = await tx
    .selectFrom('push_device')
    .select((eb) => eb.fn.countAll<number>().as('devices'))
    .where('created_at', '>', addHours(now, -1))
    .executeTakeFirstOrThrow()
  return Number(devices) >= NEW_AN_HOUR
}
