/** Events as Atom (RFC 4287), cut into pages that lead on (RFC 5005). */
import { Feed } from 'feed'
import type { Instant } from '#app/lib/time.ts'
import type { FeedEntry } from './feed-entry.ts'
import { LICENCE, plain, type Channel } from './feed.ts'

/** `updated` is told where there is no entry to take it from; `nextUrl` is null on the last page. */
export function atomFeed(
  entries: readonly FeedEntry[],
  channel: Channel,
  { updated, nextUrl }: { updated: Instant; nextUrl: string | null },
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
  const xml = feed.atom1()
  return nextUrl === null ? xml : withNext(xml, nextUrl)
}

/** The library knows no link to a next page; it goes behind the feed's own. */
function withNext(xml: string, url: string): string {
  const link = `<link rel="next" href="${escapeHtml(url).replaceAll('"', '&quot;')}"/>`
  return xml.replace(/<link rel="self"[^>]*\/>/, (own) => `${own}\n    ${link}`)
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
