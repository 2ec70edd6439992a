/** Opening hours in words. */
import { formatFullDay, formatTimes } from './format.ts'
import type { ClosedDay, OpeningHours, Season } from './opening.ts'
import type { HolidayRule } from './recurrence.ts'
import { ruleToText } from './recurrence-text.ts'
import { parseRrule } from './rrule.ts'

const HOLIDAY_WORDS: Record<HolidayRule, string> = {
  as_usual: '',
  closed: '（祝日は休み）',
  open: '（祝日も営業）',
}

/** 「毎年12月29日〜1月3日（年末年始）」, 「2027年2月1日（月）」. */
export function closedDayToText({ from, until, yearly, note }: ClosedDay): string {
  const monthDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
  const first = yearly ? `毎年${monthDay(from)}` : formatFullDay(from)
  const last = yearly ? monthDay(until) : formatFullDay(until)
  return `${from === until ? first : `${first}〜${last}`}${note ? `（${note}）` : ''}`
}

export function describeHours(hours: OpeningHours): { term: string; detail: string }[] {
  return [
    { term: '時間', detail: hoursToText(hours) },
    { term: '休み', detail: hours.closedDays.map(closedDayToText).sort().join('、') },
  ]
}

/** One short line: 「火・金 9:00〜12:00（4月〜11月）」. Empty when there are no hours. */
export function hoursToText(hours: OpeningHours): string {
  const lines = new Map<string, Set<string>>()
  for (const { rrule, firstDay, start, end } of hours.rules) {
    const rule = parseRrule(rrule)
    if (!rule) continue
    const days = ruleToText(rule, firstDay).replace(/^毎週(.+)曜$/, '$1')
    const times = lines.get(days) ?? new Set()
    lines.set(days, times.add(formatTimes(start, end) ?? ''))
  }
  if (lines.size === 0) return ''
  const text = [...lines].map(([days, times]) => `${days} ${[...times].join('・')}`).join('、')
  const [holidays = 'as_usual', ...others] = new Set(hours.rules.map((rule) => rule.holidays))
  return `${text}${others.length > 0 ? '' : HOLIDAY_WORDS[holidays]}${seasonToText(hours.season)}`
}

/** 「（4月〜11月）」, with days when it does not begin and end with a month. */
function seasonToText(season: Season): string {
  if (!season) return ''
  const [from, until] = [season.from, season.until].map((text) => text.split('-').map(Number))
  const [month = 0, date = 0] = from ?? []
  const [lastMonth = 0, lastDate = 0] = until ?? []
  const whole = date === 1 && lastDate >= (MONTH_DAYS[lastMonth - 1] ?? 31)
  return whole
    ? `（${month}月〜${lastMonth}月）`
    : `（${month}月${date}日〜${lastMonth}月${lastDate}日）`
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
