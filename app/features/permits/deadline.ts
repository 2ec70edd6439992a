/** By when a paper has to be at an office, and from when on a date still leaves time for it. */
import { isWorkingDay, lastWorkingDayOnOrBefore } from '#app/features/calendar/holiday.ts'
import { addDays, type Day } from '#app/lib/time.ts'

/** The last working day on or before the event's day minus the lead. */
export function deadlineFor(day: Day, leadDays: number, unit: 'calendar' | 'working'): Day {
  if (unit === 'calendar') return lastWorkingDayOnOrBefore(addDays(day, -leadDays))
  let found = lastWorkingDayOnOrBefore(day)
  for (let left = leadDays; left > 0; left--) {
    found = lastWorkingDayOnOrBefore(addDays(found, -1))
  }
  return found
}

/**
 * The first event day whose deadline has not passed today. All later days leave time, too:
 * a deadline never moves back when the event moves on.
 */
export function earliestDay(today: Day, leadDays: number, unit: 'calendar' | 'working'): Day {
  // An office that is closed today can take nothing in before it opens again.
  let open = today
  while (!isWorkingDay(open)) open = addDays(open, 1)
  let day = unit === 'calendar' ? addDays(open, leadDays) : open
  while (deadlineFor(day, leadDays, unit) < open) day = addDays(day, 1)
  return day
}
