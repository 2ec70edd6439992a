import { sql, type ExpressionBuilder, type Selectable } from 'kysely'
import { listPublicPlaces } from '#app/features/events/place.queries.server.ts'
import { publicPlaceOn, type PublicPlace } from '#app/features/events/public-place.ts'
import { isMatching } from '#app/features/search/queries.server.ts'
import type { SearchTerm } from '#app/features/search/term.ts'
import type { Point } from '#app/lib/geo.ts'
import { addDays, addHours, clockOf, instantAt } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { Tables } from '#db/schema.ts'
import type { EventTable, OccurrenceTable } from '#db/tables/events.ts'
import type { Counts, FoundDate, FoundEvent } from './listing.ts'
import {
  liesWithin,
  metresFrom,
  needsPlace,
  needsPoint,
  placeConditions,
} from './place-filter.server.ts'
import type { Range } from './range.ts'
import type { Search } from './search.ts'

/** So many dates of a series are told in a list. */
const DATES_TOLD = 3
/** What is near is sorted by distance here, not in SQL: at most so many events. */
export const MOST_NEAR = 2000

/** A date of one day ends on that day, or before the next noon: a night is at most 18 hours long. */
const LONGEST_DAY_HOURS = 48

type Asked = { search: Search; range: Range; terms: readonly SearchTerm[] }

type EventCounts = Pick<Counts, 'events' | 'eventsToday' | 'heldToday'>

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
  const known = new Map(rows.map((row) => [row.event_id, row]))
  const found = await describeEvents(db, asked, [...known.keys()])
  const inside = found.filter((event) => {
    const point = pointOf(event.place)
    return point !== null && liesWithin(asked.search, point)
  })
  const today = (event: FoundEvent) => known.get(event.id)?.today ?? 0
  const held = (event: FoundEvent) => known.get(event.id)?.held_today ?? 0
  // Sorting is stable: without `near` the order stays as it was.
  inside.sort((a, b) => today(b) - today(a) || (a.metres ?? 0) - (b.metres ?? 0))
  return {
    found: inside,
    counts: {
      events: inside.length,
      eventsToday: inside.filter((event) => today(event) === 1).length,
      heldToday: inside.filter((event) => held(event) === 1).length,
    },
  }
}

export function pointOf(place: PublicPlace): Point | null {
  return place.kind === 'place' ? place.place.point : null
}

function inOrder(db: Db, asked: Asked) {
  return db
    .selectFrom(hits(db, asked).as('hit'))
    .select(['hit.event_id', 'hit.today', 'hit.held_today'])
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
    .select((eb) => eb.fn.min('o.starts_at').as('first_start'))
    .select([
      sql<number>`case when min(o.starts_at) < ${tomorrow} then 1 else 0 end`.as('today'),
      sql<number>`case when min(o.starts_at) < ${midnight} then 1 else 0 end`.as('running'),
      sql<number>`max(case when o.starts_at < ${tomorrow} and o.status in ('scheduled', 'moved')
        and e.status = 'published' then 1 else 0 end)`.as('held_today'),
    ])
    .groupBy('o.event_id')
}

/** What the indexes hold: where nothing else is asked about, no row is touched. */
const INDEXED = ['event_id', 'starts_at', 'ends_at', 'status'] as const
const OF_DAY_AND_PLACE = [
  'first_day',
  'last_day',
  'start_time',
  'end_time',
  'place_mode',
  'place_id',
] as const

/** The dates within a range, those of one day apart from the few that run on: each has its index. */
function datesWithin(db: Db, { search, range }: Asked) {
  const { from, until } = range
  const isWide = range.momentary || needsPlace(search)
  const some = () => {
    const query = db
      .selectFrom('occurrence')
      .select(isWide ? [...INDEXED, ...OF_DAY_AND_PLACE] : INDEXED)
      .$castTo<Selectable<OccurrenceTable>>()
      .where('ends_at', '>', from)
    return until === null ? query : query.where('starts_at', '<', until)
  }
  return some()
    .whereRef('first_day', '=', 'last_day')
    .where('starts_at', '>', addHours(from, -LONGEST_DAY_HOURS))
    .unionAll(some().whereRef('first_day', '<>', 'last_day'))
}

