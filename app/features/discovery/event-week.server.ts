/**
 * The events of the days that nearly everybody asks about, in memory until something is written: what
 * a page, a search and the map find among them is looked up in no table.
 */
import { sql } from 'kysely'
import { publicPlaceOn, type PublicPlace } from '#app/features/events/public-place.ts'
import { readShelf } from '#app/features/search/queries.server.ts'
import { idsHolding } from '#app/features/search/shelf.ts'
import { contains } from '#app/lib/geo.ts'
import { addDays, instantAt, type Day, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { Memory } from '#db/memory.server.ts'
import { dates, type Asked } from './event-date.server.ts'
import {
  foundEvent,
  MOST_NEAR,
  pointOf,
  readEvents,
  withPoint,
  type DescribedEvent,
  type EventCounts,
} from './event.queries.server.ts'
import type { FoundDate, FoundEvent } from './listing.ts'
import { boxesOf, needsPoint } from './place-filter.server.ts'
import { rangeOf } from './range.ts'
import { EVERYTHING } from './search.ts'

/** As many dates as one event may have within seven days. */
const MOST_DATES = 1000

type WeekDate = Pick<FoundDate, 'startsAt' | 'endsAt' | 'status'>
type WeekEvent = Pick<DescribedEvent, 'id' | 'status'> & { dates: WeekDate[] }

/** `described` fills as its events are asked for, null is for what has gone in between; `all` of them. */
export type Week = {
  asked: Asked
  events: WeekEvent[]
  described: Map<string, DescribedEvent | null>
  all: DescribedEvent[] | null
}

type Hit<Event> = {
  event: Event
  first: Instant
  today: boolean
  running: boolean
  held: boolean
}

/** The week of today; null where a search asks for other days, or for more than words and points. */
export async function recallWeek(db: Db, memory: Memory, asked: Asked): Promise<Week | null> {
  const { search, range } = asked
  const week = weekFrom(range.today)
  const { types, categories, themes, areas, access } = search
  const others = [types, categories, themes, areas, access].some((some) => some.length > 0)
  if (others || search.free || range.momentary) return null
  const [from, until] = [week.range.from, week.range.until ?? '']
  if (range.from < from || range.until === null || range.until > until) return null
  return memory(`events of the week from ${range.today}`, () => readWeek(db, week))
}

function weekFrom(today: Day): Asked {
  const midnight = instantAt(today, '00:00')
  return { search: EVERYTHING, range: rangeOf(EVERYTHING, midnight, 'week'), terms: [] }
}

async function readWeek(db: Db, asked: Asked): Promise<Week> {
  const rows = await dates(db, asked)
    .select(['o.event_id', 'o.starts_at', 'o.ends_at', 'o.status', 'e.status as event_status'])
    .execute()
  const events = new Map<string, WeekEvent>()
  for (const { event_id: id, starts_at: startsAt, ends_at: endsAt, status, ...row } of rows) {
    const event = events.get(id) ?? { id, status: row.event_status, dates: [] }
    event.dates.push({ startsAt, endsAt, status })
    events.set(id, event)
  }
  // What is in order already is put in order quickly.
  const hits = inOrder([...events.values()], asked)
  return { asked, events: hits.map(({ event }) => event), described: new Map(), all: null }
}

/** The same as `listEventIds` answers. */
export async function listIdsOfWeek(
  db: Db,
  memory: Memory,
  { week, asked }: { week: Week; asked: Asked },
): Promise<{ ids: string[]; counts: EventCounts }> {
  const events = await holding(db, memory, { week, asked })
  const hits = inOrder(events, asked)
  return {
    ids: hits.map(({ event }) => event.id),
    counts: {
      events: hits.length,
      eventsToday: hits.filter(({ today }) => today).length,
      heldToday: hits.filter(({ held }) => held).length,
    },
  }
}

/** The same as `describeEvents` answers. */
export async function describeOfWeek(
  db: Db,
  { week, asked }: { week: Week; asked: Asked },
  ids: readonly string[],
): Promise<FoundEvent[]> {
  const events = await describe(db, week, ids)
  return events.flatMap((event) => foundEvent(event, datesWithin(event.dates, asked), asked.search))
}

/** The same as `listEventsWithPoint` answers. */
export async function listOfWeekWithPoint(
  db: Db,
  memory: Memory,
  { week, asked }: { week: Week; asked: Asked },
): Promise<{ found: FoundEvent[]; counts: EventCounts }> {
  const { search } = asked
  const candidates = await holding(db, memory, { week, asked })
  const boxes = boxesOf(search)
  const isInside = (place: PublicPlace) => {
    const point = pointOf(place)
    return point !== null && boxes.every((box) => contains(box, point))
  }
  const described = await describeSome(db, week, candidates)
  const events = needsPoint(search)
    ? described.flatMap((event) => datesHeld(event, isInside))
    : described
  const finds = inOrder(events, asked)
    .slice(0, MOST_NEAR)
    .flatMap(({ event, today, held }) =>
      foundEvent(event, datesWithin(event.dates, asked), search).map((found) => ({
        event: found,
        today,
        held,
      })),
    )
  return withPoint(finds, search)
}

/** An event with those of its dates that are held at some places; none where no date is. */
function datesHeld(
  event: DescribedEvent,
  isThere: (place: PublicPlace) => boolean,
): DescribedEvent | [] {
  const { where, dates } = event
  const isFixed = where.booked.length + where.exceptions.length === 0
  if (isFixed) return isThere(where.general) ? event : []
  const there = dates.filter(({ firstDay }) => isThere(publicPlaceOn(where, firstDay)))
  if (there.length === dates.length) return event
  return there.length > 0 ? { ...event, dates: there } : []
}

/** The events of the week that hold the words. */
async function holding(
  db: Db,
  memory: Memory,
  { week, asked }: { week: Week; asked: Asked },
): Promise<WeekEvent[]> {
  if (asked.terms.length === 0) return week.events
  const shelf = await memory(`texts of the week from ${asked.range.today}`, () =>
    readShelf(db, 'event', sql<string>`${dates(db, week.asked).select('o.event_id')}`),
  )
  const named = idsHolding(shelf, asked.terms)
  return week.events.filter(({ id }) => named.has(id))
}

async function describeSome(
  db: Db,
  week: Week,
  events: readonly WeekEvent[],
): Promise<DescribedEvent[]> {
  const ids = () => events.map(({ id }) => id)
  if (events !== week.events) return describe(db, week, ids())
  week.all ??= await describe(db, week, ids())
  return week.all
}

async function describe(
  db: Db,
  { asked, described }: Week,
  ids: readonly string[],
): Promise<DescribedEvent[]> {
  const strange = ids.filter((id) => !described.has(id))
  if (strange.length > 0) {
    const read = await readEvents(db, asked, { ids: strange, most: MOST_DATES })
    for (const id of strange) described.set(id, read.get(id) ?? null)
  }
  return ids.flatMap((id) => described.get(id) ?? [])
}

function datesWithin<Date extends WeekDate>(
  all: readonly Date[],
  { range: { from, until } }: Asked,
): Date[] {
  return all.filter(({ startsAt, endsAt }) => endsAt > from && (until === null || startsAt < until))
}

/** What is held today, what is called off today, then by the first date: as in SQL. */
function inOrder<Event extends WeekEvent>(events: readonly Event[], asked: Asked): Hit<Event>[] {
  const { today } = asked.range
  const [midnight, tomorrow] = [instantAt(today, '00:00'), instantAt(addDays(today, 1), '00:00')]
  const { from, until } = asked.range
  const hits: Hit<Event>[] = []
  for (const event of events) {
    const { status, dates } = event
    let first: Instant | null = null
    let held = false
    for (const date of dates) {
      if (date.endsAt <= from || (until !== null && date.startsAt >= until)) continue
      if (first === null || date.startsAt < first) first = date.startsAt
      held ||= status === 'published' && date.startsAt < tomorrow && isHeld(date.status)
    }
    if (first === null) continue
    hits.push({ event, first, today: first < tomorrow, running: first < midnight, held })
  }
  return hits.sort(
    (a, b) =>
      Number(b.today) - Number(a.today) ||
      Number(b.held) - Number(a.held) ||
      Number(a.running) - Number(b.running) ||
      compare(a.first, b.first) ||
      compare(a.event.id, b.event.id),
  )
}

function isHeld(status: WeekDate['status']): boolean {
  return status === 'scheduled' || status === 'moved'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
