/**
 * Events as JSON Feed 1.1. Made by hand: the library that makes the Atom feed writes version 1, with
 * one author an entry and no language.
 */
import { warningText } from '#app/features/discovery/labels.ts'
import type { Warning } from '#app/features/discovery/search.ts'
import type { FeedEntry } from './feed-entry.ts'
import { LICENCE, type Channel } from './feed.ts'

/** What is the product's own lies under `_michikusa`, as the format wants it. */
export function jsonFeed(
  entries: readonly FeedEntry[],
  channel: Channel,
  { nextUrl, warnings }: { nextUrl: string | null; warnings: readonly Warning[] },
) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: channel.home,
    feed_url: channel.url,
    ...(nextUrl === null ? {} : { next_url: nextUrl }),
    authors: [{ name: '道草コモンズ', url: channel.publicUrl }],
    language: 'ja',
    _michikusa: {
      about: `${channel.publicUrl}/about/data`,
      licence: LICENCE.url,
      warnings: warnings.map((warning) => ({ ...warning, text: warningText(warning, 'ja') })),
    },
    items: entries.map(itemOf),
  }
}

function itemOf(entry: FeedEntry) {
  return {
    id: `urn:uuid:${entry.id}`,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_text: entry.lines.join('\n'),
    date_published: entry.published,
    date_modified: entry.updated,
    authors: [{ name: entry.organizer }],
    tags: entry.tags,
    language: entry.language,
    _michikusa: {
      status: entry.status,
      dates: entry.dates.map(({ firstDay, lastDay, start, end, status, message }) => {
        return { first_day: firstDay, last_day: lastDay, start, end, status, message }
      }),
      place: placeOf(entry),
    },
  }
}

function placeOf({ place }: FeedEntry) {
  if (place.kind !== 'place') return { state: place.kind, name: null, address: null, point: null }
  const { name, address, point } = place.place
  return { state: 'known', name, address, point }
}
