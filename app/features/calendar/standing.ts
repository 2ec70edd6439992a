/**
 * How a thing stands at a moment: the only place that says whether a venue or a stand is open, and
 * whether a date of an event is on, to come, over or called off. `holdsUntil` is the moment until
 * which the answer, and every word made of it, stays the same; null is for good.
 */
import { holidayName } from '#app/features/calendar/holiday.ts'
import { closedDayOn, chainOf, DAY_MINUTES } from '#app/features/calendar/opening.ts'
import type { OpeningHours, OpeningMinutes } from '#app/features/calendar/opening.ts'
import { daysOf } from '#app/features/calendar/recurrence.ts'
import { TOWN_ZONE, addDays, addMinutes, clockFrom, clockOf } from '#app/lib/time.ts'
import { dayOf, daysBetween, instantAt, minutesOf } from '#app/lib/time.ts'
import type { ClockTime, Day, Instant } from '#app/lib/time.ts'

/** Why something is closed on a public holiday; other reasons are what people wrote. */
export const HOLIDAY = '祝日'
/** Minutes before its end at which something is said to close or to end soon. */
export const ENDS_SOON_MINUTES = 30
/** Minutes before its begin at which an event is said to begin soon. */
export const BEGINS_SOON_MINUTES = 60
/** How far ahead the next opening is looked for: first where it nearly always is. */
const HORIZONS_DAYS = [8, 40, 400]

/**
 * By its hours alone. `open` without `until`: open for days on end. `closedToday`: today has no
 * opening at all; `why` is 「祝日」 or the closed day's note, where that is the reason. `closed`: nothing
 * for more than a year. `unknown`: no hours were ever given.
 */
export type OpenState = { today: Day; holdsUntil: Instant | null } & (
  | { state: 'open'; until: ClockTime | null; untilDay: Day | null; closesSoon: boolean }
  | { state: 'opens_today'; at: ClockTime }
  | { state: 'opens'; day: Day; at: ClockTime; closedToday: boolean; why: string | null }
  | { state: 'closed' }
  | { state: 'unknown' }
)

/** The state at `now`: an opening holds its first minute and not its last (09:00 ≤ now < 17:00). */
export function openState(hours: OpeningHours, now: Instant, zone = TOWN_ZONE): OpenState {
  const today = dayOf(now, zone)
  if (hours.rules.length === 0) return { state: 'unknown', today, holdsUntil: null }
  const minute = minutesOf(clockOf(now, zone))
  // 「明日」 and 「翌」 are said of days: no answer outlasts its day.
  const midnight = instantAt(today, '24:00', zone)
  for (const horizon of HORIZONS_DAYS) {
    const chain = chainOf(hours, addDays(today, -1), addDays(today, horizon), today)
    const next = chain.find(({ until }) => until > minute)
    if (!next) continue
    if (next.from <= minute) return open(next, minute, today, zone)
    const days = Math.floor(next.from / DAY_MINUTES)
    const [day, at] = [addDays(today, days), clockFrom(next.from - days * DAY_MINUTES)]
    if (day === today) {
      return { state: 'opens_today', at, today, holdsUntil: instantAt(day, at, zone) }
    }
    const closedToday = !chain.some(({ from, until }) => until > 0 && from < minute)
    const why = closedToday ? whyClosed(hours, today) : null
    return { state: 'opens', day, at, closedToday, why, today, holdsUntil: midnight }
  }
  return { state: 'closed', today, holdsUntil: midnight }
}

function open(next: OpeningMinutes, minute: number, today: Day, zone: string): OpenState {
  const midnight = instantAt(today, '24:00', zone)
  if (next.until >= 7 * DAY_MINUTES) {
    const always = { until: null, untilDay: null, closesSoon: false }
    return { state: 'open', ...always, today, holdsUntil: midnight }
  }
  const closesSoon = next.until - minute <= ENDS_SOON_MINUTES
  // The midnight at a day's end is that day's 24:00, not the next day's 0:00.
  const days = Math.ceil(next.until / DAY_MINUTES) - 1
  const [untilDay, until] = [addDays(today, days), clockFrom(next.until - days * DAY_MINUTES)]
  const closing = instantAt(untilDay, until, zone)
  const changes = closesSoon ? closing : addMinutes(closing, -ENDS_SOON_MINUTES)
  return {
    state: 'open',
    until,
    untilDay,
    closesSoon,
    today,
    holdsUntil: earliest(midnight, changes),
  }
}

/** Why there is no opening on a day on which the rules alone would have one; null where they have none. */
function whyClosed(hours: OpeningHours, day: Day): string | null {
  const regular = hours.rules.filter(({ rrule, firstDay, untilDay }) => {
    const plain = { rrule, firstDay, holidays: 'as_usual' as const, exdates: [], rdates: [] }
    return (untilDay === null || day <= untilDay) && daysOf(plain, day, day).length > 0
  })
  if (regular.length === 0) return null
  const closed = closedDayOn(hours, day)
  if (closed) return closed.note
  const onHoliday =
    holidayName(day) !== null && regular.some(({ holidays }) => holidays === 'closed')
  return onHoliday ? HOLIDAY : null
}

/** What the keeper of a stand has said of today. */
export type Reported = {
  state: 'open' | 'few_left' | 'sold_out' | 'closed'
  reportedAt: Instant
  /** Open so long today, where that was said. */
  until: Instant | null
  expiresAt: Instant
}

