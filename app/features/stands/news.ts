/** What farmers have just said, for pages that are open while they say it. */
import { messagesIn, type Language } from '#app/lib/language.ts'
import type { Instant } from '#app/lib/time.ts'
import { REPORT_MESSAGES, REPORT_STATES } from './report-messages.ts'
import { reportedAtText } from './report.ts'
import type { ReportState } from './stand.ts'

export type StandNews = {
  /** The report's. */
  id: string
  standId: string
  name: string
  state: ReportState
  reportedAt: Instant
}

/** 「見本農園 直売所：残りわずか（10:05現在）」. */
export function newsToText(news: StandNews, language: Language): string {
  const { name, state } = news
  const asOf = reportedAtText(news, language)
  return messagesIn(REPORT_MESSAGES, language).news(name, REPORT_STATES[state][language], asOf)
}

/**
 * What a page does not show yet: of the first look what was said after the page was made, of every
 * later one what the look before it (`known`) had not. `only`: of one stand.
 */
export function freshNews(
  news: readonly StandNews[],
  {
    since,
    known,
    only,
  }: { since: Instant; known: ReadonlySet<string> | null; only: string | null },
): StandNews[] {
  return news.filter(
    ({ id, standId, reportedAt }) =>
      (only === null || only === standId) && (known ? !known.has(id) : reportedAt > since),
  )
}
