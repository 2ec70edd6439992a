/** 空き待ち: a slot that is taken, and those who would have it if it became free again, in their order. */
import type { Obstacle } from '#app/features/matching/feasibility.ts'
import type { ClockTime, Day, Instant } from '#app/lib/time.ts'

export type SlotWait = {
  id: string
  requestId: string
  venueId: string
  day: Day
  start: ClockTime
  end: ClockTime
  createdAt: Instant
}

/** A wait with the names of who waits, and for what. */
export type ListedWait = SlotWait & {
  venueName: string
  organizationId: string
  organizerName: string
  requestTitle: string
  units: number
  people: number
  setupMinutes: number
  clearMinutes: number
  venue: { units: number; capacity: number; bufferMinutes: number }
}

type Times = Pick<SlotWait, 'venueId' | 'day' | 'start' | 'end'>

/** Whether two want some of the same hours of the same place. */
export function meets(one: Times, other: Times): boolean {
  return (
    one.venueId === other.venueId &&
    one.day === other.day &&
    one.start < other.end &&
    other.start < one.end
  )
}

/** 1 for whoever is next: those count who began to wait earlier for some of the same hours. */
export function placeInLine(wait: SlotWait, waits: readonly SlotWait[]): number {
  const earlier = waits.filter(
    (other) => other.id !== wait.id && meets(other, wait) && byTurn(other, wait) < 0,
  )
  return earlier.length + 1
}

/** First come, first served. */
export function byTurn(
  one: Pick<SlotWait, 'createdAt' | 'id'>,
  other: Pick<SlotWait, 'createdAt' | 'id'>,
): number {
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? -1 : 1
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

const PASSING = new Set<Obstacle['code']>(['units_taken', 'capacity_taken', 'monthly_cap'])

/** Whether nothing but others' bookings stands in the way, so that waiting may help. */
export function isOnlyTaken(obstacles: readonly Obstacle[]): boolean {
  return obstacles.length > 0 && obstacles.every(({ code }) => PASSING.has(code))
}
