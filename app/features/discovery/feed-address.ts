/** Where a search can be followed: by a calendar, by a feed reader, by a program. */
import { writeSearch, type Search } from './search.ts'

export type FeedFormat = 'ics' | 'atom' | 'json'

/** Feeds hold events alone, in Japanese, and begin with their first page. */
export function feedHref(format: FeedFormat, search: Search): string {
  const query = writeSearch({ ...search, kinds: [], page: 1, lang: null, view: null })
  return `/feeds/events.${format}${query === '' ? '' : `?${query}`}`
}

export function hasFeed({ kinds }: Pick<Search, 'kinds'>): boolean {
  return kinds.length === 0 || kinds.includes('event')
}

/** The address that a calendar program takes for one to follow. */
export function webcalUrl(path: string, publicUrl: string): string {
  return `${publicUrl.replace(/^https?:/, 'webcal:')}${path}`
}
