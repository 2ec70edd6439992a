/** Who else could take a slot: requests whose own feasible times there would leave no room for both. */
import { minutesOf } from '#app/lib/time.ts'
import { type Candidate, feasibleSlots } from './candidates.ts'
import { type Trial, unitsWanted } from './feasibility.ts'
import type { InstanceIndex } from './instance-index.ts'
import type { MatchRequest } from './instance.ts'
import { askedDays, wishOf } from './slots.ts'
import { DAY_MINUTES, dayNumber, type Span } from './span.ts'

/** A time at a venue that one request could have. */
export type WishedSlot = Pick<Candidate, 'venue' | 'date' | 'start' | 'end' | 'units'>

/**
 * For each slot of a request the ids of the other requests of the instance that could have some of
 * its hours, and not beside it: together they want more units, or bring more people, than there are.
 */
export function rivalsOf<Slot extends WishedSlot>(
  index: InstanceIndex,
  requestId: string,
  slots: readonly Slot[],
): Map<Slot, string[]> {
  const request = index.requestById.get(requestId)
  if (!request) return new Map()
  const others = index.instance.requests
    .filter(({ id, organizer }) => id !== request.id && organizer !== request.organizer)
    .map((other) => {
      const wish = wishOf(index, other)
      return { wish, days: new Map(askedDays(wish).map((day) => [day.day, day])) }
    })
  const rivalsAt = (slot: Slot) => {
    const indexed = index.venueById.get(slot.venue)
    if (!indexed) return []
    const day = dayNumber(slot.date)
    const own = occupied(request, spanOf(day, slot), indexed.venue.bufferMinutes)
    return others.flatMap(({ wish, days }) => {
      const asked = days.get(day)
      if (!asked) return []
      const trial: Trial = { index, wish, indexed }
      const together = slot.units + unitsWanted(trial)
      const people = request.people + wish.request.people
      if (together <= indexed.venue.units && people <= indexed.venue.capacity) return []
      let isMet = false
      feasibleSlots(trial, [asked], (time) => {
        const other = occupied(wish.request, time, indexed.venue.bufferMinutes)
        isMet ||= other.from < own.to && own.from < other.to
      })
      return isMet ? [wish.request.id] : []
    })
  }
  return new Map(slots.map((slot) => [slot, rivalsAt(slot)]))
}

function spanOf(day: number, { start, end }: Pick<WishedSlot, 'start' | 'end'>): Span {
  const midnight = day * DAY_MINUTES
  return { from: midnight + minutesOf(start), to: midnight + minutesOf(end) }
}

/** From set-up to the end of the venue's rest. */
function occupied(
  { setupMinutes, clearMinutes }: Pick<MatchRequest, 'setupMinutes' | 'clearMinutes'>,
  { from, to }: Span,
  bufferMinutes: number,
): Span {
  return { from: from - setupMinutes, to: to + clearMinutes + bufferMinutes }
}
