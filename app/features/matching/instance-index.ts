/** A matching problem made quick to ask: venues, openings, occupations and ties by key, none of it by array order. */
import { distanceMetres } from '#app/lib/geo.ts'
import { type ClockTime, type Day, minutesOf } from '#app/lib/time.ts'

import type {
  MatchArea,
  MatchBan,
  MatchBooking,
  MatchInstance,
  MatchOrganization,
  MatchRequest,
  MatchVenue,
  PermitBlock,
} from './instance.ts'
import { type Openings, packOpenings } from './openings.ts'
import { DAY_MINUTES, dayFrom, dayNumber, type Span } from './span.ts'

/** A booking, once for all who look at it: a town has thousands. */
export type Occupation = Span & {
  /** On which it begins. */
  day: number
  venue: string
  /** When the venue's rest after it has ended. */
  restsTo: number
  units: number
  people: number
  /** Undefined where the instance does not know them. */
  organizer: MatchOrganization | undefined
}

export type IndexedVenue = {
  venue: MatchVenue
  openings: Openings
  /** By each day number that an occupation or its rest touches. */
  occupations: Map<number, Occupation[]>
  /** Distinct bookings by calendar month (`2026-12`), where the venue has a monthly cap. */
  monthly: Map<string, number>
  /** The venues within 500 m, itself included. */
  nearby: IndexedVenue[]
}

export type InstanceIndex = {
  instance: MatchInstance
  today: number
  /** In the order of their ids. */
  venues: IndexedVenue[]
  venueById: Map<string, IndexedVenue>
  requestById: Map<string, MatchRequest>
  organizationById: Map<string, MatchOrganization>
  areaById: Map<string, MatchArea>
  /** Whom each organization has done something with. */
  ties: Map<string, Set<string>>
  /** Day numbers as text, as far as they were needed. */
  dates: Map<number, Day>
  bookedBy: Map<string, Occupation[]>
  bans: OfPairs<MatchBan>
  permitBlocks: OfPairs<PermitBlock>
  /** Facilities that less than a third of the venues have. */
  scarce: Record<ScarceFacility, boolean>
  /** The greatest number of events per resident over the areas. */
  busiest: number
}

/** By request and venue; asked for every day of every venue, so that no key is put together for it. */
export type OfPairs<Item> = Map<string, Map<string, Item[]>>

export const SCARCE_FACILITIES = ['power', 'water', 'roof', '2t'] as const
export type ScarceFacility = (typeof SCARCE_FACILITIES)[number]

const NEARBY_METRES = 500

/** A day number of this instance as text; made once. */
export function dateOf(index: InstanceIndex, day: number): Day {
  const known = index.dates.get(day)
  if (known !== undefined) return known
  const date = dayFrom(day)
  index.dates.set(day, date)
  return date
}

/** Whether two organizations did something together before. */
export function areTied(index: InstanceIndex, a: string, b: string): boolean {
  return index.ties.get(a)?.has(b) ?? false
}

export function hasScarce(venue: MatchVenue, facility: ScarceFacility): boolean {
  const { facilities } = venue
  if (facility === 'power') return facilities.powerAmps > 0
  if (facility === '2t') return facilities.vehicle === '2t'
  return facilities[facility]
}

/** Events of the last 90 days per resident; 0 where nobody lives. */
export function eventsPerResident(area: MatchArea): number {
  return area.residents > 0 ? area.eventsLast90Days / area.residents : 0
}

/** Index a problem once; then ask for as many requests as you like. */
export function indexInstance(instance: MatchInstance): InstanceIndex {
  const clock: TownClock = { days: new Map(), minutes: new Map() }
  const venues = instance.venues
    .map((venue) => indexVenue(venue, clock))
    .sort((a, b) => (a.venue.id < b.venue.id ? -1 : 1))
  const venueById = new Map(venues.map((indexed) => [indexed.venue.id, indexed]))
  linkNearby(venues)
  const organizationById = new Map(instance.organizations.map((one) => [one.id, one]))
  const bookedBy: InstanceIndex['bookedBy'] = new Map()
  const seen = new Set<string>()
  for (const booking of instance.booked) {
    const venue = venueById.get(booking.venue)
    const organizer = organizationById.get(booking.organizer)
    const occupation = occupationOf(booking, venue?.venue, organizer, clock)
    push(bookedBy, booking.organizer, occupation)
    if (venue) occupy(venue, booking, occupation, seen)
  }
  return {
    instance,
    today: dayNumber(instance.today),
    venues,
    venueById,
    requestById: new Map(instance.requests.map((request) => [request.id, request])),
    organizationById,
    areaById: new Map(instance.areas.map((area) => [area.id, area])),
    ties: tiesOf(instance),
    dates: new Map(),
    bookedBy,
    bans: groupByPair(instance.bans),
    permitBlocks: groupByPair(instance.permitBlocks ?? []),
    scarce: scarceIn(instance.venues),
    busiest: Math.max(0, ...instance.areas.map(eventsPerResident)),
  }
}

