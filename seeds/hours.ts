/** Opening hours in a word, as the sample's venues and stands have them. */
import type { OpeningHours, OpeningRule, Season } from '#app/features/calendar/opening.ts'
import {
  firstDayOf,
  monthlyNth,
  weekly,
  type HolidayRule,
} from '#app/features/calendar/recurrence.ts'
import { addDays, type ClockTime, type Day } from '#app/lib/time.ts'

export const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]
export const WEEKEND = [0, 6]

export type Span = { start: ClockTime; end: ClockTime; holidays?: HolidayRule }

/** The rules began more than a year before the sample's day, so that its past is open, too. */
const DAYS_BEFORE = 400

export function onWeekdays(weekdays: readonly number[], span: Span, date: Day): OpeningRule {
  return toRule(weekly(weekdays, 1, null), span, date)
}

/** 第2・第4日曜; -1 is the last one. */
export function onNth(
  nths: readonly number[],
  weekdays: readonly number[],
  span: Span,
  date: Day,
): OpeningRule {
  return toRule(monthlyNth(nths, weekdays, null), span, date)
}

function toRule(rrule: string, { start, end, holidays = 'as_usual' }: Span, date: Day) {
  const firstDay = firstDayOf(rrule, addDays(date, -DAYS_BEFORE))
  if (!firstDay) throw new Error(`${rrule} has no date`)
  return { rrule, firstDay, untilDay: null, start, end, holidays }
}

/** Rules with the year's end off. */
export function hoursOf(rules: OpeningRule[], season: Season = null): OpeningHours {
  return {
    rules,
    closedDays: [{ from: '2026-12-29', until: '2027-01-03', yearly: true, note: '年末年始' }],
    season,
  }
}
