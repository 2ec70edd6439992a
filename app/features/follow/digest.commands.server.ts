import { describeEvents } from '#app/features/discovery/event.queries.server.ts'
import { rangeOf } from '#app/features/discovery/range.ts'
import { readSearch } from '#app/features/discovery/search.ts'
import { post, type Mail } from '#app/features/outbox/commands.server.ts'
import { listAreas } from '#app/features/places/queries.server.ts'
import { findTerms, subjectsMatching } from '#app/features/search/queries.server.ts'
import { addHours, dayOf, instantAt, type Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { digestOf, type Digest } from './digest.ts'
import { listDueFollowers, type DueFollower } from './due.queries.server.ts'
import { issueFollowLink } from './link.server.ts'
import { digestMail } from './mail.ts'
import { awaits, changesFor, type EventNews, type Finds, type OutNews } from './news.ts'
import { listEventNews, listOut } from './news.queries.server.ts'
import { isQuiet, pushBody } from './push.ts'

/** The letter of seven o'clock tells what was stored by then; the rest waits for the next morning. */
const NEWS_UNTIL = '06:55'
const BATCH = 100
const MOST_BATCHES = 20
/** After a long pause of the server nobody wants to read about more. */
const LONGEST_HOURS = 7 * 24

type News = { events: readonly EventNews[]; outs: readonly OutNews[]; finds: Finds }

/**
 * Writes the daily letters. From seven in the morning on each follower gets what has changed since
 * the last one; who got none that morning gets one later in the day when a crop that they wait for is
 * out: one letter a day at most, none at night. A letter and the mark that it is written are one
 * transaction.
 */
export async function writeDigests(
  db: Db,
  { publicUrl }: { publicUrl: string },
  now: Instant,
): Promise<number> {
  if (isQuiet(now)) return 0
  const outs = await listOut(db, now)
  const until = instantAt(dayOf(now), NEWS_UNTIL)
  let written = 0
  let last: string | null = null
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const due: DueFollower[] = await listDueFollowers(db, { outs, until, last, most: BATCH }, now)
    const news = { outs, ...(await newsFor(db, due, until, now)) }
    for (const follower of due) {
      if (await tell(db, follower, news, { until, publicUrl, now })) written += 1
    }
    last = due.at(-1)?.id ?? null
    if (due.length < BATCH) break
  }
  return written
}

/** What has changed since the one of them was told who waits longest, and what their searches find of it. */
async function newsFor(
  db: Db,
  due: readonly DueFollower[],
  until: Instant,
  now: Instant,
): Promise<{ events: EventNews[]; finds: Finds }> {
  const oldest = due.map(({ newsUntil }) => newsUntil).toSorted()[0]
  if (oldest === undefined || oldest >= until) return { events: [], finds: new Map() }
  const limit = addHours(until, -LONGEST_HOURS)
  const after = oldest > limit ? oldest : limit
  const events = await listEventNews(db, { after, until }, now)
  const queries = due.flatMap(({ followed }) =>
    followed.filter(({ kind }) => kind === 'search').map(({ subject }) => subject),
  )
  return { events, finds: await findAmong(db, events, new Set(queries), now) }
}

/** Which of these events each search finds, by the rules of the page. */
async function findAmong(
  db: Db,
  events: readonly EventNews[],
  queries: ReadonlySet<string>,
  now: Instant,
): Promise<Finds> {
  const finds = new Map<string, ReadonlySet<string>>()
  if (events.length === 0 || queries.size === 0) return finds
  const areaIds = (await listAreas(db)).map(({ id }) => id)
  for (const query of queries) {
    const { search } = readSearch(new URLSearchParams(query), areaIds)
    const terms = await findTerms(db, search.q)
    let named = db
      .selectFrom('event')
      .select('id')
      .where(
        'id',
        'in',
        events.map(({ id }) => id),
      )
    if (terms.length > 0) named = named.where('id', 'in', subjectsMatching(db, 'event', terms))
    const ids = (await named.execute()).map(({ id }) => id)
    const asked = { search, range: rangeOf({ ...search, when: 'all' }, now), terms }
    const found = await describeEvents(db, asked, ids)
    finds.set(query, new Set(found.map(({ id }) => id)))
  }
  return finds
}

/** False when there is nothing to tell, or when another process was first. */
async function tell(
  db: Db,
  follower: DueFollower,
  { events, outs, finds }: News,
  { until, publicUrl, now }: { until: Instant; publicUrl: string; now: Instant },
): Promise<boolean> {
  const { followed, newsUntil, toldAt } = follower
  const today = dayOf(now)
  const mine = events.map((news) => ({
    news,
    changes: changesFor(followed, news, { after: newsUntil, finds }),
  }))
  // What is out, and what is off, was told to devices at once.
  const digest =
    follower.email === null
      ? digestOf(
          { followed, outs: [], events: mine.map((one) => notYetTold(one, follower)) },
          { today, publicUrl },
        )
      : digestOf(
          {
            followed,
            outs: outs.filter((out) => awaits(followed, out, { after: toldAt ?? '' })),
            events: mine,
          },
          { today, publicUrl },
        )
  return inTransaction(db, async (tx) => {
    const marked = await tx
      .updateTable('follower')
      .set({
        news_until: newsUntil > until ? newsUntil : until,
        told_at: digest && follower.email !== null ? now : toldAt,
      })
      .where('id', '=', follower.id)
      .where('news_until', '=', newsUntil)
      .where('told_at', toldAt === null ? 'is' : '=', toldAt)
      .executeTakeFirst()
    if (marked.numUpdatedRows === 0n || !digest) return false
    await post(tx, await mailsOf(tx, follower, digest, { publicUrl, now }), now)
    return true
  })
}

function notYetTold(
  { news, changes }: { news: EventNews; changes: ReturnType<typeof changesFor> },
  { followed, newsUntil }: DueFollower,
) {
  const atOnce = new Set(
    changesFor(
      followed.filter(({ kind }) => kind !== 'search'),
      news,
      { after: newsUntil, finds: new Map() },
    ).filter(({ what }) => what === 'cancelled' || what === 'date'),
  )
  return { news, changes: changes.filter((change) => !atOnce.has(change)) }
}

async function mailsOf(
  tx: Db,
  follower: DueFollower,
  digest: Digest,
  { publicUrl, now }: { publicUrl: string; now: Instant },
): Promise<Mail[]> {
  const today = dayOf(now)
  if (follower.email !== null) {
    const mine = `${publicUrl}/follow/${await issueFollowLink(tx, follower.id, now)}`
    const leaveUrl = `${mine}/withdrawal`
    return [
      {
        ...digestMail(digest, { mine, leave: leaveUrl }),
        recipient: follower.email,
        dedupeKey: `follow-digest:${follower.id}:${today}`,
        leaveUrl,
      },
    ]
  }
  return follower.deviceIds.map((recipient) => ({
    channel: 'push' as const,
    recipient,
    subject: digest.headline,
    body: pushBody({
      title: digest.headline,
      body: digest.summary,
      url: digest.path ?? '/?when=all',
      tag: `digest:${today}`,
    }),
    dedupeKey: `follow-push:${recipient}:digest:${today}`,
    usefulUntil: instantAt(today, '21:00'),
  }))
}
