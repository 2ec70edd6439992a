/** The town's answer to "what if": changes of one kind, and how many venues each would open. */
import { clockFrom, type Day } from '#app/lib/time.ts'

import { type Change, CHANGE_COSTS, encodeChange } from './changes.ts'
import type { InstanceIndex } from './instance-index.ts'
import { DAY_MINUTES } from './span.ts'
import { adviceToText } from './sentences.ts'
import { dayDistance, type Slot, type Wish } from './slots.ts'

export type Advice = {
  /** One change; applied, it opens every one of the venues. */
  change: Change
  /** In the order of their ids. */
  venues: string[]
  text: string
}

const MOST_ADVICE = 6
const MOST_MOVES = 3

type Opening = { venue: string; sets: Change[][]; moves: Slot[] }

/** Single changes that would open venues: those that open most first, each in one sentence. */
export function adviceFrom(index: InstanceIndex, wish: Wish, openings: Opening[]): Advice[] {
  const advice = [...fromMoves(wish, openings).slice(0, MOST_MOVES), ...fromOthers(openings)].map(
    ({ change, venues }) => {
      const names = venues.map((id) => index.venueById.get(id)?.venue.name ?? id)
      return { change, venues, text: adviceToText(change, names) }
    },
  )
  return advice.sort(byWorth).filter(isFreshKind()).slice(0, MOST_ADVICE)
}

/** Lets through two figures of one kind: the one that opens most, and one that is milder. */
function isFreshKind(): (advice: Advice) => boolean {
  const seen = new Map<string, number>()
  return ({ change }) => {
    const kind = 'to' in change ? change.kind : encodeChange(change)
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
    return (seen.get(kind) ?? 0) <= 2
  }
}

function byWorth(a: Omit<Advice, 'text'>, b: Omit<Advice, 'text'>): number {
  return (
    b.venues.length - a.venues.length ||
    CHANGE_COSTS[a.change.kind] - CHANGE_COSTS[b.change.kind] ||
    (encodeChange(a.change) < encodeChange(b.change) ? -1 : 1)
  )
}

type Part = { date: Day; day: number; from: number; to: number; venues: Set<string> }

/** Half a day at a time: a window that holds the times of all its venues. Nearer days before others that open as many. */
function fromMoves(wish: Wish, openings: Opening[]): Omit<Advice, 'text'>[] {
  const parts = new Map<string, Part>()
  for (const { venue, moves } of openings) {
    for (const { day, date, from, to } of moves) {
      const half = from % DAY_MINUTES < DAY_MINUTES / 2 ? 'am' : 'pm'
      const part = parts.get(`${date} ${half}`)
      if (!part) {
        parts.set(`${date} ${half}`, { date, day, from, to, venues: new Set([venue]) })
        continue
      }
      part.from = Math.min(part.from, from)
      part.to = Math.max(part.to, to)
      part.venues.add(venue)
    }
  }
  return [...parts.values()]
    .sort(
      (a, b) =>
        b.venues.size - a.venues.size ||
        dayDistance(wish, a.day) - dayDistance(wish, b.day) ||
        a.from - b.from,
    )
    .map(({ date, day, from, to, venues }) => {
      const kind = dayDistance(wish, day) === 0 ? 'time' : 'date'
      const [start, end] = [from, to].map((minutes) => clockFrom(minutes - day * DAY_MINUTES))
      return {
        change: { kind, date, start: start ?? '', end: end ?? '' },
        venues: [...venues].sort(),
      }
    })
}

/** Changes in which a venue's figure counts are offered at each figure, with all venues that it would open. */
function fromOthers(openings: Opening[]): Omit<Advice, 'text'>[] {
  const singles = openings.flatMap(({ venue, sets }) =>
    sets.flatMap((set) => (set.length === 1 && set[0] ? [{ venue, change: set[0] }] : [])),
  )
  const distinct = new Map<string, Change>()
  for (const { change } of singles) {
    if (change.kind !== 'time' && change.kind !== 'date') distinct.set(encodeChange(change), change)
  }
  return [...distinct.values()].map((change) => ({
    change,
    venues: singles
      .filter((single) => isServedBy(single.change, change))
      .map((single) => single.venue)
      .sort(),
  }))
}

/** Whether a change goes at least as far as the one that a venue asks for. */
function isServedBy(asked: Change, offered: Change): boolean {
  switch (asked.kind) {
    case 'fee':
      return offered.kind === 'fee' && offered.to >= asked.to
    case 'people':
    case 'units':
    case 'power':
    case 'setup':
    case 'length':
      return offered.kind === asked.kind && offered.to <= asked.to
    default:
      return asked.kind === offered.kind && encodeChange(asked) === encodeChange(offered)
  }
}
