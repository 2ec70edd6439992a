/** Days, clock times and weekdays as people type them: full-width digits, 和暦, 午後, 「火〜日」. */
import { mondayFirst } from '#app/features/calendar/rrule.ts'
import type { HolidayRule } from '#app/features/calendar/recurrence.ts'
import { toHalfWidth } from '#app/lib/japanese.ts'
import { addDays, isDay } from '#app/lib/time.ts'
import type { ClockTime, Day } from '#app/lib/time.ts'

/** The year before each era's first year (元年). */
const ERAS = new Map(
  Object.entries({ 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 }).concat(
    Object.entries({ M: 1867, T: 1911, S: 1925, H: 1988, R: 2018 }),
  ),
)
const SPOKEN = new Map(
  Object.entries({ 今日: 0, 本日: 0, 明日: 1, あした: 1, 明後日: 2, あさって: 2, 昨日: -1 }),
)
/** A day without a year may lie this far back; otherwise the next one is meant. */
export const LOOK_BACK_DAYS = 31

function plain(text: string): string {
  return toHalfWidth(text.normalize('NFKC')).replace(/\s+/g, '')
}

/**
 * A day as typed: 2026-11-22, 2026/11/22, 20261122, 2026年11月22日, 令和8年11月22日, R8.11.22, 11/22,
 * 11月22日（日）, 明日. Without a year it is the first such day not more than 31 days before `today`.
 * Null for anything else, and for days no calendar has.
 */
export function readDay(text: string, today: Day): Day | null {
  const typed = plain(text).replace(/\([日月火水木金土](?:曜日?)?(?:[・,/]?祝日?)?\)$/, '')
  const spoken = SPOKEN.get(typed)
  if (spoken !== undefined) return addDays(today, spoken)
  const western = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)$/.exec(typed)
  if (western) {
    const [, year, , month, date, monthWord, dateWord] = western
    return realDay(Number(year), Number(month ?? monthWord), Number(date ?? dateWord))
  }
  const run = /^(\d{4})(\d{2})(\d{2})$/.exec(typed)
  if (run) return realDay(Number(run[1]), Number(run[2]), Number(run[3]))
  const era =
    /^(明治|大正|昭和|平成|令和|[MTSHR])\.?(元|\d{1,2})(?:年(\d{1,2})月(\d{1,2})日?|([-/.])(\d{1,2})\5(\d{1,2}))$/i.exec(
      typed,
    )
  if (era) {
    const [, name = '', count, monthWord, dateWord, , month, date] = era
    const before = ERAS.get(name.toUpperCase())
    const nth = count === '元' ? 1 : Number(count)
    if (before === undefined || nth === 0) return null
    return realDay(before + nth, Number(month ?? monthWord), Number(date ?? dateWord))
  }
  const short = /^(\d{1,2})(?:[-/.](\d{1,2})|月(\d{1,2})日?)$/.exec(typed)
  return short ? nextSuchDay(Number(short[1]), Number(short[2] ?? short[3]), today) : null
}

function realDay(year: number, month: number, date: number): Day | null {
  const pad = (number: number) => String(number).padStart(2, '0')
  const day = `${year}-${pad(month)}-${pad(date)}`
  return isDay(day) && year >= 1868 && year <= 2199 ? day : null
}

function nextSuchDay(month: number, date: number, today: Day): Day | null {
  const earliest = addDays(today, -LOOK_BACK_DAYS)
  const year = Number(earliest.slice(0, 4))
  // Only a 29 February is farther than a year away; eight years bridge 2100, which has none.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const day = realDay(year + ahead, month, date)
    if (day && day >= earliest) return day
  }
  return null
}

/**
 * A clock time as typed: 9:00, ９：００, 9:00:00, 9, 9時, 9時30分, 9時半, 午後1時, 1:30pm, 正午, 0900,
 * 24:00. Null for anything else; 午前12時 and 午後12時, which people read both ways, are anything else.
 */
export function readClock(text: string): ClockTime | null {
  const typed = plain(text).toLowerCase()
  if (typed === '正午') return '12:00'
  const run = /^(\d{1,2})(\d{2})$/.exec(typed)
  if (run) return realClock(Number(run[1]), Number(run[2]))
  const match =
    /^(午前|午後|am|pm)?(\d{1,2})(?:[:.](\d{2})(?::\d{2})?|時(?:(\d{1,2})分|(半))?)?(am|pm)?$/.exec(
      typed,
    )
  if (!match) return null
  const [, before, hourText, digits, minuteWord, half, after] = match
  if (before && after) return null
  const minute = half ? 30 : Number(digits ?? minuteWord ?? 0)
  const hour = hourOf(Number(hourText), before ?? after)
  return hour === null ? null : realClock(hour, minute)
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour
  const afternoon = half === '午後' || half === 'pm'
  if (hour === 12) return half === 'pm' ? 12 : half === 'am' ? 0 : null
  if (hour > 12) return afternoon && hour < 24 ? hour : null
  return afternoon ? hour + 12 : hour
}

