/** What waits at the association's desk, line by line, and the filters that every list there has. */
import { normalize } from '#app/lib/japanese.ts'
import { dayOf, daysBetween, type ClockTime, type Day, type Instant } from '#app/lib/time.ts'

export const QUEUES = ['review', 'places', 'requests', 'proposals', 'new'] as const
export type Queue = (typeof QUEUES)[number]

type Named = { id: string; name: string }

/** What the lines of all lists have in common, so that one set of filters serves them all. */
export type Line = {
  id: string
  title: string
  /** Who is concerned: organizer, host, farmer. */
  organizations: Named[]
  /** Where it is, or where it is wanted; empty where nobody has said so. */
  areaIds: string[]
  areaNames: string[]
}

export type WaitingEvent = Line & {
  /** When it was handed in, or published. */
  since: Instant
  nextDay: Day | null
  placeMode: 'venue' | 'free' | 'online' | 'unknown'
}

export type WaitingPlace = Line & {
  kind: 'venue' | 'stand'
  since: Instant
  address: string
  /** Staff have asked for changes: it waits for its host or farmer. */
  askedFor: string | null
}

export type WaitingRequest = Line & {
  since: Instant
  /** The first asked day that is still to come; null: all have passed. */
  nextDay: Day | null
  people: number
  units: number | 'all'
  /** Its organizer has not used a venue yet. */
  firstTimer: boolean
  /** At least one venue fitted when it was last written. */
  hadCandidate: boolean
  /** How many proposals it has had, all of them ended. */
  ended: number
}

export type WaitingProposal = Line & {
  requestId: string
  venueName: string
  day: Day
  start: ClockTime
  end: ClockTime
  answerBy: Instant
  expired: boolean
  held: boolean
  /** Who has not answered yet. */
  waitsFor: Named[]
}

export type Waiting = {
  review: WaitingEvent[]
  new: WaitingEvent[]
  places: WaitingPlace[]
  requests: WaitingRequest[]
  proposals: WaitingProposal[]
  doubts: number
  letters: number
}

export type Counts = Record<Queue, number> & { doubts: number; letters: number }

/** What waits for staff; a place whose host was asked for changes waits for the host. */
export function countsOf(waiting: Waiting): Counts {
  return {
    review: waiting.review.length,
    new: waiting.new.length,
    places: waiting.places.filter(({ askedFor }) => askedFor === null).length,
    requests: waiting.requests.length,
    proposals: waiting.proposals.length,
    doubts: waiting.doubts,
    letters: waiting.letters,
  }
}

export type Filter = {
  q: string
  area: string | null
  organization: string | null
}

/** The lines that a filter leaves: text is found in titles and names, however it is written. */
export function filterLines<L extends Line>(lines: readonly L[], filter: Filter): L[] {
  const words = normalize(filter.q)
    .split(' ')
    .filter((word) => word !== '')
  return lines.filter((line) => {
    if (filter.area !== null && !line.areaIds.includes(filter.area)) return false
    if (
      filter.organization !== null &&
      !line.organizations.some(({ id }) => id === filter.organization)
    ) {
      return false
    }
    const text = normalize([line.title, ...line.organizations.map(({ name }) => name)].join(' '))
    return words.every((word) => text.includes(word))
  })
}

export function filterWaiting(waiting: Waiting, filter: Filter): Waiting {
  return {
    ...waiting,
    review: filterLines(waiting.review, filter),
    new: filterLines(waiting.new, filter),
    places: filterLines(waiting.places, filter),
    requests: filterLines(waiting.requests, filter),
    proposals: filterLines(waiting.proposals, filter),
  }
}

/** Everybody who is concerned by some lines, each once, by name: the choices of the filter. */
export function organizationsOf(lines: readonly Line[]): Named[] {
  const all = new Map(
    lines.flatMap(({ organizations }) => organizations.map((o) => [o.id, o.name])),
  )
  return [...all]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
}

/** Whole days in the town between two moments: 0 is 「今日から」. */
export function daysWaited(since: Instant, now: Instant): number {
  return Math.max(0, daysBetween(dayOf(since), dayOf(now)))
}
