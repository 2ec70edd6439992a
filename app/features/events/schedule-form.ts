/** The dates of an event between the form, where people type them, and the calendar. */
import { z } from 'zod'
import { readClock, readDay } from '#app/features/calendar/input.ts'
import {
  firstDayOf,
  monthlyNth,
  weekly,
  type HolidayRule,
} from '#app/features/calendar/recurrence.ts'
import type { Schedule, Times } from '#app/features/calendar/schedule.ts'
import { optionalText, requiredText } from '#app/features/places/form.ts'
import type { Day } from '#app/lib/time.ts'

/** `keep`: a schedule that this form has no fields for (an imported rule) stays as it is. */
export const SCHEDULE_KINDS = ['once', 'dates', 'span', 'recurring', 'keep'] as const
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number]
export const REPEATS = ['weekly', 'biweekly', 'monthly'] as const
export type Repeat = (typeof REPEATS)[number]

/** Every field is in the form; only those of the chosen kind are read. */
export type ScheduleTyped = {
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
  repeat: Repeat
  weekdays: string[]
  nths: string[]
  repeatFrom: string
  repeatUntil: string
  repeatStart: string
  repeatEnd: string
  repeatExcept: string
  holidays: HolidayRule
}

export type ScheduleField = keyof ScheduleTyped
/** `missing`: nothing was typed there; a draft may stay so. */
export type Problem = { field: ScheduleField; message: string; missing?: boolean }
export type ScheduleReading = { schedule: Schedule | null; problems: Problem[] }

const DAY_UNREADABLE =
  '日にちを読み取れませんでした。「2026年11月22日」「11/22」のように入力してください'
const CLOCK_UNREADABLE =
  '時刻を読み取れませんでした。「10:00」「午後1時半」のように入力してください'
const DAY_MISSING = '日にちを入力してください'

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
      const times = {
        start: clock('repeatStart', typed.repeatStart),
        end: clock('repeatEnd', typed.repeatEnd),
      }
      const from = day('repeatFrom', typed.repeatFrom)
      const until = day('repeatUntil', typed.repeatUntil)
      missing('repeatFrom', typed.repeatFrom)
      missing('repeatUntil', typed.repeatUntil)
      const exdates = splitDays(typed.repeatExcept).flatMap((line) => {
        const read = readDay(line, today)
        if (!read) {
          const message = `「${line}」を日にちとして読み取れませんでした`
          problems.push({ field: 'repeatExcept', message })
        }
        return read ? [read] : []
      })
      const weekdays = typed.weekdays.map(Number)
      const nths = typed.nths.map(Number)
      if (weekdays.length === 0) {
        problems.push({ field: 'weekdays', message: '曜日を選んでください', missing: true })
      }
      if (typed.repeat === 'monthly' && nths.length === 0) {
        problems.push({ field: 'nths', message: '第何週かを選んでください', missing: true })
      }
      if (problems.length > 0 || !from || !until) return { schedule: null, problems }
      const rrule =
        typed.repeat === 'monthly'
          ? monthlyNth(nths, weekdays, until)
          : weekly(weekdays, typed.repeat === 'biweekly' ? 2 : 1, until)
      const firstDay = firstDayOf(rrule, from)
      if (!firstDay || firstDay > until) {
        const message = 'はじめの日とおわりの日のあいだに、あてはまる日がありません'
        problems.push({ field: 'repeatUntil', message })
        return { schedule: null, problems }
      }
      const { holidays } = typed
      const recurrence = { rrule, firstDay, exdates, rdates: [], holidays }
      return { schedule: { kind: 'recurring', recurrence, ...times }, problems }
    }
  }
}

/** One day on each line, or with 、 between them. */
function splitDays(text: string): string[] {
  return text
    .split(/[\n、,，;；]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
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

/** Where one date is moved to, as typed; the times may be left out. */
export function moveForm(today: Day) {
  const clock = optionalText(40).transform((text, context) => {
    if (text === '') return null
    const read = readClock(text)
    if (!read) context.addIssue({ code: 'custom', message: CLOCK_UNREADABLE })
    return read
  })
  return z.object({
    day: requiredText(40, '日にち').transform((text, context) => {
      const read = readDay(text, today)
      if (read) return read
      context.addIssue({ code: 'custom', message: DAY_UNREADABLE })
      return z.NEVER
    }),
    start: clock,
    end: clock,
    message: optionalText(400),
  })
}
