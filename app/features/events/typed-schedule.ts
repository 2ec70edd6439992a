/** A stored schedule as the fields of the form show it. */
import { formatClock } from '#app/features/calendar/format.ts'
import { parseRrule } from '#app/features/calendar/rrule.ts'
import type { Schedule } from '#app/features/calendar/schedule.ts'
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
  repeatFrom: '',
  repeatUntil: '',
  repeatStart: '',
  repeatEnd: '',
  repeatExcept: '',
  holidays: 'as_usual',
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
      return typedRecurrence(schedule)
  }
}

function typedRecurrence(schedule: Schedule & { kind: 'recurring' }): Partial<ScheduleTyped> {
  const { recurrence } = schedule
  const rule = parseRrule(recurrence.rrule)
  const nths = [...new Set(rule?.byDay.map(({ nth }) => nth) ?? [])].filter((nth) => nth !== 0)
  const repeat =
    rule?.frequency === 'MONTHLY' ? 'monthly' : rule?.interval === 2 ? 'biweekly' : 'weekly'
  return {
    scheduleKind: 'recurring',
    repeat,
    weekdays: [...new Set(rule?.byDay.map(({ weekday }) => String(weekday)) ?? [])],
    nths: nths.map(String),
    repeatFrom: recurrence.firstDay,
    repeatUntil: rule?.until ?? '',
    repeatStart: clockText(schedule.start),
    repeatEnd: clockText(schedule.end),
    repeatExcept: recurrence.exdates.join('\n'),
    holidays: recurrence.holidays,
  }
}
