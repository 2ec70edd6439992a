/** Opening hours as a form asks for them: rows of weekdays and times, and days on which it is closed. */
import { z } from 'zod'
import { readClock, readDay } from './input.ts'
import type { ClosedDay, OpeningHours, OpeningRule } from './opening.ts'
import { firstDayOf, monthlyNth, readRrule, weekly } from './recurrence.ts'
import { RESTS, type Rest } from './rest.ts'
import { parseRrule } from './rrule.ts'
import { isClockTime, isDay, type Day } from '#app/lib/time.ts'

/** Rows that the form offers; more rules than these stay as they are. */
export const RULE_ROWS = 6
export const CLOSED_ROWS = 4

const clock = z
  .string()
  .max(20, '時刻は「9:00」のように入力してください')
  .transform((text, context) => {
    const time = readClock(text)
    if (time) return time
    context.addIssue({ code: 'custom', message: '時刻は「9:00」のように入力してください' })
    return z.NEVER
  })
  .optional()

const dayText = z.string().max(30, '日にちは「11月22日」のように入力してください').optional()

const ruleRow = z
  .object({
    weekdays: z.array(z.enum(['0', '1', '2', '3', '4', '5', '6'])).default([]),
    weeks: z.array(z.enum(['1', '2', '3', '4', '5', '-1'])).default([]),
    start: clock,
    end: clock,
  })
  .superRefine((row, context) => {
    const filled = row.weekdays.length > 0 || row.start !== undefined || row.end !== undefined
    if (!filled) return
    const complain = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message })
    if (row.weekdays.length === 0) complain('weekdays', '曜日を選んでください')
    if (row.start === undefined) complain('start', '始まりの時刻を入力してください')
    if (row.end === undefined) complain('end', '終わりの時刻を入力してください')
  })

const closedRow = z.object({
  from: dayText,
  until: dayText,
  yearly: z.boolean().default(false),
  note: z.string().trim().max(60, '60文字までで入力してください').optional(),
})

/** Spread into a feature's own schema. */
export const hoursShape = {
  rules: z.array(ruleRow.optional()).max(RULE_ROWS).default([]),
  holidays: z.enum(['as_usual', 'closed', 'open']).default('as_usual'),
  /** Rules that rows cannot say, as JSON, where their owner keeps them. */
  kept: z.array(z.string().max(600)).max(20).default([]),
  yearEnd: z.boolean().default(false),
  obon: z.boolean().default(false),
  closed: z.array(closedRow.optional()).max(CLOSED_ROWS).default([]),
}

const hoursSchema = z.object(hoursShape)
export type HoursForm = z.infer<typeof hoursSchema>

/** What a form's hours say about a row that cannot be read, by the field's name. */
export type HoursProblem = { name: string; message: string }

/** The hours that a form says, or what is wrong with its days. */
export function toHours(
  form: HoursForm,
  today: Day,
): { hours: OpeningHours; problems: HoursProblem[] } {
  const year = Number(today.slice(0, 4))
  const problems: HoursProblem[] = []
  const rules = form.rules.flatMap((row): OpeningRule[] => {
    if (!row || row.weekdays.length === 0 || !row.start || !row.end) return []
    const weekdays = row.weekdays.map(Number)
    const rrule =
      row.weeks.length > 0
        ? monthlyNth(row.weeks.map(Number), weekdays, null)
        : weekly(weekdays, 1, null)
    const firstDay = firstDayOf(rrule, `${year}-01-01`)
    if (!firstDay) return []
    const { holidays } = form
    return [{ rrule, firstDay, untilDay: null, start: row.start, end: row.end, holidays }]
  })
  const closedDays: ClosedDay[] = []
  if (form.yearEnd) closedDays.push(yearly(year, year + 1, RESTS.year_end))
  if (form.obon) closedDays.push(yearly(year, year, RESTS.obon))
  for (const [index, row] of form.closed.entries()) {
    if (!row?.from && !row?.until) continue
    const from = readDay(row.from ?? row.until ?? '', today)
    const until = readDay(row.until ?? row.from ?? '', today)
    const complain = (field: string, message: string) =>
      problems.push({ name: `closed[${index}].${field}`, message })
    if (!from) complain('from', '日にちは「11月22日」のように入力してください')
    if (!until) complain('until', '日にちは「11月22日」のように入力してください')
    if (!from || !until) continue
    if (until < from && !row.yearly) complain('until', '終わりが始まりより前になっています')
    else closedDays.push({ from, until, yearly: row.yearly, note: row.note ?? null })
  }
  const kept = form.kept.map(readKept).filter((rule) => rule !== null)
  return { hours: { rules: [...rules, ...kept], closedDays, season: null }, problems }
}

