/** A series between the words of the form and the calendar's rule. */
import { readClock, readDay } from '#app/features/calendar/input.ts'
import {
  firstDayOf,
  monthlyNth,
  monthlyOn,
  weekly,
  type HolidayRule,
  type Recurrence,
} from '#app/features/calendar/recurrence.ts'
import { REST_NAMES } from '#app/features/calendar/rest.ts'
import { monthsOff, parseRrule, type Rrule } from '#app/features/calendar/rrule.ts'
import { toHalfWidth } from '#app/lib/japanese.ts'
import type { Day } from '#app/lib/time.ts'

/** 毎週, 隔週, 毎月の第2日曜, 毎月の15日. */
export const REPEATS = ['weekly', 'biweekly', 'monthly', 'monthday'] as const
export type Repeat = (typeof REPEATS)[number]

/** The fields of a series; only those of the chosen repeat are read. */
export type RecurrenceTyped = {
  repeat: Repeat
  weekdays: string[]
  nths: string[]
  /** 「15」「5、20」「末日」. */
  monthDates: string
  repeatFrom: string
  repeatUntil: string
  repeatStart: string
  repeatEnd: string
  repeatExcept: string
  repeatAlso: string
  holidays: HolidayRule
  rests: string[]
  /** The months from and until which it rests each year, 「1」 to 「12」. */
  restFrom: string
  restUntil: string
}

type Field = keyof RecurrenceTyped
export type RecurrenceProblem = { field: Field; message: string; missing?: boolean }

/** What the surrounding form reads days with, and where it keeps what is wrong. */
export type Reading = {
  today: Day
  problem(field: Field, message: string, missing?: boolean): void
}

export const DAY_UNREADABLE =
  '日にちを読み取れませんでした。「2026年11月22日」「11/22」のように入力してください'
export const CLOCK_UNREADABLE =
  '時刻を読み取れませんでした。「10:00」「午後1時半」のように入力してください'
export const DAY_MISSING = '日にちを入力してください'

/** The series that was typed, or null with the problems told. Without 「いつまで」 it has no end. */
export function readRecurrence(
  typed: RecurrenceTyped,
  reading: Reading,
): { recurrence: Recurrence; start: string | null; end: string | null } | null {
  let sound = true
  const problem: Reading['problem'] = (...told) => {
    sound = false
    reading.problem(...told)
  }
  const day = (field: 'repeatFrom' | 'repeatUntil') => {
    if (typed[field].trim() === '') return null
    const read = readDay(typed[field], reading.today)
    if (!read) problem(field, DAY_UNREADABLE)
    return read
  }
  const clock = (field: 'repeatStart' | 'repeatEnd') => {
    if (typed[field].trim() === '') return null
    const read = readClock(typed[field])
    if (!read) problem(field, CLOCK_UNREADABLE)
    return read
  }
  const days = (field: 'repeatExcept' | 'repeatAlso') =>
    splitDays(typed[field]).flatMap((line) => {
      const read = readDay(line, reading.today)
      if (!read) problem(field, `「${line}」を日にちとして読み取れませんでした`)
      return read ?? []
    })
  const times = { start: clock('repeatStart'), end: clock('repeatEnd') }
  const [from, until] = [day('repeatFrom'), day('repeatUntil')]
  if (typed.repeatFrom.trim() === '') problem('repeatFrom', DAY_MISSING, true)
  const [exdates, rdates] = [days('repeatExcept'), days('repeatAlso')]
  const rrule = readRule(typed, until, problem)
  if (!sound || !from || !rrule) return null
  const firstDay = firstDayOf(rrule, from)
  if (!firstDay || (until && firstDay > until)) {
    problem('repeatUntil', 'はじめの日とおわりの日のあいだに、あてはまる日がありません')
    return null
  }
  const rests = REST_NAMES.filter((rest) => typed.rests.includes(rest))
  const { holidays } = typed
  const recurrence: Recurrence = { rrule, firstDay, exdates, rdates, holidays }
  return { recurrence: rests.length > 0 ? { ...recurrence, rests } : recurrence, ...times }
}

