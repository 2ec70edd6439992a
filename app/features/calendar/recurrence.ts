/** How something comes back: an RFC 5545 rule, its exceptions, and what it does on holidays. */
import { isHoliday } from '#app/features/calendar/holiday.ts'
import { isRest, type Rest } from '#app/features/calendar/rest.ts'
import { mondayFirst, parseRrule, rruleToString } from '#app/features/calendar/rrule.ts'
import type { Rrule } from '#app/features/calendar/rrule.ts'
import { LATEST_DAY, daysOfRrule, isInMonths } from '#app/features/calendar/rrule-days.ts'
import { addDays } from '#app/lib/time.ts'
import type { Day } from '#app/lib/time.ts'

/**
 * `closed`: 「祝日は休み」, the rule's days that are holidays fall out.
 * `open`: 「祝日も開催」, every holiday between the rule's first and last day is a day too.
 * `as_usual`: holidays make no difference.
 */
export type HolidayRule = 'as_usual' | 'closed' | 'open'

/**
 * `rrule` has no `RRULE:` before it. `firstDay` is DTSTART and always the rule's first date.
 * `rdates` are extra days, kept even on holidays; `exdates` win over everything. `rests` are the
 * parts of each year without any; a season is told by the rule itself, in its months.
 */
export type Recurrence = {
  rrule: string
  firstDay: Day
  exdates: Day[]
  rdates: Day[]
  holidays: HolidayRule
  rests?: readonly Rest[]
}

/** The most days one answer holds, and the most days a rule is followed for. */
export const MOST_DAYS = 1000
const FARTHEST_DAYS = 3660

/** The rule in its stored spelling, or null when it cannot be read or may never have a date. */
export function readRrule(text: string): string | null {
  const rule = parseRrule(text)
  return rule && rruleToString(rule)
}

/**
 * 毎週, or 隔週 with an interval of 2. Weekdays: 0 = Sunday … 6 = Saturday. `until` is included, null
 * is without end; `byMonth` are the months of the season, none are all of them.
 */
export function weekly(
  weekdays: readonly number[],
  interval: number,
  until: Day | null,
  byMonth: number[] = [],
): string {
  const byDay = mondayFirst(weekdays).map((weekday) => ({ nth: 0, weekday }))
  return rruleToString({ ...EVERY, frequency: 'WEEKLY', interval, byDay, byMonth, until })
}

/** 第2・第4日曜 is `monthlyNth([2, 4], [0], null)`; an nth of -1 is 最終. */
export function monthlyNth(
  nths: readonly number[],
  weekdays: readonly number[],
  until: Day | null,
  byMonth: number[] = [],
): string {
  const byDay = nths.flatMap((nth) => mondayFirst(weekdays).map((weekday) => ({ nth, weekday })))
  return rruleToString({ ...EVERY, frequency: 'MONTHLY', byDay, byMonth, until })
}

/** 毎月15日 is `monthlyOn([15], null)`; -1 is the last day of the month (末日). */
export function monthlyOn(dates: number[], until: Day | null, byMonth: number[] = []): string {
  return rruleToString({ ...EVERY, frequency: 'MONTHLY', byMonthDay: dates, byMonth, until })
}

const EVERY: Rrule = {
  frequency: 'DAILY',
  interval: 1,
  byDay: [],
  byMonthDay: [],
  byMonth: [],
  bySetPos: [],
  weekStart: 1,
  count: null,
  until: null,
}

/**
 * The rule's first date on or after a day, to which DTSTART has to be set; null when the rule cannot
 * be read or has none within ten years. Every second Monday asked for on a Wednesday begins on the
 * next Monday: the interval counts from the first date, not from the day of asking.
 */
export function firstDayOf(rrule: string, from: Day): Day | null {
  const found = parseRrule(rrule)
  if (!found || from > LATEST_DAY) return null
  const rule = found.frequency === 'YEARLY' ? found : { ...found, interval: 1 }
  for (let year = 0; year < 10; year += 1) {
    const start = addDays(from, year * 366)
    const [first] = daysOfRrule(rule, from, start, addDays(start, 365))
    if (first) return first
  }
  return null
}

/** The last day on which the rule may fall, or null when it has no end or cannot be read. */
export function lastDayOf(recurrence: Recurrence): Day | null {
  const rule = parseRrule(recurrence.rrule)
  if (!rule || (rule.until === null && rule.count === null)) return null
  const farthest = addDays(recurrence.firstDay, FARTHEST_DAYS)
  const last =
    rule.until ?? daysOfRrule(rule, recurrence.firstDay, recurrence.firstDay, farthest).at(-1)
  return [...recurrence.rdates, last ?? recurrence.firstDay].sort().at(-1) ?? null
}

/**
 * The days from `from` to `to`, both included, ascending and without doubles. A rule that cannot be
 * read has none but its `rdates`. Follows a range for ten years and answers at most `MOST_DAYS`.
 */
export function daysOf(recurrence: Recurrence, from: Day, to: Day): Day[] {
  const { firstDay, holidays, rests = [] } = recurrence
  const start = from > firstDay ? from : firstDay
  if (start > LATEST_DAY) return []
  const farthest = addDays(start, FARTHEST_DAYS)
  const end = to < farthest ? to : farthest
  const days = new Set<Day>()
  const rule = parseRrule(recurrence.rrule)
  if (rule) {
    for (const day of daysOfRrule(rule, firstDay, start, end)) {
      if ((holidays !== 'closed' || !isHoliday(day)) && !isRest(day, rests)) days.add(day)
    }
    if (holidays === 'open') {
      for (const day of holidaysOf(rule, start, lastRuleDay(rule, firstDay, end))) {
        if (!isRest(day, rests)) days.add(day)
      }
    }
  }
  // The rule's own days ascend already; lists of places are made of nothing else.
  if (holidays !== 'open' && recurrence.rdates.length + recurrence.exdates.length === 0) {
    return [...days].slice(0, MOST_DAYS)
  }
  for (const day of recurrence.rdates) if (day >= from && day <= to) days.add(day)
  for (const day of recurrence.exdates) days.delete(day)
  return [...days].sort().slice(0, MOST_DAYS)
}

function lastRuleDay(rule: Rrule, firstDay: Day, end: Day): Day {
  if (rule.until !== null) return rule.until < end ? rule.until : end
  if (rule.count === null) return end
  const farthest = addDays(firstDay, FARTHEST_DAYS)
  const last = daysOfRrule(rule, firstDay, firstDay, farthest).at(-1) ?? firstDay
  return last < end ? last : end
}

/** The holidays of the rule's season. */
function holidaysOf(rule: Rrule, from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isHoliday(day) && isInMonths(rule, day)) days.push(day)
  }
  return days
}
