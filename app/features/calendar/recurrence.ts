/** How something comes back: an RFC 5545 rule, its exceptions, and what it does on holidays. */
import { isHoliday } from '#app/features/calendar/holiday.ts'
import {
  LATEST_DAY,
  daysOfRrule,
  mondayFirst,
  parseRrule,
  rruleToString,
} from '#app/features/calendar/rrule.ts'
import type { Rrule } from '#app/features/calendar/rrule.ts'
import { formatFullDay, WEEKDAYS } from '#app/features/calendar/format.ts'
import { addDays, weekdayOf } from '#app/lib/time.ts'
import type { Day } from '#app/lib/time.ts'

/**
 * `closed`: 「祝日は休み」, the rule's days that are holidays fall out.
 * `open`: 「祝日も営業」, every holiday between the rule's first and last day is a day too.
 * `as_usual`: holidays make no difference.
 */
export type HolidayRule = 'as_usual' | 'closed' | 'open'

/**
 * `rrule` has no `RRULE:` before it. `firstDay` is DTSTART and always the rule's first date.
 * `rdates` are extra days, kept even on holidays; `exdates` win over everything.
 */
export type Recurrence = {
  rrule: string
  firstDay: Day
  exdates: Day[]
  rdates: Day[]
  holidays: HolidayRule
}

/** The most days one answer holds, and the most days a rule is followed for. */
export const MOST_DAYS = 1000
const FARTHEST_DAYS = 3660

/** The rule in its stored spelling, or null when it cannot be read or may never have a date. */
export function readRrule(text: string): string | null {
  const rule = parseRrule(text)
  return rule && rruleToString(rule)
}

/** 毎週, or 隔週 with an interval of 2. Weekdays: 0 = Sunday … 6 = Saturday. `until` is included. */
export function weekly(weekdays: readonly number[], interval: number, until: Day | null): string {
  const byDay = mondayFirst(weekdays).map((weekday) => ({ nth: 0, weekday }))
  return rruleToString({ ...EVERY, frequency: 'WEEKLY', interval, byDay, until })
}

/** 第2・第4日曜 is `monthlyNth([2, 4], [0], null)`; an nth of -1 is 最終. */
export function monthlyNth(
  nths: readonly number[],
  weekdays: readonly number[],
  until: Day | null,
): string {
  const byDay = nths.flatMap((nth) => mondayFirst(weekdays).map((weekday) => ({ nth, weekday })))
  return rruleToString({ ...EVERY, frequency: 'MONTHLY', byDay, until })
}

const EVERY: Rrule = {
  frequency: 'DAILY',
  interval: 1,
  byDay: [],
  byMonthDay: [],
  byMonth: [],
  bySetPos: [],
  weekStart: 1,
  count: null,
  until: null,
}

/**
 * The rule's first date on or after a day, to which DTSTART has to be set; null when the rule cannot
 * be read or has none within ten years. Every second Monday asked for on a Wednesday begins on the
 * next Monday: the interval counts from the first date, not from the day of asking.
 */
export function firstDayOf(rrule: string, from: Day): Day | null {
  const found = parseRrule(rrule)
  if (!found || from > LATEST_DAY) return null
  const rule = found.frequency === 'YEARLY' ? found : { ...found, interval: 1 }
  for (let year = 0; year < 10; year += 1) {
    const start = addDays(from, year * 366)
    const [first] = daysOfRrule(rule, from, start, addDays(start, 365))
    if (first) return first
  }
  return null
}

/** The last day on which the rule may fall, or null when it has no end or cannot be read. */
export function lastDayOf(recurrence: Recurrence): Day | null {
  const rule = parseRrule(recurrence.rrule)
  if (!rule || (rule.until === null && rule.count === null)) return null
  const farthest = addDays(recurrence.firstDay, FARTHEST_DAYS)
  const last =
    rule.until ?? daysOfRrule(rule, recurrence.firstDay, recurrence.firstDay, farthest).at(-1)
  return [...recurrence.rdates, last ?? recurrence.firstDay].sort().at(-1) ?? null
}

/**
 * The days from `from` to `to`, both included, ascending and without doubles. A rule that cannot be
 * read has none but its `rdates`. Follows a range for ten years and answers at most `MOST_DAYS`.
 */
export function daysOf(recurrence: Recurrence, from: Day, to: Day): Day[] {
  const { firstDay, holidays } = recurrence
  const start = from > firstDay ? from : firstDay
  if (start > LATEST_DAY) return []
  const farthest = addDays(start, FARTHEST_DAYS)
  const end = to < farthest ? to : farthest
  const days = new Set<Day>()
  const rule = parseRrule(recurrence.rrule)
  if (rule) {
    for (const day of daysOfRrule(rule, firstDay, start, end)) {
      if (holidays !== 'closed' || !isHoliday(day)) days.add(day)
    }
    if (holidays === 'open') addHolidays(days, start, lastRuleDay(rule, firstDay, end))
  }
  // The rule's own days ascend already; lists of places are made of nothing else.
  if (holidays !== 'open' && recurrence.rdates.length + recurrence.exdates.length === 0) {
    return [...days].slice(0, MOST_DAYS)
  }
  for (const day of recurrence.rdates) if (day >= from && day <= to) days.add(day)
  for (const day of recurrence.exdates) days.delete(day)
  return [...days].sort().slice(0, MOST_DAYS)
}

