/** The part of RFC 5545's RRULE that a town needs, read strictly so that no rule can run away. */
import { dayOf, isDay } from '#app/lib/time.ts'
import type { Day } from '#app/lib/time.ts'

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'

/** `nth` 1 to 5 counts from the month's start, -1 to -5 from its end, 0 is every such weekday. */
export type NthWeekday = { nth: number; weekday: number }

export type Rrule = {
  frequency: Frequency
  interval: number
  byDay: NthWeekday[]
  byMonthDay: number[]
  byMonth: number[]
  bySetPos: number[]
  weekStart: number
  count: number | null
  until: Day | null
}

const CODES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const LONGEST_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** Occurrences a rule may count, ten years of every day: beyond it nobody means it. */
const MOST_COUNTED = 3660
const MOST_REMEMBERED = 2000

/** Monday first, as Japanese lists of weekdays are read. */
export function mondayFirst(weekdays: Iterable<number>): number[] {
  return [...new Set(weekdays)].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7))
}

/**
 * Reads `FREQ=WEEKLY;BYDAY=WE` (with or without `RRULE:`), or answers null when the rule is wrong,
 * finer than a day, can have no date, or uses what no town calendar means.
 */
export function parseRrule(text: string): Rrule | null {
  if (text.length > 500) return null
  const known = parsed.get(text)
  if (known !== undefined) return known
  if (parsed.size >= MOST_REMEMBERED) parsed.clear()
  const rule = parse(text)
  parsed.set(text, rule)
  return rule
}
const parsed = new Map<string, Rrule | null>()

function parse(text: string): Rrule | null {
  const parts = new Map<string, string>()
  for (const part of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    if (part === '') continue
    const [name = '', value = '', ...rest] = part.split('=')
    if (rest.length > 0 || value === '' || parts.has(name)) return null
    parts.set(name, value)
  }
  const frequency = readFrequency(parts.get('FREQ'))
  const interval = readNumber(parts.get('INTERVAL') ?? '1', 1, 366)
  const byDay = readList(parts.get('BYDAY'), readNthWeekday)
  const byMonthDay = readList(parts.get('BYMONTHDAY'), (item) => readNumber(item, -31, 31))
  const byMonth = readList(parts.get('BYMONTH'), (item) => readNumber(item, 1, 12))
  const bySetPos = readList(parts.get('BYSETPOS'), (item) => readNumber(item, -31, 31))
  const weekStart = CODES.indexOf(parts.get('WKST') ?? 'MO')
  const count = parts.has('COUNT') ? readNumber(parts.get('COUNT'), 1, MOST_COUNTED) : undefined
  const until = parts.has('UNTIL') ? readUntil(parts.get('UNTIL') ?? '') : undefined
  for (const name of parts.keys()) if (!KNOWN.has(name)) return null
  if (!frequency || interval === null || !byDay || !byMonthDay || !byMonth || !bySetPos) return null
  if (weekStart < 0 || count === null || until === null || (count && until)) return null
  const rule: Rrule = {
    frequency,
    interval,
    byDay,
    byMonthDay,
    byMonth,
    bySetPos,
    weekStart,
    count: count ?? null,
    until: until ?? null,
  }
  return simplify(rule)
}

const KNOWN = new Set('FREQ INTERVAL BYDAY BYMONTHDAY BYMONTH BYSETPOS WKST COUNT UNTIL'.split(' '))

function readFrequency(text: string | undefined): Frequency | null {
  return text === 'DAILY' || text === 'WEEKLY' || text === 'MONTHLY' || text === 'YEARLY'
    ? text
    : null
}

function readNumber(text: string | undefined, least: number, most: number): number | null {
  if (!text || !/^[+-]?\d{1,4}$/.test(text)) return null
  const number = Number(text)
  return number >= least && number <= most ? number : null
}

function readList<T>(text: string | undefined, read: (item: string) => T | null): T[] | null {
  if (text === undefined) return []
  const items = text.split(',').map(read)
  const found = items.filter((item) => item !== null)
  return found.length === items.length && found.every((item) => item !== 0) ? found : null
}

function readNthWeekday(text: string): NthWeekday | null {
  const [, nth = '', code = ''] = /^([+-]?[1-5])?(SU|MO|TU|WE|TH|FR|SA)$/.exec(text) ?? []
  return code === '' ? null : { nth: Number(nth || 0), weekday: CODES.indexOf(code) }
}

