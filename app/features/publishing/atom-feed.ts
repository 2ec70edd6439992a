/** Events as Atom (RFC 4287). */
import { Feed } from 'feed'
import type { Instant } from '#app/lib/time.ts'
import type { FeedEntry } from './feed-entry.ts'
import { LICENCE, plain, type Channel } from './feed.ts'

/** `updated` is told where there is no entry to take it from. */
export function atomFeed(
  entries: readonly FeedEntry[],
  channel: Channel,
  updated: Instant,
): string {
  const feed = new Feed({
    id: channel.url,
    title: plain(channel.title),
    link: channel.home,
    feedLinks: { atom: channel.url },
    updated: new Date(
      entries
        .map((entry) => entry.updated)
        .sort()
        .at(-1) ?? updated,
    ),
    author: { name: '道草コモンズ', link: channel.publicUrl },
    copyright: LICENCE.name,
    generator: '道草コモンズ',
  })
  for (const entry of entries) {
    feed.addItem({
      id: `urn:uuid:${entry.id}`,
      link: entry.url,
      title: escapeHtml(entry.title),
      description: escapeHtml(entry.summary),
      content: entry.lines.map(paragraph).join(''),
      author: [{ name: plain(entry.organizer) }],
      category: entry.tags.map(category),
      published: new Date(entry.published),
      date: new Date(entry.updated),
    })
  }
  return feed.atom1()
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`
}

/** The library leaves `<` in an attribute as it is, which no reader of XML forgives. */
function category(tag: string) {
  const term = plain(tag).replaceAll('<', '＜')
  return { name: term, term }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