/**
 * `open`, `few_left`, `sold_out`, `closed_today`: the farmer says so. `ended`: as long as the farmer
 * wanted to be open today, it was. `in_hours`: the hours say that it is open, nobody has looked.
 * `by_hours`: the hours say that it is not. `unknown`: nobody has said anything.
 */
export type StandState<Report extends Reported = Reported> = {
  hours: OpenState
  holdsUntil: Instant | null
} & (
  | { state: 'open' | 'few_left' | 'sold_out' | 'closed_today' | 'ended'; report: Report }
  | { state: 'in_hours' | 'by_hours' | 'unknown'; report: null }
)

const REPORTED = {
  open: 'open',
  few_left: 'few_left',
  sold_out: 'sold_out',
  closed: 'closed_today',
} as const

/** Whether a report says that there is something to buy. */
export function isOut(state: Reported['state']): boolean {
  return state === 'open' || state === 'few_left'
}

/** Its hours, its season and what its farmer has reported, taken together. */
export function standState<Report extends Reported>(
  { hours, report }: { hours: OpeningHours; report: Report | null },
  now: Instant,
): StandState<Report> {
  return reportedState(openState(hours, now), report, now)
}

/** The same, where it is known already what the hours say at `now`. */
export function reportedState<Report extends Reported>(
  byHours: OpenState,
  report: Report | null,
  now: Instant,
): StandState<Report> {
  if (report && report.reportedAt <= now && now < report.expiresAt) {
    const holdsUntil = earliest(report.expiresAt, byHours.holdsUntil)
    const until = isOut(report.state) ? report.until : null
    if (until !== null && until <= now)
      return { state: 'ended', report, hours: byHours, holdsUntil }
    const changes = earliest(holdsUntil, until)
    return { state: REPORTED[report.state], report, hours: byHours, holdsUntil: changes }
  }
  const state =
    byHours.state === 'unknown' ? 'unknown' : byHours.state === 'open' ? 'in_hours' : 'by_hours'
  const reported = report && report.reportedAt > now ? report.reportedAt : null
  const holdsUntil = earliest(byHours.holdsUntil, reported)
  return { state, report: null, hours: byHours, holdsUntil }
}

/** Whether one can buy something there now, as far as anybody knows. */
export function isOpenNow({ state }: Pick<StandState, 'state'>): boolean {
  return state === 'open' || state === 'few_left' || state === 'in_hours'
}

/** One date of an event. `isLast`: it is the last of several dates, or of its several days. */
export type DatedOnce = {
  firstDay: Day
  lastDay: Day
  start: ClockTime | null
  end: ClockTime | null
  startsAt: Instant
  endsAt: Instant
  status: 'scheduled' | 'moved' | 'cancelled' | 'postponed'
  isLast: boolean
}

/**
 * `on` and `ends_soon`: known to be going on. `held_today`: some time today, nobody has said when.
 * `begins` tells in how many days, or today at what time; `lastChance`: today and then no more.
 */
export type DateState = { holdsUntil: Instant | null } & (
  | { state: 'cancelled' | 'postponed'; today: boolean }
  | { state: 'over' }
  | { state: 'on' | 'ends_soon'; until: ClockTime; lastChance: boolean }
  | { state: 'held_today'; lastChance: boolean }
  | { state: 'begins_soon'; at: ClockTime }
  | { state: 'begins'; days: number; at: ClockTime | null; lastChance: boolean }
)

export function dateState(date: DatedOnce, now: Instant, zone = TOWN_ZONE): DateState {
  const { firstDay, lastDay, start, end, startsAt, endsAt, status } = date
  const today = dayOf(now, zone)
  const midnight = instantAt(today, '24:00', zone)
  if (status === 'cancelled' || status === 'postponed') {
    const isToday = firstDay <= today && now < endsAt
    const holdsUntil = now < endsAt ? earliest(midnight, endsAt) : null
    return { state: status, today: isToday, holdsUntil }
  }
  if (endsAt <= now) return { state: 'over', holdsUntil: null }
  const lastChance = date.isLast && lastDay <= today
  const begins = (day: Day): DateState => {
    const days = daysBetween(today, day)
    const opens = start === null ? instantAt(day, '00:00', zone) : instantAt(day, start, zone)
    const soon = addMinutes(opens, -BEGINS_SOON_MINUTES)
    if (start !== null && now >= soon) {
      return { state: 'begins_soon', at: start, holdsUntil: earliest(opens, midnight) }
    }
    const holdsUntil = earliest(midnight, start === null ? null : soon)
    return { state: 'begins', days, at: start, lastChance: lastChance && days === 0, holdsUntil }
  }
  if (now < startsAt) return begins(firstDay)
  if (start === null || end === null) {
    return { state: 'held_today', lastChance, holdsUntil: earliest(midnight, endsAt) }
  }
  // Several days from 10:00 to 15:00 are not on in the nights between; a night runs through.
  const daily = firstDay < lastDay && end > start
  if (daily && now < instantAt(today, start, zone)) return begins(today)
  const closes = daily ? instantAt(today, end, zone) : endsAt
  if (now >= closes) return begins(addDays(today, 1))
  const soon = addMinutes(endsAt, -ENDS_SOON_MINUTES)
  const isSoon = now >= soon
  const holdsUntil = earliest(isSoon ? closes : earliest(closes, soon), midnight)
  return { state: isSoon ? 'ends_soon' : 'on', until: end, lastChance, holdsUntil }
}

function earliest(one: Instant, other: Instant | null): Instant
function earliest(one: Instant | null, other: Instant | null): Instant | null
function earliest(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
