/** A recurrence in English words. */
import { dateOf, MONTHS_EN, WEEKDAYS_EN } from './format-en.ts'
import type { Recurrence } from './recurrence.ts'
import { RESTS } from './rest.ts'
import { mondayFirst, parseRrule, seasonOf, type Rrule } from './rrule.ts'
import { weekdayOf, type Day } from '#app/lib/time.ts'

/** `every Wed`, `2nd and 4th Sun of the month (not on holidays), until 28 Mar 2027`. */
export function recurrenceInEnglish(recurrence: Recurrence): string {
  const rule = parseRrule(recurrence.rrule)
  if (!rule) return 'irregularly'
  const words = [`${ruleInEnglish(rule, recurrence.firstDay)}${restsInEnglish(rule, recurrence)}`]
  if (rule.until !== null) words.push(`until ${dateOf(rule.until)} ${rule.until.slice(0, 4)}`)
  else if (rule.count !== null) words.push(`${rule.count} times`)
  return words.join(', ')
}

function restsInEnglish(rule: Rrule, { holidays, rests = [] }: Recurrence): string {
  const off = seasonOf(rule)
  const closed = [
    holidays === 'closed' ? 'on holidays' : null,
    ...rests.map((rest) => RESTS[rest].english),
    off ? `in ${monthsFromTo(off.from, off.until)}` : null,
  ].filter((each) => each !== null)
  const words = [
    holidays === 'open' ? 'also on holidays' : null,
    closed.length > 0 ? `not ${listed(closed, 'or')}` : null,
  ].filter((each) => each !== null)
  return words.length > 0 ? ` (${words.join('; ')})` : ''
}

/** The rule alone; `firstDay` says what the rule leaves to its first date. */
export function ruleInEnglish(rule: Rrule, firstDay: Day): string {
  const { frequency, interval, byDay } = rule
  const weekdays = byDay.length > 0 ? byDay.map(({ weekday }) => weekday) : [weekdayOf(firstDay)]
  const months = seasonOf(rule) ? '' : rule.byMonth.map(monthName).join(', ')
  const within = months && ` in ${months}`
  switch (frequency) {
    case 'DAILY':
      return `${interval === 1 ? 'every day' : `every ${interval} days`}${within}`
    case 'WEEKLY': {
      const names = weekdaysInEnglish(weekdays)
      if (interval > 2) return `every ${interval} weeks on ${names}${within}`
      if (interval === 2) return `every other ${names}${within}`
      return `${names === 'every day' ? names : `every ${names}`}${within}`
    }
    case 'MONTHLY': {
      const days = monthDaysInEnglish(rule, firstDay)
      if (interval > 1) return `${days}, every ${interval} months`
      return `${days} ${months ? `of ${months}` : 'of the month'}`
    }
    case 'YEARLY': {
      const own = [Number(firstDay.slice(5, 7))]
      const names = (rule.byMonth.length > 0 ? rule.byMonth : own).map(monthName).join(', ')
      const each = interval === 1 ? 'every year' : `every ${interval} years`
      return `${monthDaysInEnglish(rule, firstDay)} of ${names}, ${each}`
    }
  }
}

function monthDaysInEnglish({ byDay, byMonthDay, bySetPos }: Rrule, firstDay: Day): string {
  if (byDay.length > 0) {
    const names = (weekday: number) => WEEKDAYS_EN[weekday] ?? ''
    if (bySetPos.length > 0) {
      const plain = byDay.map(({ weekday }) => names(weekday))
      return `${listed(bySetPos.map(nthInEnglish), 'and')} of ${plain.join(', ')}`
    }
    const weekdays = mondayFirst(byDay.map(({ weekday }) => weekday))
    return listed(
      weekdays.map((weekday) => {
        const nths = byDay.filter((each) => each.weekday === weekday).map(({ nth }) => nth)
        const which = nths.includes(0) ? 'every' : listed(nths.map(nthInEnglish), 'and')
        return `${which} ${names(weekday)}`
      }),
      'and',
    )
  }
  const days = byMonthDay.length > 0 ? byMonthDay : [Number(firstDay.slice(8))]
  return `the ${listed(
    days.map((date) => (date < 0 ? `${nthInEnglish(date)} day` : nthInEnglish(date))),
    'and',
  )}`
}

/** `Tue and Fri`, `Mon–Fri`; all seven are `every day`. */
export function weekdaysInEnglish(weekdays: Iterable<number>): string {
  const sorted = mondayFirst(weekdays)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (sorted.length === 7) return 'every day'
  const name = (weekday: number) => WEEKDAYS_EN[weekday] ?? ''
  const unbroken = (last - first + 7) % 7 === sorted.length - 1
  return unbroken && sorted.length > 2
    ? `${name(first)}–${name(last)}`
    : listed(sorted.map(name), 'and')
}

/** `2nd`, `last`, `2nd last`. */
function nthInEnglish(nth: number): string {
  if (nth === -1) return 'last'
  if (nth < 0) return `${nthInEnglish(-nth)} last`
  const teen = nth % 100 > 10 && nth % 100 < 14
  return `${nth}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][nth % 10] ?? 'th')}`
}

export function monthName(month: number): string {
  return MONTHS_EN[month - 1] ?? ''
}

function monthsFromTo(from: number, until: number): string {
  return from === until ? monthName(from) : `${monthName(from)}–${monthName(until)}`
}

/** `a`, `a and b`, `a, b and c`. */
function listed(words: readonly string[], joint: 'and' | 'or'): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`
}
