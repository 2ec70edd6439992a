/** What farmers have just said, for pages that are open while they say it. */
import type { Instant } from '#app/lib/time.ts'

export type StandNews = {
  /** The report's. */
  id: string
  standId: string
  /** 「見本農園 直売所：残りわずか（10:05現在）」. */
  text: string
  reportedAt: Instant
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
