import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { EventSummary, EventWithOccurrences, Occurrence, Organizer } from './event.ts'
import { toEvent, toOccurrence } from './row.server.ts'

/** An event, hidden or not, with its organizers and all its occurrences; null when there is none. */
export async function findEvent(db: Db, id: string): Promise<EventWithOccurrences | null> {
  const [event] = await listEventsById(db, [id])
  return event ?? null
}

/** The same of several events, in the order of the ids: three statements, however many there are. */
export async function listEventsById(
  db: Db,
  ids: readonly string[],
): Promise<EventWithOccurrences[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('event')
    .innerJoin('organization', 'organization.id', 'event.organization_id')
    .leftJoin('import_source as source', 'source.id', 'event.source_id')
    .selectAll('event')
    .select([
      'organization.name as organization_name',
      'organization.trusted_at as organization_trusted_at',
      'organization.is_sample as organization_is_sample',
      'source.name as source_name',
      'source.licence as source_licence',
      'source.url as source_url',
    ])
    .where('event.id', 'in', ids)
    .execute()
  if (rows.length === 0) return []
  const guests = await listCoOrganizers(db, ids)
  const dates = await listOccurrences(db, ids)
  const events = new Map<string, EventWithOccurrences>()
  for (const row of rows) {
    const coOrganizers = guests.get(row.id) ?? []
    events.set(row.id, {
      ...toEvent(
        row,
        coOrganizers.map((each) => each.id),
      ),
      organizer: {
        id: row.organization_id,
        name: row.organization_name,
        trusted: row.organization_trusted_at !== null,
        sample: row.organization_is_sample === 1,
      },
      coOrganizers,
      occurrences: dates.get(row.id) ?? [],
    })
  }
  return ids.flatMap((id) => events.get(id) ?? [])
}

/** All occurrences of each event, in order of their start. */
async function listOccurrences(
  db: Db,
  eventIds: readonly string[],
): Promise<Map<string, Occurrence[]>> {
  const rows = await db
    .selectFrom('occurrence')
    .selectAll()
    .where('event_id', 'in', eventIds)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return groupBy(rows.map(toOccurrence), ({ eventId }) => eventId)
}

async function listCoOrganizers(
  db: Db,
  eventIds: readonly string[],
): Promise<Map<string, Organizer[]>> {
  const rows = await db
    .selectFrom('event_co_organizer as co')
    .innerJoin('organization', 'organization.id', 'co.organization_id')
    .select(['co.event_id', 'organization.id', 'organization.name', 'trusted_at', 'is_sample'])
    .where('co.event_id', 'in', eventIds)
    .where('organization.hidden_at', 'is', null)
    .orderBy('organization.name')
    .orderBy('organization.id')
    .execute()
  const named = rows.map((row) => ({
    eventId: row.event_id,
    organizer: {
      id: row.id,
      name: row.name,
      trusted: row.trusted_at !== null,
      sample: row.is_sample === 1,
    },
  }))
  const grouped = groupBy(named, ({ eventId }) => eventId)
  return new Map([...grouped].map(([id, all]) => [id, all.map(({ organizer }) => organizer)]))
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

/** The events that organizations hold or hold together with others, the last changed first. */
export async function listEventsOf(
  db: Db,
  organizationIds: readonly string[],
  now: Instant,
): Promise<EventSummary[]> {
  if (organizationIds.length === 0) return []
  const rows = await summaries(db)
    .where((eb) =>
      eb.or([
        eb('event.organization_id', 'in', organizationIds),
        eb(
          'event.id',
          'in',
          eb
            .selectFrom('event_co_organizer')
            .select('event_id')
            .where('organization_id', 'in', organizationIds),
        ),
      ]),
    )
    .orderBy('event.updated_at', 'desc')
    .orderBy('event.id', 'desc')
    .limit(200)
    .execute()
  return withNextDates(db, rows, now)
}

/** What waits for staff, the longest waiting first. */
export async function listEventsToReview(db: Db, now: Instant): Promise<EventSummary[]> {
  const rows = await summaries(db)
    .where('event.status', '=', 'in_review')
    .where('event.hidden_at', 'is', null)
    .orderBy('event.submitted_at')
    .orderBy('event.id')
    .limit(200)
    .execute()
  return withNextDates(db, rows, now)
}

/** Published without review and not yet seen by staff, the oldest first. */
export async function listNewEvents(db: Db, now: Instant): Promise<EventSummary[]> {
  const rows = await summaries(db)
    .where('event.status', '=', 'published')
    .where('event.seen_at', 'is', null)
    .where('event.source_id', 'is', null)
    .where('event.hidden_at', 'is', null)
    .orderBy('event.published_at')
    .orderBy('event.id')
    .limit(200)
    .execute()
  return withNextDates(db, rows, now)
}

function summaries(db: Db) {
  return db
    .selectFrom('event')
    .innerJoin('organization', 'organization.id', 'event.organization_id')
    .select([
      'event.id',
      'event.title',
      'event.organization_id',
      'event.organizer_name',
      'organization.name as organization_name',
      'event.status',
      'event.place_mode',
      'event.submitted_at',
      'event.published_at',
      'event.updated_at',
      'event.hidden_at',
    ])
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number]

async function withNextDates(
  db: Db,
  rows: readonly SummaryRow[],
  now: Instant,
): Promise<EventSummary[]> {
  const next = new Map<string, Occurrence>()
  if (rows.length > 0) {
    const ids = rows.map((row) => row.id)
    const upcoming = await db
      .selectFrom('occurrence')
      .selectAll()
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('occurrence as first')
          .select('first.id')
          .where('first.event_id', 'in', ids)
          .where('first.ends_at', '>', now)
          .where('first.starts_at', '=', (inner) =>
            inner
              .selectFrom('occurrence as any')
              .select((fn) => fn.fn.min('any.starts_at').as('starts_at'))
              .whereRef('any.event_id', '=', 'first.event_id')
              .where('any.ends_at', '>', now),
          ),
      )
      .orderBy('id')
      .execute()
    for (const row of upcoming) {
      if (!next.has(row.event_id)) next.set(row.event_id, toOccurrence(row))
    }
  }
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    organizationId: row.organization_id,
    organizerName: row.organizer_name ?? row.organization_name,
    status: row.status,
    placeMode: row.place_mode,
    next: next.get(row.id) ?? null,
    submittedAt: row.submitted_at,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    hidden: row.hidden_at !== null,
  }))
}
