/** What else is on within a short walk of a place, on one day. */
import { datesIn } from '#app/features/calendar/dates.ts'
import { openingsOn, type OpeningHours } from '#app/features/calendar/opening.ts'
import {
  dateState,
  isOpenNow,
  type DatedOnce,
  type StandState,
} from '#app/features/calendar/standing.ts'
import { standStateToText } from '#app/features/calendar/standing-text.ts'
import { walkingMinutes } from '#app/lib/geo.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import { dayOf, earliest, type Day, type Instant } from '#app/lib/time.ts'
import { NEARBY_MESSAGES } from './nearby-messages.ts'

/** As the crow flies, what takes a quarter of an hour on foot. */
export const NEARBY_METRES = 920
const MOST_SHOWN = 4
/** So many of each kind come before more of the other, however near. */
const SHOWN_OF_EACH = 2

type Spot = { id: string; title: string; metres: number }
/** One date of an event that is held. */
export type NearEvent = Spot & { kind: 'event'; date: Omit<DatedOnce, 'isLast'> }
export type NearStand = Spot & { kind: 'stand'; hours: OpeningHours; state: StandState }

export type NearbyThing = {
  kind: 'event' | 'stand'
  id: string
  href: string
  title: string
  /** 「10:00〜14:00」; of a stand on this very day how it stands. */
  when: string
  minutes: number
}
export type Nearby = { day: Day; things: NearbyThing[] }

/**
 * The first of some days on which there is anything, with the nearest of it; `changesAt` is when that
 * changes by itself, midnight left aside.
 */
export function nearbyOf(
  near: { events: readonly NearEvent[]; stands: readonly NearStand[] },
  days: readonly Day[],
  now: Instant,
  language: Language,
): { nearby: Nearby | null; changesAt: Instant | null } {
  const today = dayOf(now)
  const changesAt = days.includes(today)
    ? earliest([
        ...near.events.map(({ date }) => dateState({ ...date, isLast: false }, now).holdsUntil),
        ...near.stands.map(({ state }) => state.holdsUntil),
      ])
    : null
  for (const day of days) {
    const events = nearest(near.events.filter(({ date }) => isOn(date, day, now)))
    const stands = nearest(near.stands.filter((stand) => sellsOn(stand, day, today)))
    const things = nearest(
      [
        ...events.slice(0, SHOWN_OF_EACH),
        ...stands.slice(0, SHOWN_OF_EACH),
        ...events.slice(SHOWN_OF_EACH),
        ...stands.slice(SHOWN_OF_EACH),
      ].slice(0, MOST_SHOWN),
    )
    if (things.length === 0) continue
    const told = things.map((thing): NearbyThing => ({
      kind: thing.kind,
      id: thing.id,
      href: `/${thing.kind}s/${thing.id}`,
      title: thing.title,
      when: thing.kind === 'event' ? timesOf(thing, language) : hoursOf(thing, day, now, language),
      minutes: walkingMinutes(thing.metres),
    }))
    return { nearby: { day, things: told }, changesAt }
  }
  return { nearby: null, changesAt }
}

/** A series is one thing; whoever is nearer comes first. */
function nearest<Thing extends Spot>(things: readonly Thing[]): Thing[] {
  const known = new Map<string, Thing>()
  for (const thing of things) if (!known.has(thing.id)) known.set(thing.id, thing)
  return [...known.values()].sort((a, b) => a.metres - b.metres || (a.id < b.id ? -1 : 1))
}

function isOn(date: NearEvent['date'], day: Day, now: Instant): boolean {
  if (day < date.firstDay || day > date.lastDay) return false
  if (day !== dayOf(now)) return true
  // The last hours of an exhibition's day are over, though the exhibition is not.
  const state = dateState({ ...date, isLast: false }, now)
  return state.state === 'begins' ? state.days === 0 : state.state !== 'over'
}

function sellsOn({ hours, state }: NearStand, day: Day, today: Day): boolean {
  if (day !== today) return openingsOn(hours, day).length > 0
  const opensLater = state.state === 'by_hours' && state.hours.state === 'opens_today'
  return isOpenNow(state) || opensLater
}

function timesOf({ date }: NearEvent, language: Language): string {
  return (
    datesIn(language).formatTimes(date.start, date.end) ??
    messagesIn(NEARBY_MESSAGES, language).askTime
  )
}

function hoursOf({ hours, state }: NearStand, day: Day, now: Instant, language: Language): string {
  if (day === dayOf(now)) return standStateToText(state, language)
  const { formatTimes } = datesIn(language)
  return openingsOn(hours, day)
    .map(({ start, end }) => formatTimes(start, end))
    .join(messagesIn(NEARBY_MESSAGES, language).comma)
}
