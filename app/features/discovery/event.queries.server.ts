import { sql } from 'kysely'
import { listPublicPlaces } from '#app/features/events/place.queries.server.ts'
import {
  publicPlaceOn,
  type PublicPlace,
  type PublicPlaces,
} from '#app/features/events/public-place.ts'
import type { Point } from '#app/lib/geo.ts'
import { addDays, instantAt } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { dates, type Asked } from './event-date.server.ts'
import type { Counts, FoundDate, FoundEvent } from './listing.ts'
import { liesWithin, metresFrom } from './place-filter.server.ts'
import { isPast } from './range.ts'
import type { Search } from './search.ts'

/** So many dates of a series are told in a list. */
const DATES_TOLD = 3
/** What is near is sorted by distance here, not in SQL: at most so many events. */
export const MOST_NEAR = 2000

export type EventCounts = Pick<Counts, 'events' | 'eventsToday' | 'heldToday'>

/**
 * The ids of the events, all or the first `most`, and how many there are: what is held today, what
 * is called off today, then by the first date.
 */
export async function listEventIds(
  db: Db,
  asked: Asked,
  most: number | null,
): Promise<{ ids: string[]; counts: EventCounts }> {
  let query = inOrder(db, asked).select([
    sql<number>`count(*) over ()`.as('events'),
    sql<number>`sum(hit.today) over ()`.as('events_today'),
    sql<number>`sum(hit.held_today) over ()`.as('held'),
  ])
  if (most !== null) query = query.limit(most)
  const rows = await query.execute()
  const [first] = rows
  return {
    ids: rows.map((row) => row.event_id),
    counts: {
      events: first?.events ?? 0,
      eventsToday: first?.events_today ?? 0,
      heldToday: first?.held ?? 0,
    },
  }
}

/**
 * Every event whose point lies where the search wants it, the nearest first among those of today and
 * among the later ones; with the counts of the whole.
 */
export async function listEventsWithPoint(
  db: Db,
  asked: Asked,
): Promise<{ found: FoundEvent[]; counts: EventCounts }> {
  const rows = await inOrder(db, asked).limit(MOST_NEAR).execute()
  const found = await describeEvents(
    db,
    asked,
    rows.map((row) => row.event_id),
  )
  const known = new Map(rows.map((row) => [row.event_id, row]))
  const finds = found.map((event) => {
    const row = known.get(event.id)
    return { event, today: row?.today === 1, held: row?.held_today === 1 }
  })
  return withPoint(finds, asked.search)
}

/** Those of some events, in order, that lie where the search wants them, as above. */
export function withPoint(
  finds: readonly { event: FoundEvent; today: boolean; held: boolean }[],
  search: Search,
): { found: FoundEvent[]; counts: EventCounts } {
  const inside = finds.filter(({ event }) => {
    const point = pointOf(event.place)
    return point !== null && liesWithin(search, point)
  })
  // Sorting is stable: without `near` the order stays as it was.
  inside.sort(
    (a, b) => Number(b.today) - Number(a.today) || (a.event.metres ?? 0) - (b.event.metres ?? 0),
  )
  return {
    found: inside.map(({ event }) => event),
    counts: {
      events: inside.length,
      eventsToday: inside.filter(({ today }) => today).length,
      heldToday: inside.filter(({ held }) => held).length,
    },
  }
}

export function pointOf(place: PublicPlace): Point | null {
  return place.kind === 'place' ? place.place.point : null
}

function inOrder(db: Db, asked: Asked) {
  const found = db
    .selectFrom(hits(db, asked).as('hit'))
    .select(['hit.event_id', 'hit.today', 'hit.held_today'])
  // Of what is over, what was held last is what somebody still remembers.
  if (isPast(asked.range)) return found.orderBy('hit.last_start', 'desc').orderBy('hit.event_id')
  return found
    .orderBy('hit.today', 'desc')
    .orderBy('hit.held_today', 'desc')
    .orderBy('hit.running')
    .orderBy('hit.first_start')
    .orderBy('hit.event_id')
}

/** One row an event: a series is one find. `running`: it began before today. */
function hits(db: Db, asked: Asked) {
  const { today } = asked.range
  const [midnight, tomorrow] = [instantAt(today, '00:00'), instantAt(addDays(today, 1), '00:00')]
  return dates(db, asked)
    .select('o.event_id')
    .select((eb) => [
      eb.fn.min('o.starts_at').as('first_start'),
      eb.fn.max('o.starts_at').as('last_start'),
    ])
    .select([
      sql<number>`case when min(o.starts_at) < ${tomorrow} then 1 else 0 end`.as('today'),
      sql<number>`case when min(o.starts_at) < ${midnight} then 1 else 0 end`.as('running'),
      sql<number>`max(case when o.starts_at < ${tomorrow} and o.status in ('scheduled', 'moved')
        and e.status = 'published' then 1 else 0 end)`.as('held_today'),
    ])
    .groupBy('o.event_id')
}

