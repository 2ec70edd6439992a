import type { Insertable } from 'kysely'
import { newId } from '#app/lib/id.ts'
import type { Day } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { BookingTable } from '#db/tables/bookings.ts'
import { buildActor } from './organization.ts'
import { buildProposal } from './proposal.ts'
import { buildRequest } from './request.ts'

/** A venue agreed to for an event's day, from 10 to 15, with the request and the offer before it. */
export async function buildBooking(
  db: Db,
  facts: Partial<Insertable<BookingTable>> & {
    eventId: string
    organizationId: string
    venueId: string
    day: Day
  },
): Promise<string> {
  const { eventId, organizationId, venueId, day, ...others } = facts
  const id = newId()
  const actor = await buildActor(db, { organizationIds: [organizationId] })
  const request = await buildRequest(db, {
    organizationId,
    actor,
    eventId: eventId === '' ? null : eventId,
  })
  const proposalId = await buildProposal(db, { request, venueId, day })
  await db
    .insertInto('booking')
    .values({
      id,
      venue_id: venueId,
      request_id: request.id,
      proposal_id: proposalId,
      event_id: eventId,
      organization_id: organizationId,
      status: 'confirmed',
      day,
      start_time: '10:00',
      end_time: '15:00',
      occupied_from: `${day}T00:00:00.000Z`,
      occupied_until: `${day}T06:00:00.000Z`,
      rests_until: `${day}T07:00:00.000Z`,
      units: 1,
      people: 10,
      fee: 0,
      held_until: null,
      version: 1,
      created_at: '2026-11-22T00:00:00.000Z',
      updated_at: '2026-11-22T00:00:00.000Z',
      ...others,
    })
    .execute()
  return id
}
