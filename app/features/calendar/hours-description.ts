/** Opening hours in words. */
import { messagesIn, type Language } from '#app/lib/language.ts'
import { datesIn } from './dates.ts'
import { HOURS_MESSAGES } from './hours-messages.ts'
import type { ClosedDay, OpeningHours, Season } from './opening.ts'
import { ruleToText } from './recurrence-text.ts'
import { parseRrule } from './rrule.ts'

/** 「毎年12月29日〜1月3日（年末年始）」, 「2027年2月1日（月）」. */
export function closedDayToText(closed: ClosedDay, language: Language): string {
  const { from, until, yearly, note } = closed
  const say = messagesIn(HOURS_MESSAGES, language)
  const { formatFullDay } = datesIn(language)
  const first = yearly ? say.everyYear(monthDay(from, language)) : formatFullDay(from)
  const last = yearly ? monthDay(until, language) : formatFullDay(until)
  return `${from === until ? first : say.fromTo(first, last)}${note ? say.bracketed(note) : ''}`
}

/** For a history of changes, which is Japanese. */
export function describeHours(hours: OpeningHours): { term: string; detail: string }[] {
  const closedDays = hours.closedDays.map((closed) => closedDayToText(closed, 'ja'))
  return [
    { term: '時間', detail: hoursToText(hours, 'ja') },
    { term: '休み', detail: closedDays.sort().join('、') },
  ]
}

/** One short line: 「火・金 9:00〜12:00（4月〜11月）」. Empty when there are no hours. */
export function hoursToText(hours: OpeningHours, language: Language): string {
  const say = messagesIn(HOURS_MESSAGES, language)
  const { formatTimes } = datesIn(language)
  const lines = new Map<string, Set<string>>()
  for (const { rrule, firstDay, start, end } of hours.rules) {
    const rule = parseRrule(rrule)
    if (!rule) continue
    const days = say.shortDays(ruleToText(rule, firstDay, language))
    const times = lines.get(days) ?? new Set()
    lines.set(days, times.add(formatTimes(start, end) ?? ''))
  }
  if (lines.size === 0) return ''
  const text = [...lines]
    .map(([days, times]) => `${days} ${[...times].join(say.and)}`)
    .join(say.comma)
  const [holidays = 'as_usual', ...others] = new Set(hours.rules.map((rule) => rule.holidays))
  const onHolidays = { as_usual: '', closed: say.closedOnHolidays, open: say.openOnHolidays }
  return `${text}${others.length > 0 ? '' : onHolidays[holidays]}${seasonToText(hours.season, language)}`
}

/** 「（4月〜11月）」, with days when it does not begin and end with a month. */
function seasonToText(season: Season, language: Language): string {
  if (!season) return ''
  const { from, until } = season
  const [, lastMonth = 0, lastDate = 0] = /(\d+)-(\d+)/.exec(until)?.map(Number) ?? []
  const whole = from.endsWith('-01') && lastDate >= (MONTH_DAYS[lastMonth - 1] ?? 31)
  const say = messagesIn(HOURS_MESSAGES, language)
  const inWords = (day: string) =>
    whole ? monthOf(day, language) : monthDay(`2024-${day}`, language)
  return say.bracketed(say.fromTo(inWords(from), inWords(until)))
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 「12月29日」 of any year. */
function monthDay(day: string, language: Language): string {
  return messagesIn(HOURS_MESSAGES, language).monthDay(
    Number(day.slice(5, 7)),
    Number(day.slice(8, 10)),
  )
}

/** 「12月」 of `12-29`. */
function monthOf(monthAndDate: string, language: Language): string {
  return messagesIn(HOURS_MESSAGES, language).month(Number(monthAndDate.slice(0, 2)))
}
