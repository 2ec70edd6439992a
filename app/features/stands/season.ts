/** A stand's season as people type it: 「4月」「4月15日」「12/20」. */
import { readDay } from '#app/features/calendar/input.ts'
import type { Season } from '#app/features/calendar/opening.ts'
import { toHalfWidth } from '#app/lib/japanese.ts'

/** A leap year, so that 29 February can be typed. */
const LEAP_YEAR_DAY = '2028-02-01'
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** `MM-DD`; a month alone is its first day, or its last for the end. Null for anything else. */
export function readMonthDay(text: string, edge: 'from' | 'until'): string | null {
  const typed = toHalfWidth(text).replace(/\s+/g, '')
  const stored = /^(\d{2})-(\d{2})$/.exec(typed)
  const month = /^(\d{1,2})月(?:末|初め|はじめ)?$/.exec(typed)
  if (month) {
    const number = Number(month[1])
    const last = LAST_DAYS[number - 1]
    if (last === undefined) return null
    return `${pad(number)}-${edge === 'from' ? '01' : pad(last)}`
  }
  const day = readDay(stored ? `${stored[1]}/${stored[2]}` : typed, LEAP_YEAR_DAY)
  return day?.slice(5) ?? null
}

/** 「4月1日」, as the form shows it. */
export function monthDayToText(monthDay: string): string {
  return `${Number(monthDay.slice(0, 2))}月${Number(monthDay.slice(3))}日`
}

export function seasonToText(season: Season): string {
  return season ? `${monthDayToText(season.from)}〜${monthDayToText(season.until)}` : ''
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
