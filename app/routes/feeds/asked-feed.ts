import type { LoaderFunctionArgs } from '@remix-run/node'
import { spanWords } from '#app/features/discovery/labels.ts'
import { rangeOf } from '#app/features/discovery/range.ts'
import {
  EVERYTHING,
  hrefOf,
  readSearch,
  writeSearch,
  type Search,
  type Warning,
} from '#app/features/discovery/search.ts'
import { feedEntry, type FeedEntry } from '#app/features/publishing/feed-entry.ts'
import { findFeedEvents, lastChange } from '#app/features/publishing/feed.queries.server.ts'
import type { Channel, FeedEvent } from '#app/features/publishing/feed.ts'
import type { Instant } from '#app/lib/time.ts'

type AskedFeed = {
  events: FeedEvent[]
  channel: Channel
  warnings: Warning[]
  lastModified: Instant | null
  /** The address of the next page; null on the last. */
  nextUrl: string | null
}

/** What the query of a feed's address finds. */
export async function askedFeed({ request, context }: LoaderFunctionArgs): Promise<AskedFeed> {
  const { db, town, now, settings } = context
  const url = new URL(request.url)
  const { search, warnings } = readSearch(
    url.searchParams,
    town.areas.map((area) => area.id),
  )
  const { events, more } = await findFeedEvents(db, search, now)
  const address = (page: number) => {
    const query = writeSearch({ ...search, page })
    return `${settings.publicUrl}${url.pathname}${query === '' ? '' : `?${query}`}`
  }
  return {
    events,
    channel: {
      title: titleOf(search, town.name, now),
      url: address(search.page),
      home: `${settings.publicUrl}${hrefOf(search, isDated(search) ? {} : { when: 'all' })}`,
      publicUrl: settings.publicUrl,
    },
    warnings,
    lastModified: await lastChange(db, now),
    nextUrl: more ? address(search.page + 1) : null,
  }
}

export function entriesOf({ events, channel }: AskedFeed, now: Instant): FeedEntry[] {
  return events.map((event) => feedEntry(event, channel.publicUrl, now))
}

/** 「小金井市のイベント」, with what narrows it down as far as a line of a calendar can say it. */
function titleOf(search: Search, town: string, now: Instant): string {
  const narrowed = writeSearch({ ...search, page: 1 }) !== writeSearch(EVERYTHING)
  const words = [
    search.q === '' ? null : `「${search.q}」`,
    isDated(search) ? spanWords(search, rangeOf(search, now), 'ja') : null,
    ...search.categories,
    ...search.themes,
  ].filter((word) => word !== null)
  const note = words.length > 0 ? `（${words.join('・')}）` : narrowed ? '（条件つき）' : ''
  return `${town}のイベント${note}`
}

function isDated({ when, from, to }: Search): boolean {
  return when !== null || from !== null || to !== null
}
