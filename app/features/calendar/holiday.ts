/** Japan's public holidays (祝日) and the days on which offices work, from a table that works offline. */
import holidayJp from '@holiday-jp/holiday_jp'
import { addDays, weekdayOf } from '#app/lib/time.ts'
import type { Day } from '#app/lib/time.ts'

/** The table of @holiday-jp, 1970 to 2050, made from the Cabinet Office's announcements. */
const names = new Map(
  Object.values(holidayJp.holidays).map(({ date, name }): [Day, string] => [date, name]),
)

const englishNames = new Map(
  Object.values(holidayJp.holidays).map(({ date, name_en }): [Day, string] => [date, name_en]),
)

/** Its name in English, or null on any other day. */
export function englishHolidayName(day: Day): string | null {
  return englishNames.get(day) ?? null
}

/** The holiday's name, or 「休日」 for a day that only joins others, or null on any other day. */
export function holidayName(day: Day): string | null {
  return names.get(day) ?? null
}

export function isHoliday(day: Day): boolean {
  return names.has(day)
}

/** The year's end and beginning, 12-29 to 01-03, when public offices are closed by law. */
function isYearEnd(day: Day): boolean {
  const monthDay = day.slice(5)
  return monthDay >= '12-29' || monthDay <= '01-03'
}

/** Whether public offices work on a day: no Saturday, Sunday, holiday, nor 12-29 to 01-03. */
export function isWorkingDay(day: Day): boolean {
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && !isHoliday(day) && !isYearEnd(day)
}

/** The day itself or the nearest working day before it: a deadline that falls on a Sunday. */
export function lastWorkingDayOnOrBefore(day: Day): Day {
  let found = day
  while (!isWorkingDay(found)) found = addDays(found, -1)
  return found
}
