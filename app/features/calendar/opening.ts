/** When a venue or a stand is open: weekly hours, closed days, a season, and the holidays' rule. */
import { daysOf } from '#app/features/calendar/recurrence.ts'
import type { HolidayRule } from '#app/features/calendar/recurrence.ts'
import { isBetween } from '#app/features/calendar/rest.ts'
import { addDays, clockFrom, daysBetween, minutesOf } from '#app/lib/time.ts'
import type { ClockTime, Day } from '#app/lib/time.ts'

/**
 * `rrule` and `firstDay` as in a `Recurrence`; `untilDay` is included, null is until further notice.
 * An `end` at or before `start` is past midnight.
 */
export type OpeningRule = {
  rrule: string
  firstDay: Day
  untilDay: Day | null
  start: ClockTime
  end: ClockTime
  holidays: HolidayRule
}

/** Days without opening, both ends included. A yearly one may wrap the year's end (12-29 to 01-03). */
export type ClosedDay = { from: Day; until: Day; yearly: boolean; note: string | null }

/** The part of the year in which it is open, `MM-DD` to `MM-DD`, both included; it may wrap. */
export type Season = { from: string; until: string } | null

export type OpeningHours = { rules: OpeningRule[]; closedDays: ClosedDay[]; season: Season }

/** `end` is at or before `start` when it is on the next day; a day's own midnight is `24:00`. */
export type Opening = { start: ClockTime; end: ClockTime }
export type OpeningDay = { day: Day; openings: Opening[] }

/** Minutes since the midnight of the opening's day; `until` may be up to 2,880. */
export type OpeningMinutes = { from: number; until: number }

export const DAY_MINUTES = 1440

/** The closed days that hold a day, or undefined: their note says why. */
export function closedDayOn(hours: OpeningHours, day: Day): ClosedDay | undefined {
  return hours.closedDays.find(({ from, until, yearly }) =>
    yearly ? isBetween(day.slice(5), from.slice(5), until.slice(5)) : day >= from && day <= until,
  )
}

/** Whether the season and the closed days leave a day alone, whatever the rules say. */
export function mayOpenOn(hours: OpeningHours, day: Day): boolean {
  const { season } = hours
  if (season && !isBetween(day.slice(5), season.from, season.until)) return false
  return closedDayOn(hours, day) === undefined
}

/**
 * The openings of each day from `from` to `to`, both included, merged and sorted, in minutes; days
 * without any are left out.
 */
export function openingMinutesBetween(
  hours: OpeningHours,
  from: Day,
  to: Day,
): Map<Day, OpeningMinutes[]> {
  const found = new Map<Day, OpeningMinutes[]>()
  for (const rule of hours.rules) {
    const last = rule.untilDay !== null && rule.untilDay < to ? rule.untilDay : to
    const begin = minutesOf(rule.start)
    const close = minutesOf(rule.end)
    const opening = { from: begin, until: close <= begin ? close + DAY_MINUTES : close }
    const { rrule, firstDay, holidays } = rule
    for (const day of daysOf({ rrule, firstDay, holidays, exdates: [], rdates: [] }, from, last)) {
      const openings = found.get(day)
      if (openings) openings.push(opening)
      else if (mayOpenOn(hours, day)) found.set(day, [opening])
    }
  }
  // Two clock times cannot say more than a day: 0:00 to 0:15 on the next day would be 15 minutes.
  for (const [day, openings] of found)
    if (openings.length > 1) found.set(day, merge(openings, DAY_MINUTES))
  return found
}

/**
 * Openings that touch or overlap become one, unless it were longer than `longest` minutes; the result
 * ascends by its start.
 */
function merge(openings: readonly OpeningMinutes[], longest: number): OpeningMinutes[] {
  const merged: OpeningMinutes[] = []
  for (const next of [...openings].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    const until = Math.max(last?.until ?? 0, next.until)
    if (last && next.from <= last.until && until - last.from <= longest) last.until = until
    else merged.push({ ...next })
  }
  return merged
}

function toOpening({ from, until }: OpeningMinutes): Opening {
  return {
    start: clockFrom(from),
    end: clockFrom(until > DAY_MINUTES ? until - DAY_MINUTES : until),
  }
}

/** The openings that begin on a day, merged and sorted. One past midnight is listed on its first day. */
export function openingsOn(hours: OpeningHours, day: Day): Opening[] {
  return (openingMinutesBetween(hours, day, day).get(day) ?? []).map(toOpening)
}

/** `openingsOn` for every day of a range that has any, ascending. */
export function openingsBetween(hours: OpeningHours, from: Day, to: Day): OpeningDay[] {
  return [...openingMinutesBetween(hours, from, to)]
    .map(([day, openings]) => ({ day, openings: openings.map(toOpening) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Whether it is open all the time from one reading of the clock to another, midnights included. */
export function isOpenThroughout(
  hours: OpeningHours,
  day: Day,
  fromMinute: number,
  untilMinute: number,
): boolean {
  const lastDay = addDays(day, Math.ceil(Math.max(untilMinute, 1) / DAY_MINUTES) - 1)
  return chainOf(hours, addDays(day, -1), lastDay, day).some(
    ({ from, until }) => from <= fromMinute && untilMinute <= until,
  )
}

/**
 * The openings of a range of days as one merged chain, in minutes since the midnight of `origin`
 * (negative before it), so that a night and the morning it runs into are one opening.
 */
export function chainOf(hours: OpeningHours, from: Day, to: Day, origin: Day): OpeningMinutes[] {
  const chain: OpeningMinutes[] = []
  for (const [day, openings] of openingMinutesBetween(hours, from, to)) {
    const offset = daysBetween(origin, day) * DAY_MINUTES
    for (const opening of openings) {
      chain.push({ from: opening.from + offset, until: opening.until + offset })
    }
  }
  return merge(chain, Infinity)
}
