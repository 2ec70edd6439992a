/** When an event is held, and the dated occurrences that follow from it. */
import { daysOf, firstDayOf, lastDayOf } from '#app/features/calendar/recurrence.ts'
import type { Recurrence } from '#app/features/calendar/recurrence.ts'
import {
  TOWN_ZONE,
  addDays,
  daysBetween,
  instantAt,
  isClockTime,
  isDay,
  minutesOf,
} from '#app/lib/time.ts'
import type { ClockTime, Day, Instant } from '#app/lib/time.ts'

/**
 * Clock times in the event's zone; absent or null is not known. An end at or before the start is past
 * midnight; an end of `00:00` or `24:00` is the day's own midnight.
 */
export type Times = { start?: ClockTime | null; end?: ClockTime | null }

export type Schedule =
  | ({ kind: 'once'; day: Day } & Times)
  | { kind: 'dates'; dates: ({ day: Day } & Times)[] }
  | ({ kind: 'span'; firstDay: Day; lastDay: Day } & Times)
  | ({ kind: 'recurring'; recurrence: Recurrence } & Times)

/**
 * One dated instance. `lastDay` is the last day it belongs to: a night until 02:00, or one that ends
 * at midnight, belongs to the day on which it began. Where times are not known (`timeKnown` false,
 * or no `end`), `startsAt` is 00:00 of the first day and `endsAt` 24:00 of the last, for comparing
 * only, never for showing.
 */
export type OccurrenceTime = {
  firstDay: Day
  lastDay: Day
  start: ClockTime | null
  end: ClockTime | null
  startsAt: Instant
  endsAt: Instant
  timeKnown: boolean
}

export const LONGEST_SPAN_DAYS = 366
/** A series that has an end has it within ten years; one without goes on until somebody ends it. */
const LONGEST_RECURRENCE_DAYS = 3660
const MOST_DATES = 366
const FARTHEST_AHEAD_DAYS = 731
/** Past midnight for longer than this is a start and an end that were swapped. */
const LONGEST_NIGHT_MINUTES = 18 * 60

/** The time of one occurrence, with its instants in a zone. */
export function occurrenceTime(
  firstDay: Day,
  lastDay: Day,
  { start = null, end = null }: Times,
  zone = TOWN_ZONE,
): OccurrenceTime {
  const startsAt = instantAt(firstDay, start ?? '00:00', zone)
  const nextDay = start !== null && end !== null && end <= start
  const closing = end === null || end === '00:00' ? '24:00' : end
  const endsAt = instantAt(
    nextDay && end !== '00:00' ? addDays(lastDay, 1) : lastDay,
    closing,
    zone,
  )
  return { firstDay, lastDay, start, end, startsAt, endsAt, timeKnown: start !== null }
}

/** The occurrences that touch the days `from` to `to`, both included, in order of their start. */
export function occurrencesOf(
  schedule: Schedule,
  from: Day,
  to: Day,
  zone = TOWN_ZONE,
): OccurrenceTime[] {
  const inRange = (occurrence: OccurrenceTime) =>
    occurrence.firstDay <= to && occurrence.lastDay >= from
  switch (schedule.kind) {
    case 'once':
      return [occurrenceTime(schedule.day, schedule.day, schedule, zone)].filter(inRange)
    case 'dates':
      return schedule.dates
        .map((date) => occurrenceTime(date.day, date.day, date, zone))
        .filter(inRange)
        .sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0))
    case 'span':
      return [occurrenceTime(schedule.firstDay, schedule.lastDay, schedule, zone)].filter(inRange)
    case 'recurring':
      return daysOf(schedule.recurrence, from, to).map((day) =>
        occurrenceTime(day, day, schedule, zone),
      )
  }
}

