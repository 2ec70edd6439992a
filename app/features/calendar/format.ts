/** Days and times in Japanese, as a reader of a notice board expects them; arithmetic only, no Intl. */
import { isHoliday } from '#app/features/calendar/holiday.ts'
import { TOWN_ZONE, addDays, clockOf, dayOf, weekdayOf } from '#app/lib/time.ts'
import type { ClockTime, Day, Instant } from '#app/lib/time.ts'

export const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'] as const
export const UNKNOWN_TIME = '時間は主催者にご確認ください'

/** `（日）`, `（月・祝）` */
function weekdayMark(day: Day): string {
  return `（${WEEKDAYS[weekdayOf(day)]}${isHoliday(day) ? '・祝' : ''}）`
}

/** 「11月22日（日）」; with its year when that is not today's: 「2027年1月2日（土）」. */
export function formatDay(day: Day, today: Day): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : `${Number(day.slice(0, 4))}年`
  return `${year}${formatMonthDay(day)}${weekdayMark(day)}`
}

/** 「2026年11月22日（日）」, for paper, which does not know when it is read. */
export function formatFullDay(day: Day): string {
  return `${Number(day.slice(0, 4))}年${formatMonthDay(day)}${weekdayMark(day)}`
}

function formatMonthDay(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}

/** `09:00` → 「9:00」. */
export function formatClock(clock: ClockTime): string {
  return clock.replace(/^0(?=\d:)/, '')
}

/** 「10:00〜15:00」, 「18:00〜翌2:00」, 「10:00〜」; null when not even the start is known. */
export function formatTimes(start: ClockTime | null, end: ClockTime | null): string | null {
  if (start === null) return null
  if (end === null) return `${formatClock(start)}〜`
  if (end === '00:00') return `${formatClock(start)}〜24:00`
  return `${formatClock(start)}〜${end <= start ? '翌' : ''}${formatClock(end)}`
}

/**
 * 「11月22日（日）10:00〜15:00」, 「11月22日（日）〜24日（火）10:00〜15:00」; times nobody has told are
 * asked of the organizer, never called all day.
 */
export function formatSpan(
  occurrence: { firstDay: Day; lastDay: Day; start: ClockTime | null; end: ClockTime | null },
  today: Day,
): string {
  const days = formatDays(occurrence.firstDay, occurrence.lastDay, today)
  const times = formatTimes(occurrence.start, occurrence.end)
  return times === null ? `${days} ${UNKNOWN_TIME}` : `${days}${times}`
}

/** 「11月22日（日）〜24日（火）」: month and year are said again only when they change. */
export function formatDays(firstDay: Day, lastDay: Day, today: Day): string {
  const first = formatDay(firstDay, today)
  if (firstDay === lastDay) return first
  if (firstDay.slice(0, 7) === lastDay.slice(0, 7)) {
    return `${first}〜${Number(lastDay.slice(8, 10))}日${weekdayMark(lastDay)}`
  }
  const sameYear = firstDay.slice(0, 4) === lastDay.slice(0, 4)
  return `${first}〜${formatDay(lastDay, sameYear ? lastDay : firstDay)}`
}

/** 「11月22日（日）10:05」 in a zone. */
export function formatInstant(instant: Instant, today: Day, zone = TOWN_ZONE): string {
  return `${formatDay(dayOf(instant, zone), today)}${formatClock(clockOf(instant, zone))}`
}

/** 「今日」「明日」「あさって」「昨日」, or null for any other day. */
export function relativeDay(day: Day, today: Day): string | null {
  if (day === today) return '今日'
  if (day === addDays(today, 1)) return '明日'
  if (day === addDays(today, 2)) return 'あさって'
  return day === addDays(today, -1) ? '昨日' : null
}

/** What is said of days and times, in any language. */
export type Dates = {
  readonly formatDay: typeof formatDay
  readonly formatFullDay: typeof formatFullDay
  readonly formatDays: typeof formatDays
  readonly formatTimes: typeof formatTimes
  readonly formatSpan: typeof formatSpan
  readonly formatInstant: typeof formatInstant
  readonly relativeDay: typeof relativeDay
}

export const JAPANESE: Dates = {
  formatDay,
  formatFullDay,
  formatDays,
  formatTimes,
  formatSpan,
  formatInstant,
  relativeDay,
}
