import { effectiveBookingStatus, type BookingStatus } from '#app/features/bookings/booking.ts'
import type { ClockTime, Day, Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

export type DeskBooking = {
  id: string
  requestId: string
  proposalId: string
  requestTitle: string
  status: BookingStatus
  day: Day
  start: ClockTime
  end: ClockTime
  units: number
  people: number
  fee: number
  venue: { id: string; name: string }
  host: { id: string; name: string }
  organizer: { id: string; name: string }
  cancelReason: string | null
}

export type BookingFilter = {
  from: Day
  until: Day | null
  venueId: string | null
  /** Null: everything that takes room or took it. */
  status: BookingStatus | null
  organizationId: string | null
}

const PAGE = 50

/**
 * Uses of venues from a day on, in order; `after` is the id of the last one seen. A hold whose hour
 * has passed is released, and a use that lies behind is used, whatever the row still says. One
 * statement.
 */
export async function listDeskBookings(
  db: Db,
  { filter, after, now }: { filter: BookingFilter; after: string | null; now: Instant },
): Promise<{ bookings: DeskBooking[]; next: string | null }> {
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
    .where('booking.day', '>=', filter.from)
    .orderBy('booking.day')
    .orderBy('booking.start_time')
    .orderBy('booking.id')
    .limit(PAGE + 1)
  if (filter.until !== null) query = query.where('booking.day', '<=', filter.until)
  if (filter.venueId !== null) query = query.where('booking.venue_id', '=', filter.venueId)
  if (filter.organizationId !== null) {
    const id = filter.organizationId
    query = query.where((eb) =>
      eb.or([eb('booking.organization_id', '=', id), eb('venue.host_id', '=', id)]),
    )
  }
  query = query.where((eb) => {
    const held = eb.and([eb('booking.status', '=', 'held'), eb('booking.held_until', '>', now)])
    switch (filter.status) {
      case 'held':
        return held
      case 'confirmed':
        return eb.and([
          eb('booking.status', '=', 'confirmed'),
          eb('booking.occupied_until', '>', now),
        ])
      case 'used':
        return eb.or([
          eb('booking.status', '=', 'used'),
          eb.and([eb('booking.status', '=', 'confirmed'), eb('booking.occupied_until', '<=', now)]),
        ])
      case 'cancelled':
        return eb('booking.status', '=', 'cancelled')
      case 'released':
      case null:
        return eb.or([eb('booking.status', 'in', ['confirmed', 'used', 'cancelled']), held])
    }
  })
  if (after !== null) {
    query = query.where((eb) => {
      const last = eb.selectFrom('booking as last').where('last.id', '=', after)
      const [day, start] = [last.select('last.day'), last.select('last.start_time')]
      return eb.or([
        eb('booking.day', '>', day),
        eb.and([eb('booking.day', '=', day), eb('booking.start_time', '>', start)]),
        eb.and([
          eb('booking.day', '=', day),
          eb('booking.start_time', '=', start),
          eb('booking.id', '>', after),
        ]),
      ])
    })
  }
  const rows = await query.execute()
  const bookings = rows.slice(0, PAGE).map((row) => ({
    id: row.id,
    requestId: row.request_id,
    proposalId: row.proposal_id,
    requestTitle: row.request_title,
    status: effectiveBookingStatus(
      { status: row.status, heldUntil: row.held_until, occupiedUntil: row.occupied_until },
      now,
    ),
    day: row.day,
    start: row.start_time,
    end: row.end_time,
    units: row.units,
    people: row.people,
    fee: row.fee,
    venue: { id: row.venue_id, name: row.venue_name },
    host: { id: row.host_id, name: row.host_name },
    organizer: { id: row.organization_id, name: row.organizer_name },
    cancelReason: row.cancel_reason,
  }))
  return { bookings, next: rows.length > PAGE ? (bookings.at(-1)?.id ?? null) : null }
}

/** Venues by name, for the filter. */
export async function listVenueNames(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('venue')
    .innerJoin('place', 'place.id', 'venue.place_id')
    .select(['venue.id', 'place.name'])
    .where('venue.hidden_at', 'is', null)
    .orderBy('place.reading')
    .orderBy('place.name')
    .orderBy('venue.id')
    .execute()
}
