/** Which days a calendar shows. */
import { addDays, instantAt, weekdayOf, type Day } from '#app/lib/time.ts'
import type { Range } from './range.ts'
import type { Search, View } from './search.ts'

/** `days`: whole weeks from Sunday on for a month, seven for a week. */
export type CalendarSpan = {
  view: View
  days: Day[]
  /** The days that are meant: those of the month, or all seven. */
  firstDay: Day
  lastDay: Day
  /** What `from` says of the stretches before and after. */
  previous: Day
  next: Day
}

/** Far days are nobody's: calendars begin with today instead. */
const YEARS = { from: '2000', until: '2100' }

export function calendarSpan(
  { view, from }: Pick<Search, 'view' | 'from'>,
  today: Day,
): CalendarSpan {
  const year = from?.slice(0, 4) ?? ''
  const day = from !== null && year >= YEARS.from && year <= YEARS.until ? from : today
  return view === 'week' ? weekFrom(day) : monthOf(day)
}

function weekFrom(firstDay: Day): CalendarSpan {
  const lastDay = addDays(firstDay, 6)
  return {
    view: 'week',
    days: daysBetween(firstDay, lastDay),
    firstDay,
    lastDay,
    previous: addDays(firstDay, -7),
    next: addDays(firstDay, 7),
  }
}

function monthOf(day: Day): CalendarSpan {
  const firstDay = startOfMonth(day)
  const next = startOfMonth(addDays(firstDay, 31))
  const lastDay = addDays(next, -1)
  return {
    view: 'month',
    days: daysBetween(
      addDays(firstDay, -weekdayOf(firstDay)),
      addDays(lastDay, 6 - weekdayOf(lastDay)),
    ),
    firstDay,
    lastDay,
    previous: startOfMonth(addDays(firstDay, -1)),
    next,
  }
}

const startOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`

function daysBetween(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** The same as what a search is about: what is over stays in it. */
export function rangeOfSpan({ days }: CalendarSpan, today: Day): Range {
  const [firstDay = today, lastDay = today] = [days[0], days.at(-1)]
  return {
    from: instantAt(firstDay, '00:00'),
    until: instantAt(lastDay, '24:00'),
    firstDay,
    lastDay,
    today,
    momentary: false,
  }
}
