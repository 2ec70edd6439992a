/** What was found, in the order in which it is shown, and how that order is cut into pages. */
import type { DatedOnce, StandState } from '#app/features/calendar/standing.ts'
import { publicPlaceIn, type PublicPlace } from '#app/features/events/public-place.ts'
import type { EventStatus } from '#app/features/events/event.ts'
import { placeIn, type NameIn } from '#app/features/places/town-names.ts'
import type { VenueKind } from '#app/features/venues/venue.ts'
import type { Point } from '#app/lib/geo.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Range } from './range.ts'

export const PAGE_SIZE = 20
/** In a list of everything only so many open stands come before the events of the next days. */
export const MOST_AHEAD = 5

export type FoundDate = DatedOnce & {
  /** On this date alone it is held somewhere else. */
  elsewhere: boolean
}

/** A series is one find: `dates` are its first ones in the range, at least one, at most three. */
export type FoundEvent = {
  kind: 'event'
  id: string
  title: string
  organizerName: string
  status: EventStatus
  free: boolean
  sample: boolean
  dates: [FoundDate, ...FoundDate[]]
  /** Where its first date is held, as far as the public may know. */
  place: PublicPlace
  /** From `near`; null where nobody asked or the point is not known. */
  metres: number | null
}

/** The place of a stand or a venue; a point that is not public is null. */
export type FoundPlace = {
  name: string
  areaName: string | null
  point: Point | null
  station: { name: string; minutes: number } | null
}

export type FoundStand = {
  kind: 'stand'
  id: string
  place: FoundPlace
  farmerName: string
  state: StandState
  /** Out today, where it was reported; else what it sells in this season. */
  produce: string[]
  sample: boolean
  metres: number | null
}

export type FoundVenue = {
  kind: 'venue'
  id: string
  place: FoundPlace
  hostName: string
  venueKind: VenueKind
  units: number
  capacity: number
  welcomesFirstTimers: boolean
  sample: boolean
  metres: number | null
}

export type Found = FoundEvent | FoundStand | FoundVenue

/** A find with the area and the station of its place as `nameIn` calls them. */
export function foundIn(found: Found, nameIn: NameIn): Found {
  switch (found.kind) {
    case 'event':
      return { ...found, place: publicPlaceIn(found.place, nameIn) }
    case 'stand':
    case 'venue':
      return { ...found, place: placeIn(found.place, nameIn) }
  }
}

export type Counts = {
  events: number
  /** Those whose first date in the range begins before tomorrow: they come first. */
  eventsToday: number
  /** Those of them that are held: neither cancelled nor postponed. */
  heldToday: number
  stands: number
  /** One can buy something there now, as far as anybody knows: they come first among the stands. */
  standsOpen: number
  /** So many open stands come before the later events. */
  standsAhead: number
  venues: number
}

export type Listing = {
  range: Range
  /** What was looked for, normalised, with all that means the same. */
  words: string[]
  counts: Counts
  found: Found[]
  page: number
  pages: number
  /** The next moment at which something of it changes by itself, midnight left aside. */
  changesAt: Instant | null
}

/** A stretch of one kind's own order, from `from` on. */
export type Stretch = { from: number; count: number }

/**
 * Which stretch of each kind's order lies on a page (from 1). The whole list runs: events of today,
 * open stands, later events, other stands, venues; the stretches of a kind on one page always join.
 */
export function stretchesOf(counts: Counts, page: number, size = PAGE_SIZE) {
  const begin = (page - 1) * size
  const segments = segmentsOf(counts)
  const stretches = { event: none(), stand: none(), venue: none() }
  let passed = 0
  for (const { kind, from, count } of segments) {
    const first = Math.max(begin, passed) - passed
    const last = Math.min(begin + size, passed + count) - passed
    passed += count
    if (last <= first) continue
    const stretch = stretches[kind]
    if (stretch.count === 0) stretch.from = from + first
    stretch.count += last - first
  }
  return stretches
}

/** Puts the stretches of a page back into the order of the whole list. */
export function inPageOrder(
  counts: Counts,
  page: number,
  found: {
    event: readonly FoundEvent[]
    stand: readonly FoundStand[]
    venue: readonly FoundVenue[]
  },
  size = PAGE_SIZE,
): Found[] {
  const stretches = stretchesOf(counts, page, size)
  return segmentsOf(counts).flatMap(({ kind, from, count }): Found[] => {
    const offset = stretches[kind].from
    return found[kind].slice(Math.max(0, from - offset), Math.max(0, from + count - offset))
  })
}

export function pagesOf({ events, stands, venues }: Counts, size = PAGE_SIZE): number {
  return Math.max(1, Math.ceil((events + stands + venues) / size))
}

function segmentsOf(counts: Counts) {
  const { events, eventsToday, stands, standsAhead, venues } = counts
  return [
    { kind: 'event' as const, from: 0, count: eventsToday },
    { kind: 'stand' as const, from: 0, count: standsAhead },
    { kind: 'event' as const, from: eventsToday, count: events - eventsToday },
    { kind: 'stand' as const, from: standsAhead, count: stands - standsAhead },
    { kind: 'venue' as const, from: 0, count: venues },
  ]
}

const none = (): Stretch => ({ from: 0, count: 0 })
