/** The days on which a rule falls. */
import * as library from 'rrule'
import { rruleToString, type Rrule } from '#app/features/calendar/rrule.ts'
import { remember } from '#app/lib/memory.ts'
import { addDays, daysBetween, weekdayOf } from '#app/lib/time.ts'
import type { Day } from '#app/lib/time.ts'

// Node loads the CommonJS build, whose names lie under `default`; Vite bundles the ES modules.
const loaded: { default?: typeof library } & Partial<typeof library> = library
const { RRule } = loaded.RRule ? library : (loaded.default ?? library)

/** Outside these days nothing is held; dates of five digits do not sort. */
const EARLIEST_DAY = '1900-01-01'
export const LATEST_DAY = '2199-12-31'

/**
 * The rule's days within a range, ascending, both ends included. Weekly rules, nearly all of a town's,
 * are plain arithmetic; the rest is asked of the library a year at a time and remembered.
 */
export function daysOfRrule(rule: Rrule, firstDay: Day, from: Day, to: Day): Day[] {
  const start = from > firstDay ? from : firstDay
  const end = [to, rule.until ?? to, LATEST_DAY].sort()[0] ?? to
  if (firstDay < EARLIEST_DAY) return []
  if (start > end) return []
  if (rule.frequency === 'WEEKLY' && rule.count === null) {
    return weeklyDays(rule, firstDay, start, end).filter((day) => isInMonths(rule, day))
  }
  const days: Day[] = []
  for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year += 1) {
    for (const day of daysOfYear(rule, firstDay, year)) {
      if (day >= start && day <= end) days.push(day)
    }
  }
  return days
}

/** Without months, a rule runs through all of them. */
export function isInMonths({ byMonth }: Rrule, day: Day): boolean {
  return byMonth.length === 0 || byMonth.includes(Number(day.slice(5, 7)))
}

function weeklyDays(rule: Rrule, firstDay: Day, start: Day, end: Day): Day[] {
  const weekday = (day: Day) => (weekdayOf(day) - rule.weekStart + 7) % 7
  const offsets =
    rule.byDay.length > 0
      ? [...new Set(rule.byDay.map((each) => (each.weekday - rule.weekStart + 7) % 7))]
      : [weekday(firstDay)]
  offsets.sort((a, b) => a - b)
  const firstWeek = addDays(firstDay, -weekday(firstDay))
  const passed = Math.floor(daysBetween(firstWeek, start) / 7)
  let week = addDays(firstWeek, Math.floor(passed / rule.interval) * rule.interval * 7)
  const days: Day[] = []
  while (week <= end) {
    for (const offset of offsets) {
      const day = addDays(week, offset)
      if (day >= start && day <= end) days.push(day)
    }
    week = addDays(week, rule.interval * 7)
  }
  return days
}

const years = new Map<string, Day[]>()

function daysOfYear(rule: Rrule, firstDay: Day, year: number): Day[] {
  const text = rruleToString({ ...rule, until: null })
  return remember(years, `${text}|${firstDay}|${year}`, () => {
    const rrule = new RRule({
      ...RRule.parseString(text),
      dtstart: new Date(`${firstDay}T00:00:00Z`),
      // One day later than asked, so that the library's search ends soon after the year.
      until: new Date(`${year + 1}-01-01T00:00:00Z`),
    })
    const days: Day[] = []
    rrule.all((date) => {
      const day = date.toISOString().slice(0, 10)
      if (day.startsWith(`${year}-`)) days.push(day)
      return day.slice(0, 4) <= String(year)
    })
    return days
  })
}
