/** Which part of a venue is taken when: the sweep that stands between two bookings of the same space. */
import { addMinutes, type ClockTime, type Day, instantAt, type Instant } from '#app/lib/time.ts'

/**
 * What lies on a venue from set-up to the end of clearing up. Its units are not to be had before
 * `restsUntil`; its people are gone at `until`.
 */
export type Occupation = {
  from: Instant
  until: Instant
  restsUntil: Instant
  units: number
  people: number
}

export type Room = { units: number; capacity: number }

/** The event's time in the town's zone, and the minutes before and after it. */
export type SlotTimes = {
  day: Day
  start: ClockTime
  end: ClockTime
  setupMinutes: number
  clearMinutes: number
}

/** The occupation that a slot makes at a venue that rests `bufferMinutes` after each use. */
export function occupationOf(
  slot: SlotTimes & { units: number; people: number },
  bufferMinutes: number,
): Occupation {
  const from = addMinutes(instantAt(slot.day, slot.start), -slot.setupMinutes)
  const until = addMinutes(instantAt(slot.day, slot.end), slot.clearMinutes)
  const restsUntil = addMinutes(until, bufferMinutes)
  return { from, until, restsUntil, units: slot.units, people: slot.people }
}

/** Units free at every moment of the wanted occupation, its rest included; below 0 when overfull. */
export function freeUnits(taken: readonly Occupation[], wanted: Occupation, room: Room): number {
  const spans = taken.map(({ from, restsUntil, units }) => ({ from, to: restsUntil, size: units }))
  return room.units - peak(spans, wanted.from, wanted.restsUntil)
}

/** People for whom there is room at every moment of the wanted occupation. */
export function freePlaces(taken: readonly Occupation[], wanted: Occupation, room: Room): number {
  const spans = taken.map(({ from, until, people }) => ({ from, to: until, size: people }))
  return room.capacity - peak(spans, wanted.from, wanted.until)
}

/** Whether another occupation finds room beside those that are there. */
export function hasRoom(taken: readonly Occupation[], wanted: Occupation, room: Room): boolean {
  return (
    wanted.units <= freeUnits(taken, wanted, room) &&
    wanted.people <= freePlaces(taken, wanted, room)
  )
}

type Sized = { from: Instant; to: Instant; size: number }

/** The greatest sum at one moment of a span, its end excluded. Sums rise only where one begins. */
function peak(spans: readonly Sized[], from: Instant, to: Instant): number {
  const met = spans.filter((span) => span.from < to && from < span.to)
  const moments = [from, ...met.map((span) => span.from).filter((moment) => moment > from)]
  const sums = moments.map((moment) =>
    met.reduce((sum, span) => (span.from <= moment && moment < span.to ? sum + span.size : sum), 0),
  )
  return Math.max(0, ...sums)
}
