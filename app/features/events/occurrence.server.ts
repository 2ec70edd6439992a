/** From the schedule of an event to the rows of its dates, so that "this weekend" is an index lookup. */
import {
  daysOfSchedule,
  occurrencesOf,
  type OccurrenceTime,
  type Schedule,
} from '#app/features/calendar/schedule.ts'
import { idFrom } from '#app/lib/id.ts'
import { addDays, dayOf, type Day, type Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { droppedChanges } from './occurrence.ts'
import { toOccurrence } from './row.server.ts'

/** How far ahead the dates of a series are written. */
export const DAYS_AHEAD = 400
/** The ticker writes on when less than this is left, so that a series is touched once a month. */
const DAYS_LEFT = 370
/** A series that began long before it was entered here is told from so far back. */
const DAYS_BACK = 731
const ROWS_AT_ONCE = 100

type Scheduled = { id: string; schedule: Schedule | null; zone: string }

/**
 * Writes the dates of an event from its first one to 400 days ahead. Dates that were changed by
 * themselves stay as they are while the schedule still names them, and of a series also those that
 * are over: what was held was held, whatever the rule says from now on.
 */
export async function materialise(db: Db, event: Scheduled, now: Instant): Promise<void> {
  const today = dayOf(now, event.zone)
  const series = event.schedule?.kind === 'recurring'
  await db
    .deleteFrom('occurrence')
    .where('event_id', '=', event.id)
    .where('overridden', '=', 0)
    .$if(series, (query) => query.where('ends_at', '>', now))
    .execute()
  const rows = await db
    .selectFrom('occurrence')
    .selectAll()
    .where('event_id', '=', event.id)
    .execute()
  const kept = rows.map(toOccurrence)
  const dropped = droppedChanges(kept, event, now).map(({ id }) => id)
  if (dropped.length > 0) {
    await db.deleteFrom('occurrence').where('id', 'in', dropped).execute()
  }
  const known = new Set(kept.map(({ scheduledDay }) => scheduledDay))
  const hasPast = series && kept.some(({ endsAt }) => endsAt <= now)
  const { times, until } = timesOf(event, today)
  const missing = times.filter(
    (time) => !known.has(time.firstDay) && !(hasPast && time.endsAt <= now),
  )
  for (let from = 0; from < missing.length; from += ROWS_AT_ONCE) {
    await db
      .insertInto('occurrence')
      .values(missing.slice(from, from + ROWS_AT_ONCE).map((time) => toRow(event.id, time)))
      .onConflict((conflict) => conflict.columns(['event_id', 'scheduled_day']).doNothing())
      .execute()
  }
  await db
    .updateTable('event')
    .set({ occurrences_until: until })
    .where('id', '=', event.id)
    .execute()
}

/** The dates to write, and how far they go when the schedule goes further. */
function timesOf(
  { schedule, zone }: Scheduled,
  today: Day,
): { times: OccurrenceTime[]; until: Day | null } {
  if (schedule === null) return { times: [], until: null }
  const { first, last } = daysOfSchedule(schedule)
  if (first === null) return { times: [], until: null }
  if (schedule.kind !== 'recurring') {
    return { times: occurrencesOf(schedule, first, last ?? first, zone), until: null }
  }
  const ahead = addDays(today, DAYS_AHEAD)
  const goesOn = last === null || last > ahead
  const back = addDays(today, -DAYS_BACK)
  const from = first > back ? first : back
  return {
    // In two pieces, since one answer of the calendar has an end.
    times: [
      ...occurrencesOf(schedule, from, addDays(today, -1), zone),
      ...occurrencesOf(schedule, from > today ? from : today, goesOn ? ahead : last, zone),
    ],
    until: goesOn ? ahead : null,
  }
}

function toRow(eventId: string, time: OccurrenceTime) {
  return {
    id: idFrom('occurrence', eventId, time.firstDay),
    event_id: eventId,
    scheduled_day: time.firstDay,
    first_day: time.firstDay,
    last_day: time.lastDay,
    start_time: time.start,
    end_time: time.end,
    starts_at: time.startsAt,
    ends_at: time.endsAt,
    status: 'scheduled' as const,
    message: '',
    overridden: 0 as const,
    place_mode: null,
    place_id: null,
  }
}

/** For the ticker: writes on the series that run on. Safe to run twice; answers how many it touched. */
export async function materialiseOccurrences(db: Db, now: Instant): Promise<number> {
  const rows = await db
    .selectFrom('event')
    .select('id')
    .where('occurrences_until', '<', addDays(dayOf(now), DAYS_LEFT))
    .where('status', '!=', 'cancelled')
    .where('hidden_at', 'is', null)
    .orderBy('id')
    .execute()
  for (const { id } of rows) await inTransaction(db, (tx) => writeOn(tx, id, now))
  return rows.length
}

/** Somebody may have edited the event meanwhile: what is written follows the schedule of this moment. */
async function writeOn(tx: Db, id: string, now: Instant): Promise<void> {
  const event = await tx
    .updateTable('event')
    .set((row) => ({ version: row.ref('version') }))
    .where('id', '=', id)
    .returning(['id', 'schedule', 'zone'])
    .executeTakeFirst()
  if (!event) return
  const schedule = JSON.parse(event.schedule) as Schedule | null
  await materialise(tx, { ...event, schedule }, now)
}
