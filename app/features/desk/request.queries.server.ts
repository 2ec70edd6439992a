import {
  daysOfWindow,
  type RequestStatus,
  type RequestWindow,
} from '#app/features/bookings/request.ts'
import { dayOf, type Day, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { REQUEST_STATE_LABELS } from './labels.ts'
import type { WaitingRequest } from './queue.ts'

const MOST_LINES = 500

const STATUSES: Record<RequestState, RequestStatus[]> = {
  waiting: ['open', 'proposed'],
  proposed: ['open', 'proposed'],
  confirmed: ['confirmed', 'used'],
  unplaced: ['unplaced'],
  withdrawn: ['withdrawn'],
}

/** `waiting`: open wishes for which nothing is being offered; `proposed`: something is. */
export type RequestState = keyof typeof REQUEST_STATE_LABELS

/** Requests in a state, those that wait the oldest first, the others the latest first; two statements. */
export async function listDeskRequests(
  db: Db,
  { state, areas, now }: { state: RequestState; areas: ReadonlyMap<string, string>; now: Instant },
): Promise<WaitingRequest[]> {
  const waiting = state === 'waiting' || state === 'proposed'
  const rows = await db
    .selectFrom('venue_request as request')
    .innerJoin('organization', 'organization.id', 'request.organization_id')
    .select([
      'request.id',
      'request.title',
      'request.organization_id',
      'organization.name as organization_name',
      'request.areas',
      'request.people',
      'request.units',
      'request.whole_venue',
      'request.had_candidate',
      'request.created_at',
    ])
    .select((eb) => [
      eb
        .selectFrom('past_use')
        .select((count) => count.fn.countAll<number>().as('uses'))
        .whereRef('past_use.organization_id', '=', 'request.organization_id')
        .as('past_uses'),
      // A confirmed use that lies behind counts, whether or not anything has written so yet.
      eb
        .selectFrom('booking')
        .select((count) => count.fn.countAll<number>().as('uses'))
        .whereRef('booking.organization_id', '=', 'request.organization_id')
        .where('booking.status', '=', 'confirmed')
        .where('booking.occupied_until', '<=', now)
        .as('bookings_behind'),
      eb
        .selectFrom('proposal')
        .select((count) => count.fn.countAll<number>().as('ended'))
        .whereRef('proposal.request_id', '=', 'request.id')
        .as('ended'),
    ])
    .where('request.status', 'in', STATUSES[state])
    .$if(waiting, (query) =>
      query.where((eb) => {
        const live = eb.exists(
          eb
            .selectFrom('proposal as live')
            .select('live.id')
            .whereRef('live.request_id', '=', 'request.id')
            .where('live.status', '=', 'offered')
            .where('live.answer_by', '>', now),
        )
        return state === 'proposed' ? live : eb.not(live)
      }),
    )
    .orderBy('request.created_at', waiting ? 'asc' : 'desc')
    .orderBy('request.id', waiting ? 'asc' : 'desc')
    .limit(MOST_LINES)
    .execute()
  const nextDays = await listNextDays(
    db,
    rows.map((row) => row.id),
    dayOf(now),
  )
  return rows.map((row) => {
    const areaIds = JSON.parse(row.areas) as string[]
    return {
      id: row.id,
      title: row.title,
      organizations: [{ id: row.organization_id, name: row.organization_name }],
      areaIds,
      areaNames: areaIds.map((id) => areas.get(id) ?? id),
      since: row.created_at,
      nextDay: nextDays.get(row.id) ?? null,
      people: row.people,
      units: row.whole_venue === 1 ? 'all' : row.units,
      firstTimer: Number(row.past_uses) + Number(row.bookings_behind) === 0,
      hadCandidate: row.had_candidate === 1,
      ended: Number(row.ended),
    }
  })
}

/** The first asked day of each request that is not past. */
export async function listNextDays(
  db: Db,
  requestIds: readonly string[],
  today: Day,
): Promise<Map<string, Day>> {
  if (requestIds.length === 0) return new Map()
  const windows = await db
    .selectFrom('request_window')
    .selectAll()
    .where('request_id', 'in', requestIds)
    .where('until_day', '>=', today)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  const next = new Map<string, Day>()
  for (const row of windows) {
    const window: RequestWindow = {
      fromDay: row.from_day < today ? today : row.from_day,
      untilDay: row.until_day,
      weekdays: Array.from(row.weekdays, Number),
      start: row.start_time,
      end: row.end_time,
      preference: row.preference,
    }
    const [day] = daysOfWindow(window, today)
    const known = next.get(row.request_id)
    if (day !== undefined && (known === undefined || day < known)) next.set(row.request_id, day)
  }
  return next
}
