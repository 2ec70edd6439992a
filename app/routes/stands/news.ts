import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { listStandNews } from '#app/features/stands/news.queries.server.ts'

/** Asked every few seconds by every page that is open: small, and mostly answered by 「nothing new」. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const body = JSON.stringify({ news: await listStandNews(context.db, context.now) })
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=2',
    etag,
  }
  const isKnown = request.headers.get('if-none-match') === etag
  return new Response(isKnown ? null : body, { status: isKnown ? 304 : 200, headers })
}
