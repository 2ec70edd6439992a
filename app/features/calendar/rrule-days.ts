/**
 * The days on which a rule falls. A town's rules know whole days only, which leaves arithmetic; the
 * tests hold it against ical.js. That one cannot do the work itself: it loses days of rules with
 * months and breaks on those that begin in a month without a date.
 */
import type { Rrule } from '#app/features/calendar/rrule.ts'
import { addDays, daysBetween, weekdayOf } from '#app/lib/time.ts'
import type { Day } from '#app/lib/time.ts'

/** Outside these days nothing is held; dates of five digits do not sort. */
const EARLIEST_DAY = '1900-01-01'
export const LATEST_DAY = '2199-12-31'

/** The rule's days within a range, ascending, both ends included. */
export function daysOfRrule(rule: Rrule, firstDay: Day, from: Day, to: Day): Day[] {
  const start = from > firstDay ? from : firstDay
  const end = [to, rule.until ?? to, LATEST_DAY].sort()[0] ?? to
  if (firstDay < EARLIEST_DAY || start > end) return []
  if (rule.count === null) return daysBetweenOf(rule, firstDay, start, end)
  const counted = daysBetweenOf(rule, firstDay, firstDay, end).slice(0, rule.count)
  return counted.filter((day) => day >= start)
}

function daysBetweenOf(rule: Rrule, firstDay: Day, start: Day, end: Day): Day[] {
  switch (rule.frequency) {
    case 'DAILY':
      return dailyDays(rule, firstDay, start, end).filter((day) => isInMonths(rule, day))
    case 'WEEKLY':
      return weeklyDays(rule, firstDay, start, end).filter((day) => isInMonths(rule, day))
    case 'MONTHLY':
    case 'YEARLY':
      return monthlyDays(rule, firstDay, start, end)
  }
}

/** Without months, a rule runs through all of them. */
export function isInMonths({ byMonth }: Rrule, day: Day): boolean {
  return byMonth.length === 0 || byMonth.includes(Number(day.slice(5, 7)))
}

function dailyDays({ interval }: Rrule, firstDay: Day, start: Day, end: Day): Day[] {
  const passed = Math.ceil(daysBetween(firstDay, start) / interval)
  const days: Day[] = []
  for (let day = addDays(firstDay, passed * interval); day <= end; day = addDays(day, interval)) {
    days.push(day)
  }
  return days
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

/** Months since the year 0, of which every `interval`th counts; a yearly rule counts its years. */
function monthlyDays(rule: Rrule, firstDay: Day, start: Day, end: Day): Day[] {
  const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  const first = monthOf(firstDay)
  const isDue = (month: number) => {
    if (rule.frequency === 'MONTHLY') return (month - first) % rule.interval === 0
    if (rule.byMonth.length === 0 && (month - first) % 12 !== 0) return false
    return (Math.floor(month / 12) - Math.floor(first / 12)) % rule.interval === 0
  }
  const days: Day[] = []
  for (let month = monthOf(start); month <= monthOf(end); month += 1) {
    const one = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
    if (!isDue(month) || !isInMonths(rule, one)) continue
    for (const date of datesOf(rule, Number(firstDay.slice(8)), one)) {
      const day = addDays(one, date - 1)
      if (day >= start && day <= end) days.push(day)
    }
  }
  return days
}

/** The dates of a month that begins with `one`, ascending; `usual` where the rule names none. */
function datesOf({ byDay, byMonthDay, bySetPos }: Rrule, usual: number, one: Day): number[] {
  const length = daysBetween(one, `${addDays(one, 31).slice(0, 7)}-01`)
  const weekday = weekdayOf(one)
  const wanted = byMonthDay.length > 0 ? byMonthDay : [usual]
  const isMeant = (date: number) => {
    if (byDay.length === 0) return wanted.includes(date) || wanted.includes(date - length - 1)
    const [nth, last] = [Math.ceil(date / 7), -Math.ceil((length - date + 1) / 7)]
    return byDay.some(
      (each) =>
        each.weekday === (weekday + date - 1) % 7 &&
        (each.nth === 0 || each.nth === nth || each.nth === last),
    )
  }
  const dates = Array.from({ length }, (_, index) => index + 1).filter(isMeant)
  if (bySetPos.length === 0) return dates
  return dates.filter((_, at) => bySetPos.includes(at + 1) || bySetPos.includes(at - dates.length))
}
