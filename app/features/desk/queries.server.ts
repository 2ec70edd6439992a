import { addHours, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { listAreaNames } from './area.queries.server.ts'
import { listEventsAtDesk } from './event.queries.server.ts'
import { listDeskRequests } from './request.queries.server.ts'
import type { Waiting, WaitingProposal } from './queue.ts'
import { listPlacesToConfirm } from './place.queries.server.ts'

/** Within this many hours of its answer-by a proposal is shown at the desk. */
const NEAR_HOURS = 48
const MOST_LINES = 500

/** Everything that waits for staff at this moment, the oldest first; nine statements. */
export async function listWaiting(db: Db, now: Instant): Promise<Waiting> {
  const areas = await listAreaNames(db)
  const { review, fresh } = await listEventsAtDesk(db, areas, now)
  return {
    review,
    new: fresh,
    places: await listPlacesToConfirm(db),
    requests: await listDeskRequests(db, { state: 'waiting', areas, now }),
    proposals: await listProposalsNearDeadline(db, now),
    ...(await countRest(db)),
  }
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
        .where('channel', '=', 'mail')
        .where('sent_at', 'is', null)
        .where('attempts', '>', 0)
        .as('letters'),
    ])
    .executeTakeFirstOrThrow()
  return { doubts: Number(row.doubts), letters: Number(row.letters) }
}