function readRule(
  typed: RecurrenceTyped,
  until: Day | null,
  problem: Reading['problem'],
): string | null {
  const byMonth = readSeason(typed, problem)
  if (typed.repeat === 'monthday') {
    const dates = readMonthDates(typed.monthDates)
    if (dates && dates.length > 0) return monthlyOn(dates, until, byMonth)
    if (dates) problem('monthDates', '何日かを入力してください', true)
    else problem('monthDates', '「15」「5、20」「末日」のように入力してください')
    return null
  }
  const weekdays = typed.weekdays.map(Number)
  const nths = typed.nths.map(Number)
  if (weekdays.length === 0) problem('weekdays', '曜日を選んでください', true)
  if (typed.repeat === 'monthly') {
    if (nths.length === 0) problem('nths', '第何週かを選んでください', true)
    return monthlyNth(nths, weekdays, until, byMonth)
  }
  return weekly(weekdays, typed.repeat === 'biweekly' ? 2 : 1, until, byMonth)
}

/** 「5、20」「１５日と末日」; null when something in it is no date of a month. */
function readMonthDates(text: string): number[] | null {
  const words = toHalfWidth(text.normalize('NFKC'))
    .split(/[、,・と\s]+/)
    .filter((word) => word !== '')
  const dates = words.map((word) => {
    if (/^(?:末日|月末|最終日)$/.test(word)) return -1
    const date = Number(/^(\d{1,2})日?$/.exec(word)?.[1] ?? 0)
    return date <= 31 ? date : 0
  })
  return dates.includes(0) ? null : [...new Set(dates)]
}

/** The months in which it is held: what the rest leaves over; none are all of them. */
function readSeason({ restFrom, restUntil }: RecurrenceTyped, problem: Reading['problem']) {
  if (restFrom === '' && restUntil === '') return []
  const [from, until] = [Number(restFrom || restUntil), Number(restUntil || restFrom)]
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  const isOff = (month: number) =>
    from <= until ? month >= from && month <= until : month >= from || month <= until
  const open = months.filter((month) => !isOff(month))
  if (open.length === 0) problem('restUntil', '1年じゅう休みになっています')
  return open
}

/** One day on each line, or with 、 between them. */
export function splitDays(text: string): string[] {
  return text
    .split(/[\n、,，;；]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The fields of the form for a stored series; a rule that they cannot say comes back as another. */
export function typedRecurrence(
  recurrence: Recurrence,
): Omit<RecurrenceTyped, 'repeatStart' | 'repeatEnd'> {
  const rule = parseRrule(recurrence.rrule)
  const nths = new Set(rule?.byDay.map(({ nth }) => nth))
  const off = rule ? monthsOff(rule.byMonth) : null
  return {
    repeat: rule ? repeatOf(rule) : 'weekly',
    weekdays: [...new Set(rule?.byDay.map(({ weekday }) => String(weekday)))],
    nths: [...nths].filter((nth) => nth !== 0).map(String),
    monthDates: (rule?.byMonthDay ?? []).map((date) => (date === -1 ? '末日' : date)).join('、'),
    repeatFrom: recurrence.firstDay,
    repeatUntil: rule?.until ?? '',
    repeatExcept: recurrence.exdates.join('\n'),
    repeatAlso: recurrence.rdates.join('\n'),
    holidays: recurrence.holidays,
    rests: [...(recurrence.rests ?? [])],
    restFrom: off ? String(off.from) : '',
    restUntil: off ? String(off.until) : '',
  }
}

function repeatOf({ frequency, interval, byMonthDay }: Rrule): Repeat {
  if (frequency === 'MONTHLY') return byMonthDay.length > 0 ? 'monthday' : 'monthly'
  return interval === 2 ? 'biweekly' : 'weekly'
}
