/** The dates of an event between the form, where people type them, and the calendar. */
import { z } from 'zod'
import { readClock, readDay } from '#app/features/calendar/input.ts'
import { REST_NAMES } from '#app/features/calendar/rest.ts'
import { refuseSchedule, type Schedule, type Times } from '#app/features/calendar/schedule.ts'
import { optionalText, requiredText } from '#app/features/places/form.ts'
import type { Day } from '#app/lib/time.ts'
import {
  CLOCK_UNREADABLE,
  DAY_MISSING,
  DAY_UNREADABLE,
  readRecurrence,
  REPEATS,
  splitDays,
  type RecurrenceTyped,
} from './recurrence-form.ts'

/** `keep`: a schedule that this form has no fields for (an imported rule) stays as it is. */
export const SCHEDULE_KINDS = ['once', 'dates', 'span', 'recurring', 'keep'] as const
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number]

/** Every field is in the form; only those of the chosen kind are read. */
export type ScheduleTyped = RecurrenceTyped & {
  scheduleKind?: ScheduleKind | undefined
  onceDay: string
  onceStart: string
  onceEnd: string
  dates: string
  datesStart: string
  datesEnd: string
  spanFirst: string
  spanLast: string
  spanStart: string
  spanEnd: string
}

export type ScheduleField = keyof ScheduleTyped
/** `missing`: nothing was typed there; a draft may stay so. */
export type Problem = { field: ScheduleField; message: string; missing?: boolean }
export type ScheduleReading = { schedule: Schedule | null; problems: Problem[] }

const LONGEST_LIST = 4000
const typedTime = optionalText(40)
const ticked = (most: number) => z.array(z.string().max(40)).max(most).default([])
const month = z
  .string()
  .regex(/^(?:[1-9]|1[0-2])?$/, '月を選んでください')
  .default('')

/** Spread into the form of an event. */
export const scheduleShape = {
  scheduleKind: z.enum(SCHEDULE_KINDS).optional(),
  onceDay: typedTime,
  onceStart: typedTime,
  onceEnd: typedTime,
  dates: optionalText(LONGEST_LIST),
  datesStart: typedTime,
  datesEnd: typedTime,
  spanFirst: typedTime,
  spanLast: typedTime,
  spanStart: typedTime,
  spanEnd: typedTime,
  repeat: z.enum(REPEATS).default('weekly'),
  weekdays: ticked(7),
  nths: ticked(6),
  monthDates: optionalText(200),
  repeatFrom: typedTime,
  repeatUntil: typedTime,
  repeatStart: typedTime,
  repeatEnd: typedTime,
  repeatExcept: optionalText(LONGEST_LIST),
  repeatAlso: optionalText(LONGEST_LIST),
  holidays: z.enum(['as_usual', 'closed', 'open']).default('as_usual'),
  rests: ticked(REST_NAMES.length),
  restFrom: month,
  restUntil: month,
}

/** The schedule's fields alone, for telling what they come to; null where they are not sound. */
export function scheduleForm(today: Day) {
  return z.object(scheduleShape).transform((typed): Schedule | null => {
    const { schedule, problems } = readSchedule(typed, today)
    if (!schedule || problems.length > 0) return null
    return refuseSchedule(schedule, today) === null ? schedule : null
  })
}

/**
 * What was typed as a schedule; null where nothing was, which only a draft may leave so. `former` is
 * the one that is stored.
 */
export function readSchedule(
  typed: ScheduleTyped,
  today: Day,
  former: Schedule | null = null,
): ScheduleReading {
  const problems: Problem[] = []
  const day = (field: ScheduleField, text: string): Day | null => {
    if (text.trim() === '') return null
    const read = readDay(text, today)
    if (!read) problems.push({ field, message: DAY_UNREADABLE })
    return read
  }
  const clock = (field: ScheduleField, text: string): string | null => {
    if (text.trim() === '') return null
    const read = readClock(text)
    if (!read) problems.push({ field, message: CLOCK_UNREADABLE })
    return read
  }
  const missing = (field: ScheduleField, text: string) => {
    if (text.trim() === '') problems.push({ field, message: DAY_MISSING, missing: true })
  }

  switch (typed.scheduleKind) {
    case undefined:
      return { schedule: null, problems }
    case 'keep':
      return { schedule: former, problems }
    case 'once': {
      const start = clock('onceStart', typed.onceStart)
      const end = clock('onceEnd', typed.onceEnd)
      const on = day('onceDay', typed.onceDay)
      missing('onceDay', typed.onceDay)
      return { schedule: on ? { kind: 'once', day: on, start, end } : null, problems }
    }
    case 'dates': {
      const shared = {
        start: clock('datesStart', typed.datesStart),
        end: clock('datesEnd', typed.datesEnd),
      }
      const lines = splitDays(typed.dates)
      const dates = lines.flatMap((line) => {
        const date = readDate(line, shared, today)
        if (!date) {
          problems.push({
            field: 'dates',
            message: `「${line}」を日にちとして読み取れませんでした`,
          })
        }
        return date ? [date] : []
      })
      if (lines.length === 0) problems.push({ field: 'dates', message: DAY_MISSING, missing: true })
      return { schedule: dates.length > 0 ? { kind: 'dates', dates } : null, problems }
    }
    case 'span': {
      const times = {
        start: clock('spanStart', typed.spanStart),
        end: clock('spanEnd', typed.spanEnd),
      }
      const firstDay = day('spanFirst', typed.spanFirst)
      const lastDay = day('spanLast', typed.spanLast)
      missing('spanFirst', typed.spanFirst)
      missing('spanLast', typed.spanLast)
      const schedule: Schedule | null =
        firstDay && lastDay ? { kind: 'span', firstDay, lastDay, ...times } : null
      return { schedule, problems }
    }
    case 'recurring': {
      const problem = (field: ScheduleField, message: string, missing = false) =>
        problems.push(missing ? { field, message, missing } : { field, message })
      const read = readRecurrence(typed, { today, problem })
      return { schedule: read && { kind: 'recurring', ...read }, problems }
    }
  }
}

/** 「11/22」 or 「11/22 10:00〜15:00」; the times of a line win over those for all. */
function readDate(line: string, shared: Times, today: Day): ({ day: Day } & Times) | null {
  const whole = readDay(line, today)
  if (whole) return { day: whole, ...shared }
  const match = /^(.+?[日)）\d])\s+(\S.*?)\s*(?:[~～〜\-－–—ー]|から)\s*(\S.*?)?(?:まで)?$/.exec(
    line,
  )
  const [, dayText = '', startText = '', endText] = match ?? []
  const day = readDay(dayText, today)
  const start = readClock(startText)
  const end = endText === undefined ? null : readClock(endText)
  if (!day || !start || (endText !== undefined && !end)) return null
  return { day, start, end }
}

const typedClock = optionalText(40).transform((text, context) => {
  if (text === '') return null
  const read = readClock(text)
  if (!read) context.addIssue({ code: 'custom', message: CLOCK_UNREADABLE })
  return read
})

/** Other hours of one date, as typed; they may be left out. */
export const hoursForm = z.object({
  start: typedClock,
  end: typedClock,
  message: optionalText(400),
})

/** Where one date is moved to, as typed. */
export function moveForm(today: Day) {
  return hoursForm.extend({
    day: requiredText(40, '日にち').transform((text, context) => {
      const read = readDay(text, today)
      if (read) return read
      context.addIssue({ code: 'custom', message: DAY_UNREADABLE })
      return z.NEVER
    }),
  })
}