/** `20270328`, or an instant as calendar programs write it, which ends on the town's day. */
function readUntil(text: string): Day | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(text)
  if (!match) return null
  const [, year, month, date, hour, minute, second, utc] = match
  const day = `${year}-${month}-${date}`
  if (!isDay(day)) return null
  if (utc !== 'Z') return day
  const time = Date.parse(`${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(time) ? null : dayOf(new Date(time).toISOString())
}

/** Says what can be said more simply, and refuses what may never have a date. */
function simplify(rule: Rrule): Rrule | null {
  const { frequency, interval, byDay, byMonthDay, byMonth, bySetPos } = rule
  const counted = byDay.some(({ nth }) => nth !== 0)
  if (frequency === 'DAILY' && byDay.length > 0 && interval === 1 && !counted) {
    return simplify({ ...rule, frequency: 'WEEKLY' })
  }
  if (frequency === 'DAILY') {
    return byDay.length + byMonthDay.length + bySetPos.length === 0 ? rule : null
  }
  if (frequency === 'WEEKLY') {
    return counted || byMonthDay.length + bySetPos.length > 0 ? null : rule
  }
  if (interval > 12 || (byDay.length > 0 && byMonthDay.length > 0)) return null
  if (bySetPos.length > 0) {
    // 「最終土曜」 as some programs write it: BYDAY=SA;BYSETPOS=-1.
    const [only, ...others] = byDay
    if (!only || counted || byMonthDay.length > 0) return null
    if (bySetPos.some((position) => Math.abs(position) > Math.min(5, byDay.length * 4))) return null
    if (others.length === 0) {
      const named = bySetPos.map((nth) => ({ nth, weekday: only.weekday }))
      return simplify({ ...rule, byDay: named, bySetPos: [] })
    }
  }
  if (frequency === 'YEARLY') {
    // Without months, RFC 5545 counts a year's weekdays and month days over the whole year.
    if (interval > 4 || bySetPos.length > 0) return null
    if (byMonth.length === 0 && byDay.length + byMonthDay.length > 0) return null
  }
  const months = byMonth.length > 0 ? byMonth : [1]
  const real = (month: number, date: number) => Math.abs(date) <= (LONGEST_MONTH[month - 1] ?? 0)
  const possible = byMonthDay.every((date) => months.some((month) => real(month, date)))
  return possible ? rule : null
}

/** The rule in one spelling, without `RRULE:`: what is stored. */
export function rruleToString(rule: Rrule): string {
  const days = rule.byDay.map(({ nth, weekday }) => `${nth === 0 ? '' : nth}${CODES[weekday]}`)
  const parts: [string, string | number][] = [['FREQ', rule.frequency]]
  if (rule.interval > 1) parts.push(['INTERVAL', rule.interval])
  if (rule.byMonth.length > 0) parts.push(['BYMONTH', rule.byMonth.join(',')])
  if (rule.byMonthDay.length > 0) parts.push(['BYMONTHDAY', rule.byMonthDay.join(',')])
  if (days.length > 0) parts.push(['BYDAY', days.join(',')])
  if (rule.bySetPos.length > 0) parts.push(['BYSETPOS', rule.bySetPos.join(',')])
  if (rule.weekStart !== 1) parts.push(['WKST', CODES[rule.weekStart] ?? 'MO'])
  if (rule.count !== null) parts.push(['COUNT', rule.count])
  if (rule.until !== null) parts.push(['UNTIL', rule.until.replaceAll('-', '')])
  return parts.map(([name, value]) => `${name}=${value}`).join(';')
}

/** The one stretch of months that a season leaves out, or null. */
export function monthsOff(byMonth: readonly number[]): { from: number; until: number } | null {
  const open = new Set(byMonth)
  const after = (month: number) => (month % 12) + 1
  const before = (month: number) => ((month + 10) % 12) + 1
  const lasts = byMonth.filter((month) => !open.has(after(month)))
  const first = byMonth.find((month) => !open.has(before(month)))
  const [last, ...others] = lasts
  if (last === undefined || first === undefined || others.length > 0) return null
  return { from: after(last), until: before(first) }
}

/** A season is long; of a few months it is simpler to name them. */
const SHORTEST_SEASON = 4

/** The months that a rule leaves out, where it is better said so than by those that it names. */
export function seasonOf({ byMonth }: Rrule): { from: number; until: number } | null {
  return byMonth.length < SHORTEST_SEASON ? null : monthsOff(byMonth)
}
