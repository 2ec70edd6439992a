/** What a stand's farmer reports, and until when it counts. How the stand stands is the calendar's. */
import { openingMinutesBetween, type OpeningHours } from '#app/features/calendar/opening.ts'
import { formatClock, formatDay } from '#app/features/calendar/format.ts'
import { addDays, addMinutes, clockOf, dayOf, instantAt, TOWN_ZONE } from '#app/lib/time.ts'
import type { Instant } from '#app/lib/time.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import { REPORT_MESSAGES } from './report-messages.ts'
import type { Produce, StandReport } from './stand.ts'

/** 「9:05現在」, for a report of today. */
export function reportedAtText(
  { reportedAt }: Pick<StandReport, 'reportedAt'>,
  language: Language,
): string {
  return messagesIn(REPORT_MESSAGES, language).asOf(formatClock(clockOf(reportedAt)))
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
