/**
 * What a stand is like at a moment: its hours, its season and what its farmer has reported, taken
 * together. The only place that says whether a stand is open.
 */
import {
  openState,
  openStateToText,
  openingMinutesBetween,
} from '#app/features/calendar/opening.ts'
import type { OpeningHours, OpenState } from '#app/features/calendar/opening.ts'
import { formatClock, formatDay } from '#app/features/calendar/format.ts'
import { addDays, addMinutes, clockOf, dayOf, instantAt, TOWN_ZONE } from '#app/lib/time.ts'
import type { Instant } from '#app/lib/time.ts'
import { isOut, type Produce, type Stand, type StandReport } from './stand.ts'

/**
 * `open`, `few_left`, `sold_out`, `closed_today`: the farmer says so. `ended`: as long as the farmer
 * wanted to be open today, it was. `in_hours`: the hours say that
 * it is open, nobody has looked. `by_hours`: the hours say that it is not. `unknown`: nobody has
 * said anything. `changesAt`: the next moment at which the answer changes by itself.
 */
export type StandState = { hours: OpenState; changesAt: Instant | null } & (
  | { state: 'open' | 'few_left' | 'sold_out' | 'closed_today' | 'ended'; report: StandReport }
  | { state: 'in_hours' | 'by_hours' | 'unknown'; report: null }
)

const REPORTED = {
  open: 'open',
  few_left: 'few_left',
  sold_out: 'sold_out',
  closed: 'closed_today',
} as const

export function standState(stand: Pick<Stand, 'hours' | 'report'>, now: Instant): StandState {
  const hours = openState(stand.hours, now)
  const { report } = stand
  if (report && report.reportedAt <= now && now < report.expiresAt) {
    const until = isOut(report.state) ? report.until : null
    if (until !== null && until <= now) {
      return { state: 'ended', report, hours, changesAt: report.expiresAt }
    }
    const changesAt = until ?? report.expiresAt
    return { state: REPORTED[report.state], report, hours, changesAt }
  }
  const state =
    hours.state === 'unknown' ? 'unknown' : hours.state === 'open' ? 'in_hours' : 'by_hours'
  return { state, report: null, hours, changesAt: hours.changesAt }
}

/** Whether one can buy something there now, as far as anybody knows. */
export function isOpenNow({ state }: StandState): boolean {
  return state === 'open' || state === 'few_left' || state === 'in_hours'
}

/** 「営業中（17:00まで）」「本日は売り切れました」「次は明日23日（月）9:00から」. */
export function standStateToText(now: StandState): string {
  const closing = closingToText(now)
  switch (now.state) {
    case 'open':
      return `営業中${closing}`
    case 'few_left':
      return `残りわずか${closing}`
    case 'sold_out':
      return '本日は売り切れました'
    case 'closed_today':
      return '本日はお休みです'
    case 'ended':
      return '本日は終わりました'
    case 'in_hours':
    case 'by_hours':
    case 'unknown':
      return openStateToText(now.hours)
  }
}

/** 「（14:00まで）」 as its farmer said today, else as its hours say; empty where nobody knows. */
function closingToText({ report, hours }: StandState): string {
  if (report?.until) return `（${untilToText(report.until)}）`
  const known = hours.state === 'open' && hours.untilDay === hours.today ? hours.until : null
  return known === null ? '' : `（${formatClock(known)}まで）`
}

/** 「17:00まで」; a day that ends at midnight is said to its end. */
export function untilToText(until: Instant): string {
  const clock = clockOf(until)
  return clock === '00:00' ? '24:00まで' : `${formatClock(clock)}まで`
}

/** 「9:05現在」, for a report of today. */
export function reportedAtText(report: Pick<StandReport, 'reportedAt'>): string {
  return `${formatClock(clockOf(report.reportedAt))}現在`
}

/** What a photo of the day shows, as far as it is known: a tap asks for no more words. */
export function altOfReport(
  name: string,
  out: readonly Pick<Produce, 'name'>[],
  now: Instant,
): string {
  const what = out.length > 0 ? `${out.map((one) => one.name).join('、')}など` : '今日の様子'
  return `${formatDay(dayOf(now), dayOf(now))}の${name}：${what}`.slice(0, 150)
}

/**
 * When a report made at `now` stops to count: when the stand closes for the day, at midnight where
 * it has no hours or has closed already; later when it stays open until later. A night that began
 * yesterday ends with its own closing.
 */
export function reportExpiry(
  hours: OpeningHours,
  now: Instant,
  until: Instant | null = null,
): Instant {
  const closing = closingAfter(hours, now)
  return until !== null && until > closing ? until : closing
}

function closingAfter(hours: OpeningHours, now: Instant): Instant {
  const today = dayOf(now, TOWN_ZONE)
  const closings = (day: string) =>
    (openingMinutesBetween(hours, day, day).get(day) ?? []).map(({ from, until }) => ({
      opens: addMinutes(instantAt(day, '00:00'), from),
      closes: addMinutes(instantAt(day, '00:00'), until),
    }))
  const midnight = instantAt(today, '24:00')
  const lastNight = closings(addDays(today, -1)).find(
    ({ opens, closes }) => opens <= now && now < closes,
  )
  const last = closings(today).at(-1)
  // An opening around the clock runs on from yesterday into today's: then today's end counts.
  if (lastNight && !(last && last.opens <= lastNight.closes)) return lastNight.closes
  return last && now < last.closes ? last.closes : midnight
}
