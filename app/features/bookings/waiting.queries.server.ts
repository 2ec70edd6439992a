import type { Day } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { type ListedWait, placeInLine } from './waiting.ts'

export type WaitScope =
  { requestIds: readonly string[] } | { venueIds: readonly string[] } | { id: string } | 'all'

/** A ticker's round takes on no more. */
const MOST = 200

/**
 * Those who wait, whoever began first before the others; one statement. Who has a place by now, has
 * stopped looking, was offered the slot, or waits for a day that is past, waits no more.
 */
export async function listWaits(
  db: Db,
  { scope, today }: { scope: WaitScope; today: Day },
): Promise<ListedWait[]> {
  let query = db
    .selectFrom('slot_wait')
    .innerJoin('venue_request as request', 'request.id', 'slot_wait.request_id')
    .innerJoin('organization', 'organization.id', 'request.organization_id')
    .innerJoin('venue', 'venue.id', 'slot_wait.venue_id')
    .innerJoin('place', 'place.id', 'venue.place_id')
    .selectAll('slot_wait')
    .select([
      'place.name as venue_name',
      'organization.id as organization_id',
      'organization.name as organizer_name',
      'request.title as request_title',
      'request.units',
      'request.whole_venue',
      'request.people',
      'request.setup_minutes',
      'request.clear_minutes',
      'venue.units as venue_units',
      'venue.capacity',
      'venue.buffer_minutes',
    ])
    .where('slot_wait.left_at', 'is', null)
    .where('slot_wait.proposal_id', 'is', null)
    .where('slot_wait.day', '>=', today)
    .where('request.status', 'in', ['open', 'proposed'])
    .orderBy('slot_wait.created_at')
    .orderBy('slot_wait.id')
  if (scope !== 'all') {
    if ('id' in scope) query = query.where('slot_wait.id', '=', scope.id)
    else {
      const ids = Object.values(scope).flat()
      if (ids.length === 0) return []
      const column = 'requestIds' in scope ? 'slot_wait.request_id' : 'slot_wait.venue_id'
      query = query.where(column, 'in', ids)
    }
  }
  const rows = await query.limit(MOST).execute()
  return rows.map((row) => ({
    id: row.id,
    requestId: row.request_id,
    venueId: row.venue_id,
    day: row.day,
    start: row.start_time,
    end: row.end_time,
    createdAt: row.created_at,
    venueName: row.venue_name,
    organizationId: row.organization_id,
    organizerName: row.organizer_name,
    requestTitle: row.request_title,
    units: row.whole_venue === 1 ? row.venue_units : row.units,
    people: row.people,
    setupMinutes: row.setup_minutes,
    clearMinutes: row.clear_minutes,
    venue: {
      units: row.venue_units,
      capacity: row.capacity,
      bufferMinutes: row.buffer_minutes,
    },
  }))
}

/** What a request waits for, with its place in each line; two statements. */
export async function listWaitingLines(
  db: Db,
  requestId: string,
  today: Day,
): Promise<{ wait: ListedWait; place: number }[]> {
  const own = await listWaits(db, { scope: { requestIds: [requestId] }, today })
  const venueIds = [...new Set(own.map(({ venueId }) => venueId))]
  const all = await listWaits(db, { scope: { venueIds }, today })
  return own.map((wait) => ({ wait, place: placeInLine(wait, all) }))
}
