import type { VenueRequest } from '#app/features/bookings/request.ts'
import { newId } from '#app/lib/id.ts'
import type { Db } from '#db/connect.server.ts'
import type { ProposalTable } from '#db/tables/bookings.ts'
import type { Insertable } from 'kysely'

const NOW = '2026-11-22T00:00:00.000Z'

/**
 * An offer of a venue for the day and time of a request's first window, straight into the tables:
 * nobody has agreed yet unless told otherwise. Answers its id.
 */
export async function buildProposal(
  db: Db,
  {
    request,
    venueId,
    ...facts
  }: Partial<Insertable<ProposalTable>> & { request: VenueRequest; venueId: string },
): Promise<string> {
  const id = facts.id ?? newId()
  const [window] = request.windows
  await db
    .insertInto('proposal')
    .values({
      request_id: request.id,
      venue_id: venueId,
      day: window?.fromDay ?? '2026-12-20',
      start_time: window?.start ?? '10:00',
      end_time: window?.end ?? '15:00',
      units: request.units === 'all' ? 1 : request.units,
      uses: JSON.stringify(request.uses),
      people: request.people,
      setup_minutes: request.setupMinutes,
      clear_minutes: request.clearMinutes,
      fee: 0,
      message: '',
      proposed_by: 'staff',
      created_by: null,
      counters_id: null,
      status: 'offered',
      is_held: 0,
      answer_by: '2026-11-29T00:00:00.000Z',
      organizer_accepted_at: null,
      host_accepted_at: null,
      version: 1,
      created_at: NOW,
      ...facts,
      id,
    })
    .execute()
  await db
    .updateTable('venue_request')
    .set({ status: 'proposed' })
    .where('id', '=', request.id)
    .execute()
  return id
}