/** The public dates that the search is about; `ids`: those of some events. */
function dates(db: Db, { search, range, terms }: Asked, ids: readonly string[] | null = null) {
  const within =
    ids === null
      ? datesWithin(db, { search, range, terms })
      : db
          .selectFrom('occurrence')
          .selectAll()
          .where('event_id', 'in', ids)
          .where('ends_at', '>', range.from)
          .$if(range.until !== null, (some) => some.where('starts_at', '<', range.until ?? ''))
  // Joined crosswise, the dates come first: SQLite would otherwise begin with every event there is.
  let query = db
    .selectFrom(within.as('o'))
    .crossJoin('event as e')
    .whereRef('e.id', '=', 'o.event_id')
    .where('e.status', 'in', ['published', 'cancelled'])
    .where('e.hidden_at', 'is', null)
    .where('e.organization_id', 'not in', (eb) =>
      eb.selectFrom('organization').select('id').where('hidden_at', 'is not', null),
    )
  if (range.momentary) {
    const clock = clockOf(range.from)
    // A festival of three days, 10:00 to 15:00, is not on in the night between.
    query = query
      .where('e.status', '=', 'published')
      .where('o.status', 'in', ['scheduled', 'moved'])
      .where((eb) =>
        eb.or([
          eb('o.first_day', '=', eb.ref('o.last_day')),
          eb('o.start_time', 'is', null),
          eb('o.end_time', 'is', null),
          eb('o.end_time', '<=', eb.ref('o.start_time')),
          eb.and([eb('o.start_time', '<=', clock), eb('o.end_time', '>', clock)]),
        ]),
      )
  }
  if (search.free) query = query.where('e.fee_kind', '=', 'free')
  if (search.categories.length > 0) query = query.where('e.category', 'in', search.categories)
  if (search.types.length > 0) {
    query = query.where((eb) =>
      eb.or(search.types.map((type) => eb(`e.type_${type}` as const, '=', 1))),
    )
  }
  if (search.themes.length > 0) {
    // Themes are a list in JSON, whose strings stand in quotes; there is no word within a word.
    query = query.where((eb) =>
      eb.or(
        search.themes.map((theme) => {
          const pattern = JSON.stringify(theme).replace(/[\\%_]/g, (sign) => `\\${sign}`)
          return sql<boolean>`${eb.ref('e.themes')} like ${`%${pattern}%`} escape '\\'`
        }),
      ),
    )
  }
  if (terms.length > 0) query = query.where(isMatching(db, 'event', { id: 'e.id', terms }))
  if (needsPoint(search) || search.access.length > 0) {
    query = query.where((eb) => isHeldWhere(eb, search))
  }
  if (search.areas.length > 0) query = query.where((eb) => isInArea(eb, search.areas))
  return query
}

type DateBuilder = ExpressionBuilder<
  Tables & { o: Selectable<OccurrenceTable>; e: EventTable },
  'o' | 'e'
>

type PlaceBuilder = ExpressionBuilder<
  Tables & { o: OccurrenceTable; e: EventTable; org: Tables['organization']; p: Tables['place'] },
  'o' | 'e' | 'p'
>

/** On a free-form place, or at the venue that is booked for the day, with what is asked of places. */
function isHeldWhere(eb: DateBuilder, search: Search) {
  return eb.or([
    eb.exists(
      eb
        .selectFrom('place as p')
        .select('p.id')
        .where((place) => isOwnPlace(place))
        .where((place) => place.and(placeConditions(place, search))),
    ),
    eb.exists(bookedPlace(eb).where((place) => place.and(placeConditions(place, search)))),
  ])
}

/** In the area of its place; without a public place, in the one that the organizer named. */
function isInArea(eb: DateBuilder, areas: readonly string[]) {
  return eb.or([
    eb.exists(
      eb
        .selectFrom('place as p')
        .select('p.id')
        .where((place) => isOwnPlace(place))
        .where('p.area_id', 'in', areas),
    ),
    eb.exists(bookedPlace(eb).where('p.area_id', 'in', areas)),
    eb.and([eb('e.area_id', 'in', areas), eb.not(eb.exists(bookedPlace(eb)))]),
  ])
}

/** Rule "Consent": a registered venue counts on the days for which it was agreed to. */
function bookedPlace(eb: DateBuilder) {
  return eb
    .selectFrom('booking as b')
    .innerJoin('venue as v', 'v.id', 'b.venue_id')
    .innerJoin('place as p', 'p.id', 'v.place_id')
    .select('p.id')
    .whereRef('b.event_id', '=', 'e.id')
    .whereRef('b.day', '=', 'o.first_day')
    .where('b.status', 'in', ['confirmed', 'used'])
    .where((booked) => modeIs(booked, 'venue'))
}

/** Where the date is held, the exception before the rule. */
function modeIs(eb: PlaceBuilder, mode: 'free' | 'venue') {
  return eb(eb.fn.coalesce('o.place_mode', 'e.place_mode'), '=', mode)
}

function isOwnPlace(eb: PlaceBuilder) {
  return eb.and([eb('p.id', '=', eb.fn.coalesce('o.place_id', 'e.place_id')), modeIs(eb, 'free')])
}

/** The events of a list, in its order, each with its first dates and the place of the first. */
export async function describeEvents(
  db: Db,
  asked: Asked,
  ids: readonly string[],
): Promise<FoundEvent[]> {
  if (ids.length === 0) return []
  // That they hold the words is known already.
  const numbered = dates(db, { ...asked, terms: [] }, ids)
    .innerJoin('organization as org', 'org.id', 'e.organization_id')
    .select(['o.event_id', 'o.first_day', 'o.last_day', 'o.start_time', 'o.end_time'])
    .select(['o.starts_at', 'o.ends_at', 'o.status as date_status', 'o.place_mode'])
    .select(['e.title', 'e.status', 'e.fee_kind', 'e.is_sample', 'e.organizer_name'])
    .select('org.name as organization_name')
    .select(
      sql<number>`row_number() over (partition by o.event_id order by o.starts_at, o.id)`.as('nth'),
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
    .where('date.nth', '<=', DATES_TOLD)
    .orderBy('date.event_id')
    .orderBy('date.nth')
    .execute()
  const places = await listPublicPlaces(db, ids)
  const found = new Map<string, FoundEvent>()
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
      const place = publicPlaceOn(where, date.firstDay)
      found.set(row.event_id, {
        kind: 'event',
        id: row.event_id,
        title: row.title,
        organizerName: row.organizer_name ?? row.organization_name,
        status: row.status,
        free: row.fee_kind === 'free',
        sample: row.is_sample === 1,
        dates: [date],
        place,
        metres: metresFrom(asked.search, pointOf(place)),
      })
    }
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}
