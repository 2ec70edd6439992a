/** A recurrence in Japanese words, as a notice board would put it. */
import { formatFullDay, WEEKDAYS } from '#app/features/calendar/format.ts'
import type { Recurrence } from '#app/features/calendar/recurrence.ts'
import { RESTS } from '#app/features/calendar/rest.ts'
import { mondayFirst, parseRrule, seasonOf, type Rrule } from '#app/features/calendar/rrule.ts'
import { weekdayOf } from '#app/lib/time.ts'
import type { Day } from '#app/lib/time.ts'

/**
 * 「毎週水曜」「第2・第4日曜」「隔週土曜」「毎月最終土曜」, with 「（祝日・12月〜3月は休み）」 and
 * 「2027年3月28日まで」 where they apply. A rule that cannot be read is 「不定期」.
 */
export function recurrenceInJapanese(recurrence: Recurrence): string {
  const rule = parseRrule(recurrence.rrule)
  if (!rule) return '不定期'
  const count = rule.count === null ? '' : `全${rule.count}回`
  const until = rule.until === null ? count : `${formatFullDay(rule.until).replace(/（.*/, '')}まで`
  const words = [
    `${ruleInJapanese(rule, recurrence.firstDay)}${restsToText(rule, recurrence)}`,
    until,
  ]
  return words.filter(Boolean).join('、')
}

/** 「（祝日・年末年始・12月〜3月は休み）」, 「（祝日も開催、お盆は休み）」, or nothing. */
function restsToText(rule: Rrule, { holidays, rests = [] }: Recurrence): string {
  const closed = [
    holidays === 'closed' ? '祝日' : null,
    ...rests.map((rest) => RESTS[rest].name),
    monthsOffToText(rule),
  ].filter((each) => each !== null)
  const words = [
    holidays === 'open' ? '祝日も開催' : null,
    closed.length > 0 ? `${closed.join('・')}は休み` : null,
  ].filter((each) => each !== null)
  return words.length > 0 ? `（${words.join('、')}）` : ''
}

function monthsOffToText(rule: Rrule): string | null {
  const off = seasonOf(rule)
  if (!off) return null
  return off.from === off.until ? `${off.from}月` : `${off.from}月〜${off.until}月`
}

/** 「火・金」, 「月〜金」; all seven are 「毎日」. */
export function weekdaysInJapanese(weekdays: Iterable<number>): string {
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
export function ruleInJapanese(rule: Rrule, firstDay: Day): string {
  const { frequency, interval, byDay } = rule
  const weekdays = byDay.length > 0 ? byDay.map(({ weekday }) => weekday) : [weekdayOf(firstDay)]
  const months = seasonOf(rule) ? '' : rule.byMonth.map((month) => `${month}月`).join('・')
  switch (frequency) {
    case 'DAILY':
      return `${months && `${months}の`}${interval === 1 ? '毎日' : `${interval}日ごと`}`
    case 'WEEKLY': {
      const names = weekdaysInJapanese(weekdays)
      const each = names === '毎日' ? names : `${names}曜`
      const only = months && `${months}の`
      if (interval === 1) return names === '毎日' ? `${only}${names}` : `${only}毎週${each}`
      return `${only}${interval === 2 ? `隔週${each}` : `${interval}週間ごとの${each}`}`
    }
    case 'MONTHLY': {
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
    if (bySetPos.length > 0) return `${nthsToText(bySetPos)}の${weekdaysInJapanese(plain)}曜`
    const groups = new Map<string, number[]>()
    for (const weekday of mondayFirst(byDay.map((each) => each.weekday))) {
      const nths = byDay.filter((each) => each.weekday === weekday).map(({ nth }) => nth)
      const key = nths.includes(0) ? 'すべての' : nthsToText(nths)
      groups.set(key, [...(groups.get(key) ?? []), weekday])
    }
    return [...groups]
      .map(([nths, weekdays]) => `${nths}${weekdaysInJapanese(weekdays)}曜`)
      .join('・')
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
