import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { WaitingEvent } from './queue.ts'

const MOST_LINES = 500

/**
 * Handed in; published without staff and not seen by them yet (imported ones are not); and those
 * whose organizers were asked for changes. The oldest first; one statement.
 */
export async function listEventsAtDesk(
  db: Db,
  areas: ReadonlyMap<string, string>,
  now: Instant,
): Promise<Record<'review' | 'fresh' | 'returned', WaitingEvent[]>> {
  const rows = await db
    .selectFrom('event')
    .innerJoin('organization', 'organization.id', 'event.organization_id')
    .leftJoin('place', 'place.id', 'event.place_id')
    .select([
      'event.id',
      'event.title',
      'event.status',
      'event.organization_id',
      'event.organizer_name',
      'organization.name as organization_name',
      'event.area_id',
      'place.area_id as place_area_id',
      'event.place_mode',
      'event.submitted_at',
      'event.published_at',
      'event.updated_at',
    ])
    .select((eb) =>
      eb
        .selectFrom('occurrence')
        .select((next) => next.fn.min('occurrence.first_day').as('day'))
        .whereRef('occurrence.event_id', '=', 'event.id')
        .where('occurrence.ends_at', '>', now)
        .where('occurrence.status', '!=', 'cancelled')
        .as('next_day'),
    )
    .where('event.hidden_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('event.status', 'in', ['in_review', 'changes_requested']),
        eb.and([
          eb('event.status', '=', 'published'),
          eb('event.seen_at', 'is', null),
          eb('event.source_id', 'is', null),
        ]),
      ]),
    )
    .orderBy((eb) => eb.fn.coalesce('event.submitted_at', 'event.updated_at'))
    .orderBy('event.id')
    .limit(MOST_LINES)
    .execute()
  const lines = rows.map((row) => {
    const areaId = row.place_area_id ?? row.area_id
    const since =
      row.status === 'published' ? (row.published_at ?? row.submitted_at) : row.submitted_at
    const line: WaitingEvent = {
      id: row.id,
      title: row.title,
      organizations: [
        { id: row.organization_id, name: row.organizer_name ?? row.organization_name },
      ],
      areaIds: areaId === null ? [] : [areaId],
      areaNames: areaId === null ? [] : [areas.get(areaId) ?? areaId],
      since: since ?? row.updated_at,
      nextDay: row.next_day,
      placeMode: row.place_mode,
    }
    return { status: row.status, line }
  })
  const of = (status: string) =>
    lines.flatMap((entry) => (entry.status === status ? [entry.line] : []))
  return { review: of('in_review'), fresh: of('published'), returned: of('changes_requested') }
}
