/** 会場利用: a slot that both sides have agreed to, or that is held for them while they answer. */
import type { ClockTime, Day, Instant } from '#app/lib/time.ts'
import type { Side } from './proposal.ts'

export type BookingStatus = 'held' | 'confirmed' | 'released' | 'used' | 'cancelled'

export type Booking = {
  id: string
  venueId: string
  requestId: string
  proposalId: string
  eventId: string | null
  organizationId: string
  status: BookingStatus
  day: Day
  start: ClockTime
  end: ClockTime
  occupiedFrom: Instant
  occupiedUntil: Instant
  restsUntil: Instant
  units: number
  people: number
  fee: number
  heldUntil: Instant | null
  cancelledBy: Side | 'staff' | null
  cancelReason: string | null
  version: number
  createdAt: Instant
  updatedAt: Instant
}

/** A booking with the names of what and who it brings together. */
export type ListedBookingFacts = Booking & {
  venueName: string
  hostId: string
  hostName: string
  organizerName: string
  requestTitle: string
}

/** A hold is over at its hour, and a confirmed use once it lies behind, whatever the row still says. */
export function effectiveBookingStatus(
  booking: Pick<Booking, 'status' | 'heldUntil' | 'occupiedUntil'>,
  now: Instant,
): BookingStatus {
  if (booking.status === 'held') {
    return booking.heldUntil !== null && booking.heldUntil <= now ? 'released' : 'held'
  }
  return booking.status === 'confirmed' && booking.occupiedUntil <= now ? 'used' : booking.status
}

export type CancelRefusal = 'not_confirmed' | 'already_over'

/** Why a booking cannot be cancelled; null: it can. */
export function refuseToCancel(
  booking: Pick<Booking, 'status' | 'heldUntil' | 'occupiedUntil'>,
  now: Instant,
): CancelRefusal | null {
  const status = effectiveBookingStatus(booking, now)
  if (status === 'used') return 'already_over'
  return status === 'confirmed' ? null : 'not_confirmed'
}