/** The events of a list, in its order, each with its first dates and the place of the first. */
export async function describeEvents(
  db: Db,
  asked: Asked,
  ids: readonly string[],
): Promise<FoundEvent[]> {
  const known = await readEvents(db, asked, { ids, most: DATES_TOLD })
  return ids.flatMap((id) => {
    const event = known.get(id)
    return event ? foundEvent(event, event.dates, asked.search) : []
  })
}

/** What a list tells of an event; `where` is for all of its days. */
export type DescribedEvent = Pick<
  FoundEvent,
  'id' | 'title' | 'organizerName' | 'status' | 'free' | 'sample'
> & { dates: FoundDate[]; where: PublicPlaces }

/** A find with the first of some of its dates; none where there is no date. */
export function foundEvent(
  { where, ...event }: DescribedEvent,
  dates: readonly FoundDate[],
  search: Search,
): FoundEvent[] {
  const [first, ...others] = dates.slice(0, DATES_TOLD)
  if (!first) return []
  const place = publicPlaceOn(where, first.firstDay)
  const metres = metresFrom(search, pointOf(place))
  return [{ kind: 'event', ...event, dates: [first, ...others], place, metres }]
}

/** Events with the dates that are asked about, at most the first `most` of each. */
export async function readEvents(
  db: Db,
  asked: Asked,
  { ids, most }: { ids: readonly string[]; most: number },
): Promise<Map<string, DescribedEvent>> {
  const found = new Map<string, DescribedEvent>()
  if (ids.length === 0) return found
  // That they hold the words is known already.
  const numbered = dates(db, { ...asked, terms: [] }, ids)
    .innerJoin('organization as org', 'org.id', 'e.organization_id')
    .select(['o.event_id', 'o.first_day', 'o.last_day', 'o.start_time', 'o.end_time'])
    .select(['o.starts_at', 'o.ends_at', 'o.status as date_status', 'o.place_mode'])
    .select(['e.title', 'e.status', 'e.fee_kind', 'e.is_sample', 'e.organizer_name'])
    .select('org.name as organization_name')
    .select(
      isPast(asked.range)
        ? sql<number>`row_number() over (partition by o.event_id order by o.starts_at desc, o.id)`.as(
            'nth',
          )
        : sql<number>`row_number() over (partition by o.event_id order by o.starts_at, o.id)`.as(
            'nth',
          ),
    )
  const rows = await db
    .selectFrom(numbered.as('date'))
    .selectAll('date')
    .select((eb) => {
      const held = eb
        .selectFrom('occurrence as other')
        .select('other.id')
        .whereRef('other.event_id', '=', 'date.event_id')
        .where('other.status', 'in', ['scheduled', 'moved'])
      const earlier = held.whereRef('other.starts_at', '<', 'date.starts_at')
      const later = held.whereRef('other.starts_at', '>', 'date.starts_at')
      // Of a date to come nobody asks; its event is not looked through.
      return eb
        .case()
        .when('date.first_day', '<=', asked.range.today)
        .then(
          eb.and([
            eb.not(eb.exists(later)),
            eb.or([eb('date.first_day', '<', eb.ref('date.last_day')), eb.exists(earlier)]),
          ]),
        )
        .else(eb.lit(false))
        .end()
        .as('is_last')
    })
    .where('date.nth', '<=', most)
    .orderBy('date.event_id')
    .orderBy('date.nth')
    .execute()
  const places = await listPublicPlaces(db, ids)
  for (const row of rows) {
    const date: FoundDate = {
      firstDay: row.first_day,
      lastDay: row.last_day,
      start: row.start_time,
      end: row.end_time,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      status: row.date_status,
      isLast: Boolean(row.is_last),
      elsewhere: row.place_mode !== null,
    }
    const known = found.get(row.event_id)
    const where = places.get(row.event_id)
    if (known) known.dates.push(date)
    else if (where) {
      found.set(row.event_id, {
        id: row.event_id,
        title: row.title,
        organizerName: row.organizer_name ?? row.organization_name,
        status: row.status,
        free: row.fee_kind === 'free',
        sample: row.is_sample === 1,
        dates: [date],
        where,
      })
    }
  }
  return found
}
