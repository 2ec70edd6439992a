/** When a venue or a stand is open: weekly hours, closed days, a season, and the holidays' rule. */

import { formatClock, formatDay, formatTimes } from '#app/features/calendar/format.ts'
import { HOLIDAY_WORDS, daysOf, ruleToText } from '#app/features/calendar/recurrence.ts'
import type { HolidayRule } from '#app/features/calendar/recurrence.ts'
import { parseRrule } from '#app/features/calendar/rrule.ts'
import {
  TOWN_ZONE,
  addDays,
  clockFrom,
  clockOf,
  dayOf,
  daysBetween,
  instantAt,
  minutesOf,
} from '#app/lib/time.ts'
import type { ClockTime, Day, Instant } from '#app/lib/time.ts'

/**
 * `rrule` and `firstDay` as in a `Recurrence`; `untilDay` is included, null is until further notice.
 * An `end` at or before `start` is past midnight.
 */
export type OpeningRule = {
  rrule: string
  firstDay: Day
  untilDay: Day | null
  start: ClockTime
  end: ClockTime
  holidays: HolidayRule
}

/** Days without opening, both ends included. A yearly one may wrap the year's end (12-29 to 01-03). */
export type ClosedDay = { from: Day; until: Day; yearly: boolean; note: string | null }

/** The part of the year in which it is open, `MM-DD` to `MM-DD`, both included; it may wrap. */
export type Season = { from: string; until: string } | null

export type OpeningHours = { rules: OpeningRule[]; closedDays: ClosedDay[]; season: Season }

/** `end` is at or before `start` when it is on the next day; a day's own midnight is `24:00`. */
export type Opening = { start: ClockTime; end: ClockTime }
export type OpeningDay = { day: Day; openings: Opening[] }

/** Minutes since the midnight of the opening's day; `until` may be up to 2,880. */
export type OpeningMinutes = { from: number; until: number }

const DAY_MINUTES = 1440

/** Whether `MM-DD` lies between two others, which may wrap the year's end. */
function isBetween(monthDay: string, from: string, until: string): boolean {
  return from <= until
    ? monthDay >= from && monthDay <= until
    : monthDay >= from || monthDay <= until
}

/** The closed days that hold a day, or undefined: their note says why. */
export function closedDayOn(hours: OpeningHours, day: Day): ClosedDay | undefined {
  return hours.closedDays.find(({ from, until, yearly }) =>
    yearly ? isBetween(day.slice(5), from.slice(5), until.slice(5)) : day >= from && day <= until,
  )
}

/** Whether the season and the closed days leave a day alone, whatever the rules say. */
export function mayOpenOn(hours: OpeningHours, day: Day): boolean {
  const { season } = hours
  if (season && !isBetween(day.slice(5), season.from, season.until)) return false
  return closedDayOn(hours, day) === undefined
}

/**
 * The openings of each day from `from` to `to`, both included, merged and sorted, in minutes; days
 * without any are left out.
 */
export function openingMinutesBetween(
  hours: OpeningHours,
  from: Day,
  to: Day,
): Map<Day, OpeningMinutes[]> {
  const found = new Map<Day, OpeningMinutes[]>()
  for (const rule of hours.rules) {
    const last = rule.untilDay !== null && rule.untilDay < to ? rule.untilDay : to
    const begin = minutesOf(rule.start)
    const close = minutesOf(rule.end)
    const opening = { from: begin, until: close <= begin ? close + DAY_MINUTES : close }
    const { rrule, firstDay, holidays } = rule
    for (const day of daysOf({ rrule, firstDay, holidays, exdates: [], rdates: [] }, from, last)) {
      const openings = found.get(day)
      if (openings) openings.push(opening)
      else if (mayOpenOn(hours, day)) found.set(day, [opening])
    }
  }
  // Two clock times cannot say more than a day: 0:00 to 0:15 on the next day would be 15 minutes.
  for (const [day, openings] of found)
    if (openings.length > 1) found.set(day, merge(openings, DAY_MINUTES))
  return found
}

/**
 * Openings that touch or overlap become one, unless it were longer than `longest` minutes; the result
 * ascends by its start.
 */
function merge(openings: readonly OpeningMinutes[], longest: number): OpeningMinutes[] {
  const merged: OpeningMinutes[] = []
  for (const next of [...openings].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    const until = Math.max(last?.until ?? 0, next.until)
    if (last && next.from <= last.until && until - last.from <= longest) last.until = until
    else merged.push({ ...next })
  }
  return merged
}

function toOpening({ from, until }: OpeningMinutes): Opening {
  return {
    start: clockFrom(from),
    end: clockFrom(until > DAY_MINUTES ? until - DAY_MINUTES : until),
  }
}

/** The openings that begin on a day, merged and sorted. One past midnight is listed on its first day. */
export function openingsOn(hours: OpeningHours, day: Day): Opening[] {
  return (openingMinutesBetween(hours, day, day).get(day) ?? []).map(toOpening)
}

