import { daysOfWindow, type RequestWindow } from '#app/features/bookings/request.ts'
import { addHours, dayOf, type Day, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { Waiting, WaitingEvent, WaitingProposal, WaitingRequest } from './queue.ts'
import { listPlacesToConfirm } from './place.queries.server.ts'

/** Within this many hours of its answer-by a proposal is shown at the desk. */
const NEAR_HOURS = 48
/** More lines than anybody works through; the counts say how many there are. */
const MOST_LINES = 500

/** Everything that waits for staff at this moment, the oldest first; nine statements. */
export async function listWaiting(db: Db, now: Instant): Promise<Waiting> {
  const areas = await listAreaNames(db)
  const { review, fresh } = await listEventsAtDesk(db, areas, now)
  return {
    review,
    new: fresh,
    places: await listPlacesToConfirm(db),
    requests: await listRequestsWithoutProposal(db, areas, now),
    proposals: await listProposalsNearDeadline(db, now),
    ...(await countRest(db)),
  }
}

async function listAreaNames(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('area').select(['id', 'name']).orderBy('id').execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Handed in, and published without staff and not seen by them yet (imported ones are not). */
async function listEventsAtDesk(
  db: Db,
  areas: ReadonlyMap<string, string>,
  now: Instant,
): Promise<{ review: WaitingEvent[]; fresh: WaitingEvent[] }> {
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
        eb('event.status', '=', 'in_review'),
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
      row.status === 'in_review' ? row.submitted_at : (row.published_at ?? row.submitted_at)
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
  return { review: of('in_review'), fresh: of('published') }
}

/** Open wishes for which nothing is being offered; two statements. */
async function listRequestsWithoutProposal(
  db: Db,
  areas: ReadonlyMap<string, string>,
  now: Instant,
): Promise<WaitingRequest[]> {
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
    .where('request.status', 'in', ['open', 'proposed'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('proposal as live')
            .select('live.id')
            .whereRef('live.request_id', '=', 'request.id')
            .where('live.status', '=', 'offered')
            .where('live.answer_by', '>', now),
        ),
      ),
    )
    .orderBy('request.created_at')
    .orderBy('request.id')
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

/**
 * Offers that end within 48 hours, and those that the clock has ended while their request still
 * looks for a place and nothing newer is offered.
 */
async function listProposalsNearDeadline(db: Db, now: Instant): Promise<WaitingProposal[]> {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('venue_request as request', 'request.id', 'proposal.request_id')
    .innerJoin('organization as organizer', 'organizer.id', 'request.organization_id')
    .innerJoin('venue', 'venue.id', 'proposal.venue_id')
    .innerJoin('organization as host', 'host.id', 'venue.host_id')
    .innerJoin('place', 'place.id', 'venue.place_id')
    .leftJoin('area', 'area.id', 'place.area_id')
    .select([
      'proposal.id',
      'proposal.request_id',
      'proposal.day',
      'proposal.start_time',
      'proposal.end_time',
      'proposal.answer_by',
      'proposal.is_held',
      'proposal.organizer_accepted_at',
      'proposal.host_accepted_at',
      'request.title',
      'organizer.id as organizer_id',
      'organizer.name as organizer_name',
      'host.id as host_id',
      'host.name as host_name',
      'place.name as venue_name',
      'place.area_id',
      'area.name as area_name',
    ])
    .where('proposal.status', 'in', ['offered', 'expired'])
    .where('proposal.answer_by', '<=', addHours(now, NEAR_HOURS))
    .where('request.status', 'in', ['open', 'proposed'])
    .where((eb) =>
      eb.or([
        eb.and([eb('proposal.status', '=', 'offered'), eb('proposal.answer_by', '>', now)]),
        eb.not(
          eb.exists(
            eb
              .selectFrom('proposal as newer')
              .select('newer.id')
              .whereRef('newer.request_id', '=', 'proposal.request_id')
              .where((each) =>
                each.or([
                  each('newer.created_at', '>', each.ref('proposal.created_at')),
                  each.and([
                    each('newer.status', '=', 'offered'),
                    each('newer.answer_by', '>', now),
                  ]),
                ]),
              ),
          ),
        ),
      ]),
    )
    .orderBy('proposal.answer_by')
    .orderBy('proposal.id')
    .limit(MOST_LINES)
    .execute()
  return rows.map((row) => {
    const organizer = { id: row.organizer_id, name: row.organizer_name }
    const host = { id: row.host_id, name: row.host_name }
    return {
      id: row.id,
      requestId: row.request_id,
      title: row.title,
      organizations: [organizer, host],
      areaIds: row.area_id === null ? [] : [row.area_id],
      areaNames: row.area_name === null ? [] : [row.area_name],
      venueName: row.venue_name,
      day: row.day,
      start: row.start_time,
      end: row.end_time,
      answerBy: row.answer_by,
      expired: row.answer_by <= now,
      held: row.is_held === 1,
      waitsFor: [
        ...(row.organizer_accepted_at === null ? [organizer] : []),
        ...(row.host_accepted_at === null ? [host] : []),
      ],
    }
  })
}

/** Imported rows on which staff have to decide, and letters that did not arrive. */
async function countRest(db: Db): Promise<{ doubts: number; letters: number }> {
  const row = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('import_doubt')
        .select((count) => count.fn.countAll<number>().as('doubts'))
        .where('status', '=', 'waiting')
        .as('doubts'),
      eb
        .selectFrom('outbox_message')
        .select((count) => count.fn.countAll<number>().as('letters'))
        .where('sent_at', 'is', null)
        .where('attempts', '>', 0)
        .as('letters'),
    ])
    .executeTakeFirstOrThrow()
  return { doubts: Number(row.doubts), letters: Number(row.letters) }
}