function tiesOf(instance: MatchInstance): InstanceIndex['ties'] {
  const ties: InstanceIndex['ties'] = new Map()
  const add = (from: string, to: string) => {
    const known = ties.get(from)
    if (known) known.add(to)
    else ties.set(from, new Set([to]))
  }
  for (const [a, b] of instance.ties) {
    add(a, b)
    add(b, a)
  }
  return ties
}

function indexVenue(venue: MatchVenue, clock: TownClock): IndexedVenue {
  return {
    venue,
    openings: packOpenings(venue.open, (opening) => spanOf(opening, clock)),
    occupations: new Map(),
    monthly: new Map(),
    nearby: [],
  }
}

function occupationOf(
  booking: MatchBooking,
  venue: MatchVenue | undefined,
  organizer: MatchOrganization | undefined,
  clock: TownClock,
): Occupation {
  const { from, to } = spanOf(booking, clock)
  return {
    from,
    to,
    day: Math.floor(from / DAY_MINUTES),
    venue: booking.venue,
    restsTo: to + (booking.restMinutes ?? venue?.bufferMinutes ?? 0),
    units: booking.units === 'all' ? (venue?.units ?? 0) : booking.units,
    people: booking.people,
    organizer,
  }
}

function occupy(
  venue: IndexedVenue,
  booking: MatchBooking,
  occupation: Occupation,
  seen: Set<string>,
): void {
  const { day: first, from, restsTo } = occupation
  const last = Math.floor((Math.max(restsTo, from + 1) - 1) / DAY_MINUTES)
  for (let day = first; day <= last; day++) push(venue.occupations, day, occupation)
  if (venue.venue.monthlyCap === null) return
  const use = `${booking.venue}\n${booking.organizer}\n${booking.date}\n${booking.start}`
  if (seen.has(use)) return
  seen.add(use)
  const month = booking.date.slice(0, 7)
  venue.monthly.set(month, (venue.monthly.get(month) ?? 0) + 1)
}

function linkNearby(venues: IndexedVenue[]): void {
  const northwards = venues.toSorted((a, b) => a.venue.point[0] - b.venue.point[0])
  for (const [at, a] of northwards.entries()) {
    const [lat, lng] = a.venue.point
    a.nearby.push(a)
    for (let next = at + 1; next < northwards.length; next++) {
      const b = northwards[next]
      // A degree of latitude is 111 km: all that follow are farther.
      if (!b || b.venue.point[0] - lat > 0.005) break
      const there = { lat: b.venue.point[0], lng: b.venue.point[1] }
      if (distanceMetres({ lat, lng }, there) > NEARBY_METRES) continue
      a.nearby.push(b)
      b.nearby.push(a)
    }
  }
}

function scarceIn(venues: MatchVenue[]): Record<ScarceFacility, boolean> {
  const isScarce = (facility: ScarceFacility) =>
    venues.filter((venue) => hasScarce(venue, facility)).length * 3 < venues.length
  return {
    power: isScarce('power'),
    water: isScarce('water'),
    roof: isScarce('roof'),
    '2t': isScarce('2t'),
  }
}

function groupByPair<T extends { request: string; venue: string }>(items: T[]): OfPairs<T> {
  const groups: OfPairs<T> = new Map()
  for (const item of items) {
    const ofRequest = groups.get(item.request) ?? new Map<string, T[]>()
    groups.set(item.request, ofRequest)
    push(ofRequest, item.venue, item)
  }
  return groups
}

/** Days and clock times already read: a town has thousands of openings on a few days at a few hours. */
type TownClock = { days: Map<Day, number>; minutes: Map<ClockTime, number> }

function spanOf(times: { date: Day; start: ClockTime; end: ClockTime }, clock: TownClock): Span {
  const midnight = recall(clock.days, times.date, dayNumber) * DAY_MINUTES
  return {
    from: midnight + recall(clock.minutes, times.start, minutesOf),
    to: midnight + recall(clock.minutes, times.end, minutesOf),
  }
}

function recall(known: Map<string, number>, text: string, read: (text: string) => number): number {
  let value = known.get(text)
  if (value === undefined) {
    value = read(text)
    known.set(text, value)
  }
  return value
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