/** `openingsOn` for every day of a range that has any, ascending. */
export function openingsBetween(hours: OpeningHours, from: Day, to: Day): OpeningDay[] {
  return [...openingMinutesBetween(hours, from, to)]
    .map(([day, openings]) => ({ day, openings: openings.map(toOpening) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Whether it is open all the time from one reading of the clock to another, midnights included. */
export function isOpenThroughout(
  hours: OpeningHours,
  day: Day,
  fromMinute: number,
  untilMinute: number,
): boolean {
  const lastDay = addDays(day, Math.ceil(Math.max(untilMinute, 1) / DAY_MINUTES) - 1)
  return chainOf(hours, addDays(day, -1), lastDay, day).some(
    ({ from, until }) => from <= fromMinute && untilMinute <= until,
  )
}

/**
 * The openings of a range of days as one merged chain, in minutes since the midnight of `origin`
 * (negative before it), so that a night and the morning it runs into are one opening.
 */
export function chainOf(hours: OpeningHours, from: Day, to: Day, origin: Day): OpeningMinutes[] {
  const chain: OpeningMinutes[] = []
  for (const [day, openings] of openingMinutesBetween(hours, from, to)) {
    const offset = daysBetween(origin, day) * DAY_MINUTES
    for (const opening of openings) {
      chain.push({ from: opening.from + offset, until: opening.until + offset })
    }
  }
  return merge(chain, Infinity)
}

/**
 * `changesAt` is the next moment at which the answer changes by itself, midnight left aside.
 * `open` without `until`: open for days on end. `closedToday`: today had no opening at all.
 * `closed`: nothing for more than a year. `unknown`: no hours were ever given.
 */
export type OpenState =
  | {
      state: 'open'
      until: ClockTime | null
      untilDay: Day | null
      closesSoon: boolean
      today: Day
      changesAt: Instant | null
    }
  | { state: 'opens_today'; at: ClockTime; today: Day; changesAt: Instant }
  | {
      state: 'opens'
      day: Day
      at: ClockTime
      closedToday: boolean
      today: Day
      changesAt: Instant
    }
  | { state: 'closed'; today: Day; changesAt: null }
  | { state: 'unknown'; today: Day; changesAt: null }

/** Minutes before closing at which 「まもなく閉まります」 is said. */
export const CLOSES_SOON_MINUTES = 30
/** How far ahead the next opening is looked for: first where it nearly always is. */
const HORIZONS_DAYS = [8, 40, 400]

/** The state at `now`: an opening holds its first minute and not its last (09:00 ≤ now < 17:00). */
export function openState(hours: OpeningHours, now: Instant, zone = TOWN_ZONE): OpenState {
  const today = dayOf(now, zone)
  if (hours.rules.length === 0) return { state: 'unknown', today, changesAt: null }
  const minute = minutesOf(clockOf(now, zone))
  const at = (minutes: number) => {
    const days = Math.floor(minutes / DAY_MINUTES)
    return { day: addDays(today, days), clock: clockFrom(minutes - days * DAY_MINUTES) }
  }
  for (const horizon of HORIZONS_DAYS) {
    const chain = chainOf(hours, addDays(today, -1), addDays(today, horizon), today)
    const next = chain.find(({ until }) => until > minute)
    if (!next) continue
    if (next.from <= minute) return open(next, minute, today, zone)
    const { day, clock } = at(next.from)
    const changesAt = instantAt(day, clock, zone)
    if (day === today) return { state: 'opens_today', at: clock, today, changesAt }
    const closedToday = !chain.some(({ from, until }) => until > 0 && from < minute)
    return { state: 'opens', day, at: clock, closedToday, today, changesAt }
  }
  return { state: 'closed', today, changesAt: null }
}

function open(next: OpeningMinutes, minute: number, today: Day, zone: string): OpenState {
  const closesSoon = next.until - minute <= CLOSES_SOON_MINUTES
  const lasts = next.until >= 7 * DAY_MINUTES
  // The midnight at a day's end is that day's 24:00, not the next day's 0:00.
  const days = Math.ceil(next.until / DAY_MINUTES) - 1
  const untilDay = addDays(today, days)
  const until = clockFrom(next.until - days * DAY_MINUTES)
  const changesAt = instantAt(untilDay, until, zone)
  return lasts
    ? { state: 'open', until: null, untilDay: null, closesSoon: false, today, changesAt: null }
    : { state: 'open', until, untilDay, closesSoon, today, changesAt }
}

/** 「17:00まで開いています」「9:00に開きます」「次は明日23日（月・祝）9:00から」. */
export function openStateToText(state: OpenState): string {
  switch (state.state) {
    case 'open': {
      if (state.until === null || state.untilDay === null) return '開いています（24時間）'
      const tomorrow = state.untilDay === addDays(state.today, 1) ? '翌' : ''
      const until =
        state.untilDay === state.today || tomorrow
          ? `${tomorrow}${formatClock(state.until)}`
          : `${formatDay(state.untilDay, state.today)}${formatClock(state.until)}`
      return state.closesSoon ? `まもなく閉まります（${until}まで）` : `${until}まで開いています`
    }
    case 'opens_today':
      return `${formatClock(state.at)}に開きます`
    case 'opens': {
      const next = `次は${formatNextDay(state.day, state.today)}${formatClock(state.at)}から`
      return state.closedToday ? `本日はお休みです。${next}` : next
    }
    case 'closed':
      return '今のところ開く予定がありません'
    case 'unknown':
      return '時間は現地でご確認ください'
  }
}

/** 「明日23日（月・祝）」 near, 「11月25日（水）」 farther. */
function formatNextDay(day: Day, today: Day): string {
  if (day !== addDays(today, 1)) return formatDay(day, today)
  return `明日${formatDay(day, today).replace(/^(?:\d+年)?\d+月/, '')}`
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