type YearlyRest = (typeof RESTS)[Rest]

function yearly(year: number, lastYear: number, { from, until, name }: YearlyRest): ClosedDay {
  return { from: `${year}-${from}`, until: `${lastYear}-${until}`, yearly: true, note: name }
}

/** What the form shows for hours; `keeps` are the rules that its rows cannot say. */
export function fromHours(
  hours: OpeningHours,
  today: Day,
): { values: Record<string, unknown>; keeps: OpeningRule[] } {
  const holidays = hours.rules[0]?.holidays ?? 'as_usual'
  const rows: Record<string, unknown>[] = []
  const keeps: OpeningRule[] = []
  for (const rule of hours.rules) {
    const row = rule.holidays === holidays && rows.length < RULE_ROWS ? rowOf(rule, today) : null
    if (row) rows.push(row)
    else keeps.push(rule)
  }
  const isYearly = (closed: ClosedDay, { from, until }: YearlyRest) =>
    closed.yearly && closed.from.slice(5) === from && closed.until.slice(5) === until
  const rests = (rest: YearlyRest) => hours.closedDays.some((closed) => isYearly(closed, rest))
  const others = hours.closedDays.filter(
    (closed) => !isYearly(closed, RESTS.year_end) && !isYearly(closed, RESTS.obon),
  )
  return {
    keeps,
    values: {
      rules: rows,
      holidays,
      kept: keeps.map((rule) => JSON.stringify(rule)),
      yearEnd: rests(RESTS.year_end) ? 'on' : '',
      obon: rests(RESTS.obon) ? 'on' : '',
      closed: others.slice(0, CLOSED_ROWS).map((closed) => ({
        from: closed.from,
        until: closed.until,
        yearly: closed.yearly ? 'on' : '',
        note: closed.note ?? '',
      })),
    },
  }
}

/** A rule as a row, or null when a row cannot say it. */
function rowOf(rule: OpeningRule, today: Day): Record<string, unknown> | null {
  const read = parseRrule(rule.rrule)
  if (!read || rule.untilDay !== null || rule.firstDay > today) return null
  if (read.interval !== 1 || read.count !== null || read.until !== null) return null
  if (read.byMonth.length + read.byMonthDay.length + read.bySetPos.length > 0) return null
  const times = { start: rule.start, end: rule.end }
  if (read.frequency === 'DAILY') return { weekdays: [...'0123456'], weeks: [], ...times }
  const weekdays = [...new Set(read.byDay.map(({ weekday }) => String(weekday)))]
  const weeks = [...new Set(read.byDay.map(({ nth }) => String(nth)))].filter((nth) => nth !== '0')
  if (weekdays.length === 0) return null
  if (read.frequency === 'WEEKLY') return { weekdays, weeks: [], ...times }
  const whole = weeks.length * weekdays.length === read.byDay.length
  const offered = weeks.every((nth) => ['1', '2', '3', '4', '5', '-1'].includes(nth))
  return read.frequency === 'MONTHLY' && whole && offered ? { weekdays, weeks, ...times } : null
}

const keptSchema = z.object({
  rrule: z.string().refine((text) => readRrule(text) === text),
  firstDay: z.string().refine(isDay),
  untilDay: z.string().refine(isDay).nullable(),
  start: z.string().refine(isClockTime),
  end: z.string().refine(isClockTime),
  holidays: z.enum(['as_usual', 'closed', 'open']),
})

/** A kept rule comes back from the browser: it is read as strictly as anything typed. */
function readKept(text: string): OpeningRule | null {
  try {
    return keptSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
