import { listEventIds, listEventsWithPoint } from '#app/features/discovery/event.queries.server.ts'
import { needsPoint } from '#app/features/discovery/place-filter.server.ts'
import { rangeOf } from '#app/features/discovery/range.ts'
import type { Search } from '#app/features/discovery/search.ts'
import { listPublicPlaces } from '#app/features/events/place.queries.server.ts'
import { listEventsById } from '#app/features/events/queries.server.ts'
import { findTerms } from '#app/features/search/queries.server.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { FEED_SIZE, type FeedEvent } from './feed.ts'

/**
 * The events that `/` shows for a search, each with all its dates and where they are held. Who
 * follows a feed wants what is to come: without `when` everything from today on. At most twelve
 * statements, whatever the number of events.
 */
export async function findFeedEvents(
  db: Db,
  search: Search,
  now: Instant,
): Promise<{ events: FeedEvent[]; more: boolean }> {
  if (search.kinds.length > 0 && !search.kinds.includes('event')) return { events: [], more: false }
  const range = rangeOf(search, now, 'all')
  const asked = { search, range, terms: await findTerms(db, search.q) }
  const until = search.page * FEED_SIZE
  const ids = needsPoint(search)
    ? (await listEventsWithPoint(db, asked)).found.map(({ id }) => id)
    : (await listEventIds(db, asked, until + 1)).ids
  return {
    events: await listFeedEvents(db, ids.slice(until - FEED_SIZE, until)),
    more: ids.length > until,
  }
}

/** Events with where they are held, in the order of their ids; five statements. */
export async function listFeedEvents(db: Db, ids: readonly string[]): Promise<FeedEvent[]> {
  const events = await listEventsById(db, ids)
  const places = await listPublicPlaces(db, ids)
  return events.flatMap((event) => {
    const where = places.get(event.id)
    return where ? [{ event, places: where }] : []
  })
}

/**
 * The last moment at which a feed's words may have become other ones: somebody changed something
 * public, or a date was over and fell out.
 */
export async function lastChange(db: Db, now: Instant): Promise<Instant | null> {
  const changed = (table: 'event' | 'venue' | 'stand' | 'organization') =>
    db.selectFrom(table).select((eb) => eb.fn.max('updated_at').as('at'))
  const rows = await changed('event')
    .unionAll(changed('venue'))
    .unionAll(changed('stand'))
    .unionAll(changed('organization'))
    .unionAll(
      db
        .selectFrom('occurrence')
        .select((eb) => eb.fn.max('ends_at').as('at'))
        .where('ends_at', '<=', now),
    )
    .execute()
  const times = rows.flatMap(({ at }) => (at === null ? [] : [at]))
  return times.sort().at(-1) ?? null
}
