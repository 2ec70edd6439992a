import { post } from '#app/features/outbox/commands.server.ts'
import { newId, newToken, tokenHash } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { addHours, type Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { eraseFollower } from './erasure.server.ts'
import { issueFollowLink } from './link.server.ts'
import { confirmationMail } from './mail.ts'
import { findFollowRequest } from './queries.server.ts'
import { describeTopics } from './topic.queries.server.ts'
import { MOST_FOLLOWS, writeTopic, type Topic } from './topic.ts'

const REQUEST_HOURS = 72
/** Anybody may type any address: its owner's box is not to be filled by it, nor is this server's name spoilt. */
const REQUESTS = { anHour: 3, waiting: 10, ofTownAnHour: 300 }

/**
 * Somebody typed an address. Its owner is asked by a letter, and told nothing before they have said
 * yes; whether the address is known here, or has been asked too often, is not told either.
 */
export async function askToFollow(
  db: Db,
  { topic, email, publicUrl }: { topic: Topic; email: string; publicUrl: string },
  now: Instant,
): Promise<Result<undefined, 'gone'>> {
  const described = (await describeTopics(db, [topic], 'ja')).get(writeTopic(topic))
  if (!described) return refuse('gone')
  const token = newToken()
  const request = { token_hash: tokenHash(token), email, kind: topic.kind, subject: topic.subject }
  // Written before it is counted: a hundred at once shall not all find a low count.
  await db
    .insertInto('follow_request')
    .values({ ...request, expires_at: addHours(now, REQUEST_HOURS) })
    .execute()
  if (await isTooMuch(db, email, now)) {
    await db.deleteFrom('follow_request').where('token_hash', '=', request.token_hash).execute()
    return ok()
  }
  const url = `${publicUrl}/follow/confirmation/${token}`
  const letter = confirmationMail(described.name, described.when, url)
  const dedupeKey = `follow-confirm:${request.token_hash}`
  await post(db, [{ ...letter, recipient: email, dedupeKey }], now)
  return ok()
}

async function isTooMuch(db: Db, email: string, now: Instant): Promise<boolean> {
  const anHourAgo = addHours(now, REQUEST_HOURS - 1)
  const { waiting, recent, ofTown } = await db
    .selectFrom('follow_request')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('email', '=', email).as('waiting'),
      eb.fn
        .countAll<number>()
        .filterWhere((row) =>
          row.and([row('email', '=', email), row('expires_at', '>', anHourAgo)]),
        )
        .as('recent'),
      eb.fn.countAll<number>().filterWhere('expires_at', '>', anHourAgo).as('ofTown'),
    ])
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  const { anHour, ofTownAnHour } = REQUESTS
  return (
    Number(waiting) > REQUESTS.waiting || Number(recent) > anHour || Number(ofTown) > ofTownAnHour
  )
}

/**
 * The owner of the address says yes; the answer is a key to their follows. A browser that was told
 * without an address until now, `knownId`, is told together with it from here on.
 */
export function confirmFollow(
  db: Db,
  { token, knownId }: { token: string; knownId: string | null },
  now: Instant,
): Promise<Result<{ token: string }, 'expired' | 'too_many'>> {
  return inTransaction(db, async (tx) => {
    const request = await findFollowRequest(tx, token, now)
    if (!request) return refuse('expired')
    const followerId = await followerAt(tx, request.email, now)
    if (knownId !== null && knownId !== followerId)
      await join(tx, { from: knownId, to: followerId })
    if (!(await addFollow(tx, followerId, request, now))) return refuse('too_many')
    await tx.deleteFrom('follow_request').where('token_hash', '=', tokenHash(token)).execute()
    return ok({ token: await issueFollowLink(tx, followerId, now) })
  })
}

/** Who acts: known by their key, or by the confirmed address of their account. */
export type By = { id: string } | { email: string }

/** Somebody who is known takes one more. */
export function follow(
  db: Db,
  { by, topic }: { by: By; topic: Topic },
  now: Instant,
): Promise<Result<undefined, 'gone' | 'too_many'>> {
  return inTransaction(db, async (tx) => {
    if ((await describeTopics(tx, [topic], 'ja')).size === 0) return refuse('gone')
    const followerId = await followerBy(tx, by, now)
    if (followerId === null) return refuse('gone')
    return (await addFollow(tx, followerId, topic, now)) ? ok() : refuse('too_many')
  })
}

/** Ends one; with the last one everything that was kept of the follower goes. */
export function endFollow(
  db: Db,
  { followerId, id }: { followerId: string; id: string },
): Promise<{ left: boolean }> {
  return inTransaction(db, async (tx) => {
    await tx
      .deleteFrom('follow')
      .where('follower_id', '=', followerId)
      .where('id', '=', id)
      .execute()
    const rest = await tx
      .selectFrom('follow')
      .select('id')
      .where('follower_id', '=', followerId)
      .executeTakeFirst()
    if (!rest) await eraseFollower(tx, followerId)
    return { left: rest === undefined }
  })
}

/** Writes a follow, once; false when there are too many. */
export async function addFollow(
  tx: Db,
  followerId: string,
  { kind, subject }: Topic,
  now: Instant,
): Promise<boolean> {
  const known = await tx
    .selectFrom('follow')
    .select(['kind', 'subject'])
    .where('follower_id', '=', followerId)
    .execute()
  if (known.some((one) => one.kind === kind && one.subject === subject)) return true
  if (known.length >= MOST_FOLLOWS) return false
  await tx
    .insertInto('follow')
    .values({ id: newId(new Date(now)), follower_id: followerId, kind, subject, created_at: now })
    .onConflict((conflict) => conflict.columns(['kind', 'subject', 'follower_id']).doNothing())
    .execute()
  return true
}

/** Whoever that is, null when they have just left. */
export async function followerBy(tx: Db, by: By, now: Instant): Promise<string | null> {
  if ('email' in by) return followerAt(tx, by.email, now)
  const known = await tx
    .selectFrom('follower')
    .select('id')
    .where('id', '=', by.id)
    .executeTakeFirst()
  return known?.id ?? null
}

/** Whoever is told at an address, new or known. */
async function followerAt(tx: Db, email: string, now: Instant): Promise<string> {
  const known = await tx
    .selectFrom('follower')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  return known?.id ?? newFollower(tx, email, now)
}

/** Nothing from before is news to somebody who only begins. */
export async function newFollower(tx: Db, email: string | null, now: Instant): Promise<string> {
  const id = newId(new Date(now))
  await tx.insertInto('follower').values({ id, email, news_until: now, created_at: now }).execute()
  return id
}

/** Makes one of two, unless the first has an address of its own: then they are two people. */
async function join(tx: Db, { from, to }: { from: string; to: string }): Promise<void> {
  const first = await tx
    .selectFrom('follower')
    .select('id')
    .where('id', '=', from)
    .where('email', 'is', null)
    .executeTakeFirst()
  if (!first) return
  const follows = await tx
    .selectFrom('follow')
    .selectAll()
    .where('follower_id', '=', from)
    .execute()
  for (const one of follows) await addFollow(tx, to, one, one.created_at)
  await tx
    .updateTable('push_device')
    .set({ follower_id: to })
    .where('follower_id', '=', from)
    .execute()
  await tx.deleteFrom('follower').where('id', '=', from).execute()
}
