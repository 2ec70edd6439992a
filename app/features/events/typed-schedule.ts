/** A stored schedule as the fields of the form show it. */
import { formatClock } from '#app/features/calendar/format.ts'
import type { Schedule } from '#app/features/calendar/schedule.ts'
import { typedRecurrence } from './recurrence-form.ts'
import { readSchedule, type ScheduleTyped } from './schedule-form.ts'

const clockText = (clock: string | null | undefined) => (clock ? formatClock(clock) : '')

export const NOTHING_TYPED: ScheduleTyped = {
  onceDay: '',
  onceStart: '',
  onceEnd: '',
  dates: '',
  datesStart: '',
  datesEnd: '',
  spanFirst: '',
  spanLast: '',
  spanStart: '',
  spanEnd: '',
  repeat: 'weekly',
  weekdays: [],
  nths: [],
  monthDates: '',
  repeatFrom: '',
  repeatUntil: '',
  repeatStart: '',
  repeatEnd: '',
  repeatExcept: '',
  repeatAlso: '',
  holidays: 'as_usual',
  rests: [],
  restFrom: '',
  restUntil: '',
}

/** The form's values for a schedule; reading them again gives the same schedule. */
export function typedSchedule(schedule: Schedule | null): Partial<ScheduleTyped> {
  if (schedule === null) return {}
  const typed = spellSchedule(schedule)
  const again = readSchedule({ ...NOTHING_TYPED, ...typed }, '2000-01-01').schedule
  return isSameSchedule(again, schedule) ? typed : { scheduleKind: 'keep' }
}

/** Compares what is stored, in which an unknown time may be absent or null. */
function isSameSchedule(one: Schedule | null, other: Schedule): boolean {
  const spelled = (schedule: Schedule | null) =>
    JSON.stringify(schedule, (_, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([, each]) => each !== null && each !== undefined)
              .sort(([a], [b]) => (a < b ? -1 : 1)),
          )
        : value,
    )
  return spelled(one) === spelled(other)
}

function spellSchedule(schedule: Schedule): Partial<ScheduleTyped> {
  switch (schedule.kind) {
    case 'once':
      return {
        scheduleKind: 'once',
        onceDay: schedule.day,
        onceStart: clockText(schedule.start),
        onceEnd: clockText(schedule.end),
      }
    case 'dates':
      return {
        scheduleKind: 'dates',
        dates: schedule.dates
          .map(({ day, start, end }) =>
            start ? `${day} ${clockText(start)}〜${clockText(end)}` : day,
          )
          .join('\n'),
      }
    case 'span':
      return {
        scheduleKind: 'span',
        spanFirst: schedule.firstDay,
        spanLast: schedule.lastDay,
        spanStart: clockText(schedule.start),
        spanEnd: clockText(schedule.end),
      }
    case 'recurring':
      return {
        scheduleKind: 'recurring',
        ...typedRecurrence(schedule.recurrence),
        repeatStart: clockText(schedule.start),
        repeatEnd: clockText(schedule.end),
      }
  }
}