function realClock(hour: number, minute: number): ClockTime | null {
  const minutes = hour * 60 + minute
  if (minute > 59 || minutes > 1440) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** `nths` as in `monthlyNth` (第1 = 1, 最終 = -1), null when it is every week. Monday first. */
export type TypedWeekdays = { weekdays: number[]; nths: number[] | null; holidays: HolidayRule }

const NAMES = '日月火水木金土'
const EVERY_DAY = /^(?:毎日|全日|全曜日?|年中無休|無休)$/

/**
 * Weekdays as typed: 月火木金, 月・水, 月；火；水, 火～日, 月曜日から金曜日, 土日祝, 平日, 週末, 毎日,
 * 年中無休, 第1土日, 第2・第4日曜, 毎月最終土曜, each with 「（祝日を除く）」. Null whenever there is
 * doubt: 隔週, 定休, 第1土曜と第3日曜, or words beside them.
 */
export function readWeekdays(text: string): TypedWeekdays | null {
  const { rest, holidays } = splitHolidays(plain(text))
  const typed = rest.replace(/^(?:原則として|原則|基本的に|毎週|毎月)+/, '').replace(/曜日|曜/g, '')
  const everyDay = { weekdays: mondayFirst([0, 1, 2, 3, 4, 5, 6]), nths: null, holidays }
  if (EVERY_DAY.test(typed)) return everyDay
  if (typed === '平日') return { weekdays: [1, 2, 3, 4, 5], nths: null, holidays: 'closed' }
  const named = typed.replace(/^週末/, '土日')
  const match = /^((?:第?[1-5](?:週の?)?[・,、;/と]*|最終(?:週の?)?[・,、;/と]*)*)(.*)$/.exec(named)
  const [, nthText = '', dayText = ''] = match ?? []
  const nths = readNths(nthText)
  const weekdays = readNames(dayText.replace(/祝日?$/, '').replace(/[・,、;/と]$/, ''))
  if (nths === null || weekdays === null) return null
  const withHolidays = /祝日?$/.test(dayText)
  if (withHolidays && (holidays === 'closed' || nths.length > 0)) return null
  return {
    weekdays,
    nths: nths.length > 0 ? nths : null,
    holidays: withHolidays ? 'open' : holidays,
  }
}

function splitHolidays(text: string): { rest: string; holidays: HolidayRule } {
  const closed = /[(・,、;]?(?:但し|ただし)?祝日?(?:を?除く|は?(?:休み|定休|休業|休館))\)?$/
  const open = /[(・,、;]?祝日?(?:も(?:営業|開館|開催)|(?:を)?含む)\)?$/
  if (closed.test(text)) return { rest: text.replace(closed, ''), holidays: 'closed' }
  if (open.test(text)) return { rest: text.replace(open, ''), holidays: 'open' }
  return { rest: text, holidays: 'as_usual' }
}

/** 「第2・第4」 → [2, 4]; none is an empty list, digits without any 第 are doubtful. */
function readNths(text: string): number[] | null {
  if (text === '') return []
  if (!text.startsWith('第') && !text.startsWith('最終')) return null
  const found = Array.from(text.matchAll(/[1-5]|最終/g), ([nth]) =>
    nth === '最終' ? -1 : Number(nth),
  )
  return [...new Set(found)].sort((a, b) => (a < 0 ? 9 : a) - (b < 0 ? 9 : b))
}

function readNames(text: string): number[] | null {
  const found = new Set<number>()
  for (const item of text.split(/[・,、;/と]/)) {
    const range = /^([日月火水木金土])(?:[~〜ー-]|から)([日月火水木金土])(?:まで)?$/.exec(item)
    if (range) {
      const last = NAMES.indexOf(range[2] ?? '')
      let weekday = NAMES.indexOf(range[1] ?? '')
      found.add(weekday)
      while (weekday !== last) {
        weekday = (weekday + 1) % 7
        found.add(weekday)
      }
    } else if (/^[日月火水木金土]+$/.test(item)) {
      for (const name of item) found.add(NAMES.indexOf(name))
    } else {
      return null
    }
  }
  return mondayFirst(found)
}
