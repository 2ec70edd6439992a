/**
 * What a stand is like at a moment: its hours, its season and what its farmer has reported, taken
 * together. The only place that says whether a stand is open.
 */
import {
  CLOSES_SOON_MINUTES,
  openState,
  openStateToText,
  openingMinutesBetween,
} from '#app/features/calendar/opening.ts'
import type { OpeningHours, OpenState } from '#app/features/calendar/opening.ts'
import { formatClock } from '#app/features/calendar/format.ts'
import {
  addDays,
  addMinutes,
  clockOf,
  dayOf,
  earliest,
  instantAt,
  TOWN_ZONE,
} from '#app/lib/time.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Stand, StandReport } from './stand.ts'

/**
 * `open`, `few_left`, `sold_out`, `closed_today`: the farmer says so. `in_hours`: the hours say that
 * it is open, nobody has looked. `by_hours`: the hours say that it is not. `unknown`: nobody has
 * said anything. `changesAt`: the next moment at which the answer changes by itself.
 */
export type StandState = { hours: OpenState; changesAt: Instant | null } & (
  | { state: 'open' | 'few_left' | 'sold_out' | 'closed_today'; report: StandReport }
  | { state: 'in_hours' | 'by_hours' | 'unknown'; report: null }
)

const REPORTED = {
  open: 'open',
  few_left: 'few_left',
  sold_out: 'sold_out',
  closed: 'closed_today',
} as const

export function standState(stand: Pick<Stand, 'hours' | 'report'>, now: Instant): StandState {
  return reportedState(openState(stand.hours, now), stand.report, now)
}

/** The same, where it is known already what the hours say at `now`. */
export function reportedState(
  hours: OpenState,
  report: StandReport | null,
  now: Instant,
): StandState {
  if (report && report.reportedAt <= now && now < report.expiresAt) {
    return { state: REPORTED[report.state], report, hours, changesAt: report.expiresAt }
  }
  const state =
    hours.state === 'unknown' ? 'unknown' : hours.state === 'open' ? 'in_hours' : 'by_hours'
  return { state, report: null, hours, changesAt: hours.changesAt }
}

/** The next moment at which what is said of it changes by itself, midnight left aside; null is never. */
export function nextChangeOf({ hours, report }: StandState): Instant | null {
  const moments = [hours.changesAt, report?.expiresAt]
  if (hours.state === 'open' && !hours.closesSoon && hours.changesAt !== null) {
    moments.push(addMinutes(hours.changesAt, -CLOSES_SOON_MINUTES))
  }
  return earliest(moments)
}

/** Whether one can buy something there now, as far as anybody knows. */
export function isOpenNow({ state }: StandState): boolean {
  return state === 'open' || state === 'few_left' || state === 'in_hours'
}

/** 「営業中（17:00まで）」「本日は売り切れました」「次は明日23日（月）9:00から」. */
export function standStateToText(now: StandState): string {
  const closing =
    now.hours.state === 'open' && now.hours.until !== null && now.hours.untilDay === now.hours.today
      ? `（${formatClock(now.hours.until)}まで）`
      : ''
  switch (now.state) {
    case 'open':
      return `営業中${closing}`
    case 'few_left':
      return `残りわずか${closing}`
    case 'sold_out':
      return '本日は売り切れました'
    case 'closed_today':
      return '本日はお休みです'
    case 'in_hours':
    case 'by_hours':
    case 'unknown':
      return openStateToText(now.hours)
  }
}

/** 「9:05現在」, for a report of today. */
export function reportedAtText(report: StandReport): string {
  return `${formatClock(clockOf(report.reportedAt))}現在`
}

/**
 * When a report made at `now` stops to count: when the stand closes for the day, at midnight where
 * it has no hours or has closed already. A night that began yesterday ends with its own closing.
 */
export function reportExpiry(hours: OpeningHours, now: Instant): Instant {
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
