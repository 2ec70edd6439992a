/** Days and times in English; arithmetic only, no Intl. The town's clock has 24 hours in English, too. */
import { formatClock, type Dates } from './format.ts'
import { isHoliday } from './holiday.ts'
import { TOWN_ZONE, addDays, clockOf, dayOf, weekdayOf, type Day } from '#app/lib/time.ts'

export const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
export const MONTHS_EN = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const
const UNKNOWN_TIME = 'ask the organizer for the time'

/** `Sun 22 Nov`, `Mon 23 Nov (holiday)`, `Sat 2 Jan 2027`. */
const formatDay: Dates['formatDay'] = (day, today) =>
  day.slice(0, 4) === today.slice(0, 4) ? formatShort(day) : formatFullDay(day)

function formatShort(day: Day): string {
  return `${dateOf(day)}${holidayMark(day)}`
}

const formatFullDay: Dates['formatFullDay'] = (day) =>
  `${dateOf(day)} ${Number(day.slice(0, 4))}${holidayMark(day)}`

export function dateOf(day: Day): string {
  const month = MONTHS_EN[Number(day.slice(5, 7)) - 1] ?? ''
  return `${WEEKDAYS_EN[weekdayOf(day)] ?? ''} ${Number(day.slice(8, 10))} ${month}`
}

function holidayMark(day: Day): string {
  return isHoliday(day) ? ' (holiday)' : ''
}

/** `10:00–15:00`, `18:00–2:00 (next day)`, `from 10:00`. */
const formatTimes: Dates['formatTimes'] = (start, end) => {
  if (start === null) return null
  if (end === null) return `from ${formatClock(start)}`
  if (end === '00:00') return `${formatClock(start)}–24:00`
  return `${formatClock(start)}–${formatClock(end)}${end <= start ? ' (next day)' : ''}`
}

const formatDays: Dates['formatDays'] = (firstDay, lastDay, today) => {
  const first = formatDay(firstDay, today)
  return firstDay === lastDay ? first : `${first} – ${formatDay(lastDay, today)}`
}

const formatSpan: Dates['formatSpan'] = ({ firstDay, lastDay, start, end }, today) =>
  `${formatDays(firstDay, lastDay, today)}, ${formatTimes(start, end) ?? UNKNOWN_TIME}`

const formatInstant: Dates['formatInstant'] = (instant, today, zone = TOWN_ZONE) =>
  `${formatDay(dayOf(instant, zone), today)}, ${formatClock(clockOf(instant, zone))}`

const relativeDay: Dates['relativeDay'] = (day, today) => {
  if (day === today) return 'today'
  if (day === addDays(today, 1)) return 'tomorrow'
  if (day === addDays(today, 2)) return 'the day after tomorrow'
  return day === addDays(today, -1) ? 'yesterday' : null
}

export const ENGLISH: Dates = {
  formatDay,
  formatFullDay,
  formatDays,
  formatTimes,
  formatSpan,
  formatInstant,
  relativeDay,
}
