import { findTerms } from '#app/features/search/queries.server.ts'
import type { OccurrenceStatus } from '#app/features/events/event.ts'
import type { ClockTime, Day } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { rangeOfSpan, type CalendarSpan } from './calendar-span.ts'
import { dates, type Asked } from './event-date.server.ts'
import type { Search } from './search.ts'

export type CalendarEntry = {
  eventId: string
  title: string
  start: ClockTime | null
  status: OccurrenceStatus
}
export type CalendarDay = { day: Day; count: number; entries: CalendarEntry[] }

/** Of what lasts for days, so many are shown at most. */
const MOST_LONG = 60

/** The events of each day of a span: how many there are, and the first `most` of them. */
export async function listCalendar(
  db: Db,
  { search, span, today, most }: { search: Search; span: CalendarSpan; today: Day; most: number },
): Promise<CalendarDay[]> {
  const asked: Asked = {
    search,
    range: rangeOfSpan(span, today),
    terms: await findTerms(db, search.q),
    byDay: true,
  }
  const long = await listLong(db, asked)
  const short = await listShort(db, asked, most)
  return span.days.map((day) => {
    const lasting = long.filter((date) => date.firstDay <= day && day <= date.lastDay)
    const ofDay = short.get(day)
    return {
      day,
      count: lasting.length + (ofDay?.count ?? 0),
      entries: [...lasting.map(({ entry }) => entry), ...(ofDay?.entries ?? [])].slice(0, most),
    }
  })
}

/** What lasts for several days, in the order in which it begins. */
async function listLong(db: Db, asked: Asked) {
  const rows = await dates(db, asked)
    .whereRef('o.first_day', '<>', 'o.last_day')
    .select([
      'o.event_id as eventId',
      'o.first_day as firstDay',
      'o.last_day as lastDay',
      'o.start_time as start',
      'o.status',
      'e.status as eventStatus',
      'e.title',
    ])
    .orderBy('o.starts_at')
    .orderBy('o.event_id')
    .limit(MOST_LONG)
    .execute()
  return rows.map(({ firstDay, lastDay, ...row }) => ({ firstDay, lastDay, entry: entryOf(row) }))
}

/** What is over on the day on which it begins: the first few of each day, and how many there are. */
async function listShort(db: Db, asked: Asked, most: number) {
  const numbered = dates(db, asked)
    .whereRef('o.first_day', '=', 'o.last_day')
    .select((eb) => [
      'o.event_id as eventId',
      'o.first_day as day',
      'o.start_time as start',
      'o.starts_at as startsAt',
      'o.status',
      'e.status as eventStatus',
      eb.fn
        .agg<number>('row_number')
        .over((over) =>
          over.partitionBy('o.first_day').orderBy('o.starts_at').orderBy('o.event_id'),
        )
        .as('nth'),
      eb.fn
        .countAll<number>()
        .over((over) => over.partitionBy('o.first_day'))
        .as('count'),
    ])
  const rows = await db
    .selectFrom(numbered.as('date'))
    .innerJoin('event', 'event.id', 'date.eventId')
    .select([
      'date.eventId',
      'date.day',
      'date.start',
      'date.status',
      'date.eventStatus',
      'date.count',
      'event.title',
    ])
    .where('date.nth', '<=', most)
    .orderBy('date.day')
    .orderBy('date.nth')
    .execute()
  const days = new Map<Day, { count: number; entries: CalendarEntry[] }>()
  for (const { day, count, ...row } of rows) {
    const known = days.get(day) ?? { count: Number(count), entries: [] }
    days.set(day, known)
    known.entries.push(entryOf(row))
  }
  return days
}

function entryOf(row: {
  eventId: string
  title: string
  start: ClockTime | null
  status: OccurrenceStatus
  eventStatus: string
}): CalendarEntry {
  const { eventId, title, start } = row
  return {
    eventId,
    title,
    start,
    status: row.eventStatus === 'cancelled' ? 'cancelled' : row.status,
  }
}
