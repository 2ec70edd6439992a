import type { MetaDescriptor } from '@remix-run/node'

/** What the heads of pages tell machines. */

/** For search engines; as data it needs no leave to run, and its `<` are escaped by the renderer. */
export function linkedData(data: object | null | undefined): MetaDescriptor[] {
  return data ? [{ 'script:ld+json': { ...data } }] : []
}

export const FEED_TYPES = {
  ics: 'text/calendar',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const
export type FeedKind = keyof typeof FEED_TYPES

/** The same as the page, for a calendar or a feed reader. */
export function alternate(kind: FeedKind, href: string, title: string): MetaDescriptor {
  return { tagName: 'link', rel: 'alternate', type: FEED_TYPES[kind], href, title }
}
