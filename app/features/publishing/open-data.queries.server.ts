import type { SelectQueryBuilder } from 'kysely'
import { listStands } from '#app/features/stands/queries.server.ts'
import { venueFor } from '#app/features/venues/policy.ts'
import { listVenues } from '#app/features/venues/queries.server.ts'
import { addDays, dayOf, instantAt, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { Tables } from '#db/schema.ts'
import { listFeedEvents } from './feed.queries.server.ts'
import type { OpenRecord, Publisher } from './open-data.ts'
import { openEventRow } from './open-events.ts'
import { openStandRow, openVenueRow } from './open-facilities.ts'

/** What is over stays in the file for so long. */
export const DAYS_KEPT = 31
/** Far more than a town holds; the nearest first. */
export const MOST_OPEN_EVENTS = 5000

/**
 * A row for each public date since some weeks ago, in order of time. What was imported is left out:
 * its source gives it away itself. Eight statements.
 */
export async function listOpenEvents(
  db: Db,
  publisher: Publisher,
  now: Instant,
): Promise<OpenRecord[]> {
  const since = instantAt(addDays(dayOf(now), -DAYS_KEPT), '00:00')
  const open = await db
    .selectFrom('occurrence')
    .innerJoin('event', 'event.id', 'occurrence.event_id')
    .innerJoin('organization', 'organization.id', 'event.organization_id')
    .select('event.id')
    .where('occurrence.ends_at', '>', since)
    .where('event.status', 'in', ['published', 'cancelled'])
    .where('event.hidden_at', 'is', null)
    .where('event.source_id', 'is', null)
    .where('organization.hidden_at', 'is', null)
    .groupBy('event.id')
    .orderBy((eb) => eb.fn.min('occurrence.starts_at'))
    .orderBy('event.id')
    .limit(MOST_OPEN_EVENTS)
    .execute()
  const ids = open.map(({ id }) => id)
  if (ids.length === 0) return []
  const events = await listFeedEvents(db, ids)
  const numbers = await numbersOf(
    db,
    db.selectFrom('occurrence').select('id').where('event_id', 'in', ids),
  )
  return events
    .flatMap((found) =>
      found.event.occurrences
        .filter(({ endsAt }) => endsAt > since)
        .map((date) => ({ found, date, number: numbers.get(date.id) })),
    )
    .sort((a, b) => compare(a.date.startsAt, b.date.startsAt) || compare(a.date.id, b.date.id))
    .flatMap(({ found, date, number }) =>
      number === undefined ? [] : [openEventRow(found, date, { number, publisher })],
    )
}

/** Stands, then venues, each by its reading, without what was imported; twelve statements. */
export async function listOpenFacilities(
  db: Db,
  publisher: Publisher,
  now: Instant,
): Promise<OpenRecord[]> {
  const stands = await listStands(db, { scope: 'public', now })
  const venues = await listVenues(db, { scope: 'public' })
  const numbers = await numbersOf(
    db,
    db.selectFrom('stand').select('id').unionAll(db.selectFrom('venue').select('id')),
  )
  const numbered = <T extends { id: string; source: unknown }>(
    all: readonly T[],
    rowOf: (one: T, how: { number: number; publisher: Publisher }) => OpenRecord,
  ) =>
    all.flatMap((one) => {
      const number = one.source === null ? numbers.get(one.id) : undefined
      return number === undefined ? [] : [rowOf(one, { number, publisher })]
    })
  return [
    ...numbered(stands, openStandRow),
    ...numbered(
      venues.map((venue) => venueFor(null, venue, false)),
      openVenueRow,
    ),
  ]
}

async function numbersOf(
  db: Db,
  subjectIds: SelectQueryBuilder<Tables, 'occurrence' | 'stand', { id: string }>,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('open_data_number')
    .select(['subject_id', 'number'])
    .where('subject_id', 'in', subjectIds)
    .execute()
  return new Map(rows.map((row) => [row.subject_id, row.number]))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
