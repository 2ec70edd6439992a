import type { Selectable } from 'kysely'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { BookingTable } from '#db/tables/bookings.ts'
import type { Booking, ListedBookingFacts } from './booking.ts'
import type { Occupation } from './occupation.ts'

export type ListedBooking = ListedBookingFacts

export type BookingScope =
  | { ids: readonly string[] }
  | { requestIds: readonly string[] }
  | { venueIds: readonly string[] }
  /** On either side. */
  | { organizationIds: readonly string[] }
  /** All that take room or took it, for the desk. */
  | 'all'

export async function findBooking(db: Db, id: string): Promise<ListedBooking | null> {
  const [booking] = await listBookings(db, { scope: { ids: [id] } })
  return booking ?? null
}

/** Bookings by their day, the latest first; one statement. Released holds are left out unless asked for by id. */
export async function listBookings(
  db: Db,
  { scope }: { scope: BookingScope },
): Promise<ListedBooking[]> {
  let query = db
    .selectFrom('booking')
    .innerJoin('venue', 'venue.id', 'booking.venue_id')
    .innerJoin('place', 'place.id', 'venue.place_id')
    .innerJoin('organization as host', 'host.id', 'venue.host_id')
    .innerJoin('organization as organizer', 'organizer.id', 'booking.organization_id')
    .innerJoin('venue_request as request', 'request.id', 'booking.request_id')
    .selectAll('booking')
    .select([
      'place.name as venue_name',
      'host.id as host_id',
      'host.name as host_name',
      'organizer.name as organizer_name',
      'request.title as request_title',
    ])
    .orderBy('booking.day', 'desc')
    .orderBy('booking.start_time', 'desc')
    .orderBy('booking.id', 'desc')
  if (scope === 'all' || !('ids' in scope)) query = query.where('booking.status', '!=', 'released')
  if (scope !== 'all') {
    const ids = Object.values(scope).flat()
    if (ids.length === 0) return []
    if ('ids' in scope) query = query.where('booking.id', 'in', ids)
    else if ('requestIds' in scope) query = query.where('booking.request_id', 'in', ids)
    else if ('venueIds' in scope) query = query.where('booking.venue_id', 'in', ids)
    else {
      query = query.where((where) =>
        where.or([where('booking.organization_id', 'in', ids), where('venue.host_id', 'in', ids)]),
      )
    }
  }
  const rows = await query.limit(1000).execute()
  return rows.map((row) => ({
    ...toBooking(row),
    venueName: row.venue_name,
    hostId: row.host_id,
    hostName: row.host_name,
    organizerName: row.organizer_name,
    requestTitle: row.request_title,
  }))
}

/** What takes room at a venue at some moment of a span: confirmed, used, and held while the hold lasts. */
export async function listOccupations(
  db: Db,
  {
    venueId,
    from,
    until,
    now,
    leftAside,
  }: {
    venueId: string
    from: Instant
    until: Instant
    now: Instant
    leftAside: (row: Pick<Booking, 'status' | 'proposalId' | 'requestId' | 'day'>) => boolean
  },
): Promise<Occupation[]> {
  const rows = await db
    .selectFrom('booking')
    .selectAll()
    .where('venue_id', '=', venueId)
    .where('occupied_from', '<', until)
    .where('rests_until', '>', from)
    .where((where) =>
      where.or([
        where('status', 'in', ['confirmed', 'used']),
        where.and([where('status', '=', 'held'), where('held_until', '>', now)]),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows
    .map(toBooking)
    .filter((booking) => !leftAside(booking))
    .map(({ occupiedFrom, occupiedUntil, restsUntil, units, people }) => ({
      from: occupiedFrom,
      until: occupiedUntil,
      restsUntil,
      units,
      people,
    }))
}

export function toBooking(row: Selectable<BookingTable>): Booking {
  return {
    id: row.id,
    venueId: row.venue_id,
    requestId: row.request_id,
    proposalId: row.proposal_id,
    eventId: row.event_id,
    organizationId: row.organization_id,
    status: row.status,
    day: row.day,
    start: row.start_time,
    end: row.end_time,
    occupiedFrom: row.occupied_from,
    occupiedUntil: row.occupied_until,
    restsUntil: row.rests_until,
    units: row.units,
    people: row.people,
    fee: row.fee,
    heldUntil: row.held_until,
    cancelledBy: row.cancelled_by,
    cancelReason: row.cancel_reason,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
