import { dayOf, instantAt, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { Followed, OutNews } from './news.ts'

/** Somebody to whom the daily letter may be written now. */
export type DueFollower = {
  id: string
  email: string | null
  deviceIds: string[]
  newsUntil: Instant
  toldAt: Instant | null
  followed: Followed[]
}

/**
 * Who has not been told what has changed until `until`, and who waits for something that is out; at
 * most so many, by id after `last`. Nobody who got their letter of the day already.
 */
export async function listDueFollowers(
  db: Db,
  {
    outs,
    until,
    last,
    most,
  }: {
    outs: readonly OutNews[]
    until: Instant
    last: string | null
    most: number
  },
  now: Instant,
): Promise<DueFollower[]> {
  const midnight = instantAt(dayOf(now), '00:00')
  let query = db
    .selectFrom('follower')
    .selectAll()
    .where((eb) => eb.or([eb('told_at', 'is', null), eb('told_at', '<', midnight)]))
    .where((eb) =>
      eb.or([
        eb('news_until', '<', until),
        eb.and([eb('email', 'is not', null), eb('id', 'in', followersOf(db, outs))]),
      ]),
    )
    .orderBy('id')
    .limit(most)
  if (last !== null) query = query.where('id', '>', last)
  const rows = await query.execute()
  const ids = rows.map(({ id }) => id)
  const followed = await listFollowed(db, ids)
  const devices =
    ids.length === 0
      ? []
      : await db
          .selectFrom('push_device')
          .select(['id', 'follower_id'])
          .where('follower_id', 'in', ids)
          .orderBy('id')
          .execute()
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    deviceIds: devices.filter(({ follower_id }) => follower_id === row.id).map(({ id }) => id),
    newsUntil: row.news_until,
    toldAt: row.told_at,
    followed: followed.get(row.id) ?? [],
  }))
}

/** What each of them follows. */
export async function listFollowed(
  db: Db,
  followerIds: readonly string[],
): Promise<Map<string, Followed[]>> {
  const followed = new Map<string, Followed[]>()
  if (followerIds.length === 0) return followed
  const rows = await db
    .selectFrom('follow')
    .selectAll()
    .where('follower_id', 'in', followerIds)
    .orderBy('id')
    .execute()
  for (const { follower_id, kind, subject, created_at } of rows) {
    const own = followed.get(follower_id) ?? []
    own.push({ kind, subject, since: created_at })
    followed.set(follower_id, own)
  }
  return followed
}

/** Whoever follows one of the stands, one of their farmers, or a crop that is out there. */
export function followersOf(db: Db, outs: readonly OutNews[]) {
  const subjects = {
    stand: outs.map(({ standId }) => standId),
    organization: outs.map(({ farmerId }) => farmerId),
    produce: outs.flatMap(({ produce }) => produce.map(({ id }) => id)),
  }
  return db
    .selectFrom('follow')
    .select('follower_id')
    .where((eb) =>
      eb.or(
        (['stand', 'organization', 'produce'] as const).map((kind) =>
          eb.and([eb('kind', '=', kind), eb('subject', 'in', [...new Set(subjects[kind]), ''])]),
        ),
      ),
    )
}
