import type { LoaderFunctionArgs } from '@remix-run/node'
import { listSitemapPages } from '#app/features/publishing/sitemap.queries.server.ts'
import { sitemapOf, STANDING_PAGES } from '#app/features/publishing/sitemap.ts'
import { feedAnswer } from './feed-answer.ts'

/** `/sitemap.xml` */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const pages = [...STANDING_PAGES, ...(await listSitemapPages(context.db))]
  return feedAnswer(request, {
    body: sitemapOf(pages, context.settings.publicUrl),
    type: 'application/xml',
    lastModified: null,
  })
}
