/** Opening hours in words, line by line. */
import { formatFullDay } from './format.ts'
import { hoursToText, type ClosedDay, type OpeningHours } from './opening.ts'

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