function lastRuleDay(rule: Rrule, firstDay: Day, end: Day): Day {
  if (rule.until !== null) return rule.until < end ? rule.until : end
  if (rule.count === null) return end
  const farthest = addDays(firstDay, FARTHEST_DAYS)
  const last = daysOfRrule(rule, firstDay, firstDay, farthest).at(-1) ?? firstDay
  return last < end ? last : end
}

function addHolidays(days: Set<Day>, from: Day, to: Day): void {
  for (let day = from; day <= to; day = addDays(day, 1)) if (isHoliday(day)) days.add(day)
}

/**
 * 「毎週水曜」「第2・第4日曜」「隔週土曜」「毎月最終土曜」, with 「（祝日は休み）」 and 「2027年3月28日まで」
 * where they apply. A rule that cannot be read is 「不定期」.
 */
export function recurrenceToText(recurrence: Recurrence): string {
  const rule = parseRrule(recurrence.rrule)
  if (!rule) return '不定期'
  const count = rule.count === null ? '' : `全${rule.count}回`
  const until = rule.until === null ? count : `${formatFullDay(rule.until).replace(/（.*/, '')}まで`
  const words = [
    `${ruleToText(rule, recurrence.firstDay)}${HOLIDAY_WORDS[recurrence.holidays]}`,
    until,
  ]
  return words.filter(Boolean).join('、')
}

export const HOLIDAY_WORDS: Record<HolidayRule, string> = {
  as_usual: '',
  closed: '（祝日は休み）',
  open: '（祝日も営業）',
}

/** 「火・金」, 「月〜金」; all seven are 「毎日」. */
export function weekdaysToText(weekdays: Iterable<number>): string {
  const sorted = mondayFirst(weekdays)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (sorted.length === 7) return '毎日'
  const name = (weekday: number) => WEEKDAYS[weekday] ?? ''
  const unbroken = (last - first + 7) % 7 === sorted.length - 1
  return unbroken && sorted.length > 2
    ? `${name(first)}〜${name(last)}`
    : sorted.map(name).join('・')
}

/** The rule alone in words; `firstDay` says what the rule leaves to its first date. */
export function ruleToText(rule: Rrule, firstDay: Day): string {
  const { frequency, interval, byDay } = rule
  const weekdays = byDay.length > 0 ? byDay.map(({ weekday }) => weekday) : [weekdayOf(firstDay)]
  switch (frequency) {
    case 'DAILY':
      return interval === 1 ? '毎日' : `${interval}日ごと`
    case 'WEEKLY': {
      const names = weekdaysToText(weekdays)
      const each = names === '毎日' ? names : `${names}曜`
      if (interval === 1) return names === '毎日' ? names : `毎週${each}`
      return interval === 2 ? `隔週${each}` : `${interval}週間ごとの${each}`
    }
    case 'MONTHLY': {
      const months = rule.byMonth.map((month) => `${month}月`).join('・')
      const days = monthDaysToText(rule, firstDay)
      if (interval > 1) return `${interval}か月ごとの${days}`
      if (months) return `毎年${months}の${days}`
      return days.includes('・第') ? days : `毎月${days}`
    }
    case 'YEARLY': {
      const year = interval === 1 ? '毎年' : `${interval}年ごとの`
      const own = [Number(firstDay.slice(5, 7))]
      const months = (rule.byMonth.length > 0 ? rule.byMonth : own).map((month) => `${month}月`)
      return `${year}${months.join('・')}${byDay.length > 0 ? 'の' : ''}${monthDaysToText(rule, firstDay)}`
    }
  }
}

function monthDaysToText(rule: Rrule, firstDay: Day): string {
  const { byDay, byMonthDay, bySetPos } = rule
  if (byDay.length > 0) {
    const plain = byDay.filter(({ nth }) => nth === 0).map(({ weekday }) => weekday)
    if (bySetPos.length > 0) return `${nthsToText(bySetPos)}の${weekdaysToText(plain)}曜`
    const groups = new Map<string, number[]>()
    for (const weekday of mondayFirst(byDay.map((each) => each.weekday))) {
      const nths = byDay.filter((each) => each.weekday === weekday).map(({ nth }) => nth)
      const key = nths.includes(0) ? 'すべての' : nthsToText(nths)
      groups.set(key, [...(groups.get(key) ?? []), weekday])
    }
    return [...groups].map(([nths, weekdays]) => `${nths}${weekdaysToText(weekdays)}曜`).join('・')
  }
  const days = byMonthDay.length > 0 ? byMonthDay : [Number(firstDay.slice(8))]
  return days
    .map((date) => (date > 0 ? `${date}日` : date === -1 ? '末日' : `末日の${-1 - date}日前`))
    .join('・')
}

function nthsToText(nths: readonly number[]): string {
  const word = (nth: number) =>
    nth > 0 ? `第${nth}` : nth === -1 ? '最終' : `最後から${-nth}番目の`
  return nths.map(word).join('・')
}
