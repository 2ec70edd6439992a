/** Single dates of a series, and what an edit of the series leaves of their changes. */
import {
  occurrencesOf,
  type OccurrenceTime,
  type Schedule,
} from '#app/features/calendar/schedule.ts'
import { dateState } from '#app/features/calendar/standing.ts'
import { earliest, type Day, type Instant } from '#app/lib/time.ts'
import { upcomingOf, type Occurrence } from './event.ts'

/** When the date of a day is held by the schedule alone; undefined where it names no such date. */
export function plannedTime(
  schedule: Schedule | null,
  day: Day,
  zone: string,
): OccurrenceTime | undefined {
  if (schedule === null) return undefined
  return occurrencesOf(schedule, day, day, zone).find(({ firstDay }) => firstDay === day)
}

/** Neither called off nor put off. */
export function isHeld({ status }: Pick<Occurrence, 'status'>): boolean {
  return status === 'scheduled' || status === 'moved'
}

/** Whether a date is the last of several, or has several days of its own and none after it. */
export function isLast(
  date: Pick<Occurrence, 'firstDay' | 'lastDay' | 'startsAt'>,
  all: readonly Pick<Occurrence, 'startsAt' | 'status'>[],
): boolean {
  const held = all.filter(isHeld)
  const hasLater = held.some(({ startsAt }) => startsAt > date.startsAt)
  const hasEarlier = held.some(({ startsAt }) => startsAt < date.startsAt)
  return !hasLater && (hasEarlier || date.firstDay < date.lastDay)
}

/** The date that people come for: the next that is held, else the next that was to be. */
export function nextOf(occurrences: readonly Occurrence[], now: Instant): Occurrence | undefined {
  const dates = upcomingOf(occurrences, now)
  return dates.find(isHeld) ?? dates[0]
}

/** When what is told of an event's dates changes by itself, midnight left aside. */
export function datesChangeAt(
  { occurrences, zone }: { occurrences: readonly Occurrence[]; zone: string },
  now: Instant,
): Instant | null {
  const dates = upcomingOf(occurrences, now)
  const [first] = dates
  const state = first && dateState({ ...first, isLast: isLast(first, occurrences) }, now, zone)
  return earliest([...dates.map(({ endsAt }) => endsAt), state?.holdsUntil])
}

type Changed = Pick<Occurrence, 'scheduledDay' | 'endsAt' | 'overridden'>

/**
 * The changes of single dates that a schedule has no date for any more: they fall away. What is over
 * stays as it was.
 */
export function droppedChanges<T extends Changed>(
  occurrences: readonly T[],
  { schedule, zone }: { schedule: Schedule | null; zone: string },
  now: Instant,
): T[] {
  return occurrences.filter(
    ({ scheduledDay, endsAt, overridden }) =>
      overridden && endsAt > now && !plannedTime(schedule, scheduledDay, zone),
  )
}
