/** The public dates of events that a search is about, as conditions of SQL. */
import { sql, type ExpressionBuilder, type Selectable } from 'kysely'
import { isMatching } from '#app/features/search/queries.server.ts'
import type { SearchTerm } from '#app/features/search/term.ts'
import { addHours, clockOf } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { Tables } from '#db/schema.ts'
import type { EventTable, OccurrenceTable } from '#db/tables/events.ts'
import { needsPlace, needsPoint, placeConditions } from './place-filter.server.ts'
import type { Range } from './range.ts'
import type { Search } from './search.ts'

export type Asked = {
  search: Search
  range: Range
  terms: readonly SearchTerm[]
  /** Whether the days of the dates are asked about as well: else they may stay unread. */
  byDay?: boolean
}

/** A date of one day ends on that day, or before the next noon: a night is at most 18 hours long. */
const LONGEST_DAY_HOURS = 48

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
function datesWithin(db: Db, { search, range, byDay = false }: Asked) {
  const { from, until } = range
  const isWide = byDay || range.momentary || needsPlace(search)
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
export function dates(db: Db, asked: Asked, ids: readonly string[] | null = null) {
  const { search, range, terms } = asked
  const within =
    ids === null
      ? datesWithin(db, asked)
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
