/** When a request could take place: the starts that its windows yield, and those it did not ask for. */
import { clockFrom, type ClockTime, type Day, minutesOf } from '#app/lib/time.ts'

import type { MatchOrganization, MatchRequest } from './instance.ts'
import { dateOf, type IndexedVenue, type InstanceIndex } from './instance-index.ts'
import { openingsOn } from './openings.ts'
import { DAY_MINUTES, dayNumber, type Span } from './span.ts'

/** One possible time of an event, set-up and clear-up not included. `preference` is 0 where it was not asked for. */
export type Slot = Span & { day: number; date: Day; preference: number }

/** A request with what its constraints need at hand. */
export type Wish = {
  request: MatchRequest
  organizer: MatchOrganization
  /** In order of time. */
  slots: Slot[]
  lengthMinutes: number
  setupMinutes: number
  clearMinutes: number
  /** Days between a day and the nearest asked one, as far as worked out. */
  distances: Map<number, number>
}

/** The asked times of one day; `whole` reaches from the first to the end of the last. */
export type AskedDay = { day: number; slots: Slot[]; whole: Slot }

export const START_STEP = 30

export function wishOf(index: InstanceIndex, request: MatchRequest): Wish {
  return {
    request,
    organizer: index.organizationById.get(request.organizer) ?? stranger(request.organizer),
    slots: slotsOf(request),
    lengthMinutes: lengthOf(request),
    setupMinutes: request.setupMinutes,
    clearMinutes: request.clearMinutes,
    distances: new Map(),
  }
}

export function askedDays({ slots }: Pick<Wish, 'slots'>): AskedDay[] {
  const days: AskedDay[] = []
  for (const slot of slots) {
    const last = days.at(-1)
    if (last?.day === slot.day) {
      last.slots.push(slot)
      last.whole.to = Math.max(last.whole.to, slot.to)
    } else {
      days.push({ day: slot.day, slots: [slot], whole: { ...slot } })
    }
  }
  return days
}

/** Days between a day and the nearest one that was asked for. */
export function dayDistance(wish: Wish, day: number): number {
  const known = wish.distances.get(day)
  if (known !== undefined) return known
  let distance = Infinity
  for (const slot of wish.slots) distance = Math.min(distance, Math.abs(slot.day - day))
  wish.distances.set(day, distance)
  return distance
}

/** The event's length in minutes: as given, else that of the most wished window (the earliest of several). */
export function lengthOf(request: MatchRequest): number {
  if (request.lengthMinutes !== undefined) return request.lengthMinutes
  const [first] = [...request.windows].sort(
    (a, b) =>
      b.preference - a.preference ||
      (`${a.date}${a.start}${a.end}` < `${b.date}${b.start}${b.end}` ? -1 : 1),
  )
  return first ? minutesOf(first.end) - minutesOf(first.start) : 0
}

/**
 * A window longer than the event yields a start every 30 minutes; any other is taken as it stands.
 * A time that several windows yield is listed once, with the greatest preference.
 */
export function slotsOf(request: MatchRequest, lengthMinutes = request.lengthMinutes): Slot[] {
  const slots = new Map<string, Slot>()
  for (const window of request.windows) {
    const day = dayNumber(window.date)
    const midnight = day * DAY_MINUTES
    const [first, end] = [minutesOf(window.start), minutesOf(window.end)]
    const length = Math.min(lengthMinutes ?? end - first, end - first)
    for (let start = first; start + length <= end; start += START_STEP) {
      const key = `${day} ${start} ${length}`
      const known = slots.get(key)
      const preference = Math.max(window.preference, known?.preference ?? 0)
      const from = midnight + start
      slots.set(key, { day, date: window.date, from, to: from + length, preference })
    }
  }
  return [...slots.values()].sort((a, b) => a.from - b.from || a.to - b.to)
}

/** Every start on the half hour that lies with set-up and clear-up inside an opening of the venue, whether asked for or not. */
export function otherSlots(
  index: InstanceIndex,
  indexed: IndexedVenue,
  day: number,
  wish: Pick<Wish, 'lengthMinutes' | 'setupMinutes' | 'clearMinutes'>,
): Slot[] {
  const slots: Slot[] = []
  const date = dateOf(index, day)
  for (const opening of openingsOn(indexed.openings, day)) {
    const earliest = Math.ceil((opening.from + wish.setupMinutes) / START_STEP) * START_STEP
    const latest = opening.to - wish.clearMinutes - wish.lengthMinutes
    for (let from = earliest; from <= latest; from += START_STEP) {
      slots.push({ day, date, from, to: from + wish.lengthMinutes, preference: 0 })
    }
  }
  return slots
}

export function startOf(slot: Slot): ClockTime {
  return clockFrom(slot.from - slot.day * DAY_MINUTES)
}

export function endOf(slot: Slot): ClockTime {
  return clockFrom(slot.to - slot.day * DAY_MINUTES)
}

/** An organizer of whom the instance knows nothing: no first-timer's terms, no claims. */
function stranger(id: string): MatchOrganization {
  return {
    id,
    sector: 'community',
    firstTime: false,
    placedLast12Months: 0,
    unplacedBefore: 0,
    usedVenues: {},
  }
}