/** The first and the last day of the whole schedule; null ends of a rule are endless or unreadable. */
export function daysOfSchedule(schedule: Schedule): { first: Day | null; last: Day | null } {
  switch (schedule.kind) {
    case 'once':
      return { first: schedule.day, last: schedule.day }
    case 'dates': {
      const days = schedule.dates.map(({ day }) => day).sort()
      return { first: days.at(0) ?? null, last: days.at(-1) ?? null }
    }
    case 'span':
      return { first: schedule.firstDay, last: schedule.lastDay }
    case 'recurring': {
      const { rrule, firstDay, rdates } = schedule.recurrence
      const first = firstDayOf(rrule, firstDay)
      return {
        first: first && ([first, ...rdates].sort().at(0) ?? null),
        last: lastDayOf(schedule.recurrence),
      }
    }
  }
}

export type ScheduleRefusal =
  | 'no_dates'
  | 'too_many_dates'
  | 'day_unreal'
  | 'time_unreal'
  | 'end_without_start'
  | 'ends_before_it_starts'
  | 'span_too_long'
  | 'rule_unreadable'
  | 'rule_too_long'
  | 'already_over'
  | 'too_far_ahead'

/** Why an event cannot be announced for this schedule, or null. `today` is the town's day. */
export function refuseSchedule(schedule: Schedule, today: Day): ScheduleRefusal | null {
  const dated = schedule.kind === 'dates' ? schedule.dates : []
  if (schedule.kind === 'dates' && dated.length === 0) return 'no_dates'
  if (dated.length > MOST_DATES) return 'too_many_dates'
  if (!namedDays(schedule).every(isDay)) return 'day_unreal'
  const times = schedule.kind === 'dates' ? schedule.dates : [schedule]
  for (const each of times) {
    const refusal = refuseTimes(each, schedule.kind === 'span' && isSeveralDays(schedule))
    if (refusal) return refusal
  }
  const refusal = schedule.kind === 'recurring' ? refuseRecurrence(schedule.recurrence) : null
  if (refusal) return refusal
  const { first, last } = daysOfSchedule(schedule)
  if (!first) return 'no_dates'
  if (last !== null && last < first) return 'ends_before_it_starts'
  if (schedule.kind === 'span' && daysBetween(first, last ?? first) >= LONGEST_SPAN_DAYS) {
    return 'span_too_long'
  }
  if (last !== null && last < today) return 'already_over'
  return daysBetween(today, first) > FARTHEST_AHEAD_DAYS ? 'too_far_ahead' : null
}

function isSeveralDays({ firstDay, lastDay }: { firstDay: Day; lastDay: Day }): boolean {
  return firstDay !== lastDay
}

function namedDays(schedule: Schedule): Day[] {
  switch (schedule.kind) {
    case 'once':
      return [schedule.day]
    case 'dates':
      return schedule.dates.map(({ day }) => day)
    case 'span':
      return [schedule.firstDay, schedule.lastDay]
    case 'recurring': {
      const { firstDay, rdates, exdates } = schedule.recurrence
      return [firstDay, ...rdates, ...exdates]
    }
  }
}

function refuseTimes(
  { start = null, end = null }: Times,
  several: boolean,
): ScheduleRefusal | null {
  if (start !== null && (!isClockTime(start) || start === '24:00')) return 'time_unreal'
  if (end !== null && !isClockTime(end)) return 'time_unreal'
  if (start === null) return end === null ? null : 'end_without_start'
  if (end === null || end > start || several) return null
  const length = minutesOf(end) + 1440 - minutesOf(start)
  return end !== '00:00' && length > LONGEST_NIGHT_MINUTES ? 'ends_before_it_starts' : null
}

function refuseRecurrence(recurrence: Recurrence): ScheduleRefusal | null {
  const { rrule, firstDay, rdates, exdates } = recurrence
  if (rdates.length + exdates.length > MOST_DATES) return 'too_many_dates'
  const first = firstDayOf(rrule, firstDay)
  if (!first) return 'rule_unreadable'
  const last = lastDayOf(recurrence)
  if (last !== null && daysBetween(first, last) > LONGEST_RECURRENCE_DAYS) return 'rule_too_long'
  const from = [firstDay, ...rdates].sort()[0] ?? firstDay
  const to = last ?? addDays(first, LONGEST_SPAN_DAYS)
  return daysOf(recurrence, from, to).length === 0 ? 'no_dates' : null
}
