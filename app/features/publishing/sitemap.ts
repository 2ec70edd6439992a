/** What there is to be found, for search engines (sitemaps.org). */
import { dayOf, type Instant } from '#app/lib/time.ts'

/** More than this the format does not allow in a file. */
export const MOST_PAGES = 50_000

export type SitemapPage = { path: string; changedAt: Instant | null }

/** Pages that are always there. */
export const STANDING_PAGES: readonly SitemapPage[] = [
  '/',
  '/about',
  '/about/matching',
  '/about/data',
  '/about/privacy',
].map((path) => ({ path, changedAt: null }))

/** Paths are the application's own: nothing in them needs an escape. */
export function sitemapOf(pages: readonly SitemapPage[], publicUrl: string): string {
  const urls = pages.slice(0, MOST_PAGES).map(({ path, changedAt }) => {
    const changed = changedAt === null ? '' : `<lastmod>${dayOf(changedAt)}</lastmod>`
    return `  <url><loc>${publicUrl}${path}</loc>${changed}</url>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n')
}
