/** What the form of the day shows a farmer: how the stand stands now, and what can be said of it. */
import { formatClock } from '#app/features/calendar/format.ts'
import { standState } from '#app/features/calendar/standing.ts'
import { standStateToText, untilToText } from '#app/features/calendar/standing-text.ts'
import {
  clockFrom,
  clockOf,
  dayOf,
  minutesOf,
  type ClockTime,
  type Instant,
} from '#app/lib/time.ts'
import { isInSeason, type Produce, type ReportState, type Stand } from './stand.ts'
import { reportedAtText, reportExpiry } from './report.ts'

export type Today = {
  name: string
  /** 「営業中（17:00まで）」. */
  state: string
  /** 「9:05現在」; null while nobody has said anything. */
  reportedAt: string | null
  /** What was said last, for the form to begin with. */
  said: { state: ReportState; produceIds: string[]; note: string; until: ClockTime | null } | null
  /** In season, first in reach. */
  produce: Produce[]
  later: Produce[]
  /** Until when one may say that it is open; the hours say `usual`. */
  untils: { value: ClockTime; label: string }[]
  usual: string
}

/** Minutes between the times that are offered. */
const STEP = 30
const DAY_MINUTES = 24 * 60

export function todayOf(stand: Stand, now: Instant): Today {
  const state = standState(stand, now)
  const { report } = state
  const month = Number(dayOf(now).slice(5, 7))
  const expiry = reportExpiry(stand.hours, now)
  return {
    name: stand.place.name,
    state: standStateToText(state, 'ja'),
    reportedAt: report ? reportedAtText(report, 'ja') : null,
    said: report && {
      state: report.state,
      produceIds: report.produce.map(({ id }) => id),
      note: report.note,
      until: report.until && report.until > now ? untilClock(report.until) : null,
    },
    produce: stand.produce.filter((one) => isInSeason(one, month)),
    later: stand.produce.filter((one) => !isInSeason(one, month)),
    untils: untilsAfter(clockOf(now)),
    usual: clockOf(expiry) === '00:00' ? '今日いっぱい' : untilToText(expiry, 'ja'),
  }
}

const untilClock = (until: Instant) => {
  const clock = clockOf(until)
  return clock === '00:00' ? '24:00' : clock
}

/** Every half hour that is still to come today. */
function untilsAfter(clock: ClockTime): Today['untils'] {
  const first = Math.floor(minutesOf(clock) / STEP) + 1
  return Array.from({ length: DAY_MINUTES / STEP - first + 1 }, (_, nth) => {
    const value = clockFrom((first + nth) * STEP)
    return { value, label: `${formatClock(value)}まで` }
  })
}
