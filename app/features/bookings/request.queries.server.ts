import type { Selectable } from 'kysely'
import { USES } from '#app/features/matching/instance.ts'
import type { Detail } from '#app/features/permits/rule.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { RequestWindowTable, VenueRequestTable } from '#db/tables/bookings.ts'
import { EVENT_TYPES, type RequestWindow, type VenueRequest } from './request.ts'

/** A request as a list shows it, with the name of who asks. */
export type ListedRequest = VenueRequest & { organizerName: string }

export async function findRequest(db: Db, id: string, now: Instant): Promise<ListedRequest | null> {
  const [request] = await listRequests(db, { scope: { ids: [id] }, now })
  return request ?? null
}

/**
 * `open`: those that still look for a place, the oldest first; the others newest first. `openWith`:
 * the open ones and this one, whatever its state.
 */
export type RequestScope =
  | 'open'
  | 'all'
  | { openWith: string }
  | { organizationIds: readonly string[] }
  | { ids: readonly string[] }

/** Requests with their windows and the state that their proposals and bookings give them; three statements. */
export async function listRequests(
  db: Db,
  { scope, now }: { scope: RequestScope; now: Instant },
): Promise<ListedRequest[]> {
  let query = db
    .selectFrom('venue_request')
    .innerJoin('organization', 'organization.id', 'venue_request.organization_id')
    .selectAll('venue_request')
    .select('organization.name as organizer_name')
  if (scope === 'open' || (scope !== 'all' && 'openWith' in scope)) {
    const known = scope === 'open' ? [] : [scope.openWith]
    query = query
      .where((where) =>
        where.or([
          where('venue_request.status', 'in', ['open', 'proposed']),
          ...known.map((id) => where('venue_request.id', '=', id)),
        ]),
      )
      .orderBy('venue_request.created_at')
      .orderBy('venue_request.id')
  } else {
    if (scope !== 'all' && 'ids' in scope) {
      if (scope.ids.length === 0) return []
      query = query.where('venue_request.id', 'in', scope.ids)
    } else if (scope !== 'all') {
      if (scope.organizationIds.length === 0) return []
      query = query.where('venue_request.organization_id', 'in', scope.organizationIds)
    }
    query = query.orderBy('venue_request.created_at', 'desc').orderBy('venue_request.id', 'desc')
  }
  // What was named is answered in full; lists are not for reading thousands.
  const isNamed = typeof scope === 'object' && 'ids' in scope
  const rows = await (isNamed ? query : query.limit(500)).execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const windows = await db
    .selectFrom('request_window')
    .selectAll()
    .where('request_id', 'in', ids)
    .orderBy('preference')
    .orderBy('id')
    .execute()
  const live = await db
    .selectFrom('proposal')
    .select(['request_id'])
    .where('request_id', 'in', ids)
    .where('status', '=', 'offered')
    .where('answer_by', '>', now)
    .execute()
  const isLive = new Set(live.map((row) => row.request_id))
  return rows.map((row) => ({
    ...toRequest(
      row,
      windows.filter((window) => window.request_id === row.id),
    ),
    // Past the response clock nothing is proposed any more, whether or not anything has said so yet.
    ...(row.status === 'proposed' && !isLive.has(row.id) ? { status: 'open' as const } : {}),
    organizerName: row.organizer_name,
  }))
}

const USE_COLUMNS = {
  sale: 'uses_sale',
  food: 'uses_food',
  fire: 'uses_fire',
  alcohol: 'uses_alcohol',
  sound: 'uses_sound',
  vehicles: 'uses_vehicles',
  animals: 'uses_animals',
} as const

const TYPE_COLUMNS = {
  sale: 'type_sale',
  exchange: 'type_exchange',
  experience: 'type_experience',
} as const

function toRequest(
  row: Selectable<VenueRequestTable>,
  windows: Selectable<RequestWindowTable>[],
): VenueRequest {
  return {
    id: row.id,
    organizationId: row.organization_id,
    eventId: row.event_id,
    wishedVenueId: row.wished_venue_id,
    title: row.title,
    note: row.note,
    types: EVENT_TYPES.filter((type) => row[TYPE_COLUMNS[type]] === 1),
    themes: JSON.parse(row.themes) as string[],
    uses: USES.filter((use) => row[USE_COLUMNS[use]] === 1),
    details: JSON.parse(row.details) as Detail[],
    people: row.people,
    units: row.whole_venue === 1 ? 'all' : row.units,
    needs: {
      powerAmps: row.need_power_amps,
      water: row.need_water === 1,
      vehicle: row.need_vehicle,
      roof: row.need_roof === 1,
      toilet: row.need_toilet === 1,
      stepFree: row.need_stepfree === 1,
    },
    setupMinutes: row.setup_minutes,
    clearMinutes: row.clear_minutes,
    lengthMinutes: row.length_minutes,
    maxFee: row.max_fee,
    times: row.times,
    areas: JSON.parse(row.areas) as string[],
    windows: windows.map(toWindow),
    status: row.status,
    hadCandidate: row.had_candidate === 1,
    closedMessage: row.closed_message,
    createdBy: row.created_by,
    sample: row.is_sample === 1,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function toWindow(row: Selectable<RequestWindowTable>): RequestWindow {
  return {
    fromDay: row.from_day,
    untilDay: row.until_day,
    weekdays: Array.from(row.weekdays, Number),
    start: row.start_time,
    end: row.end_time,
    preference: row.preference,
  }
}
