import { createHash } from 'node:crypto'
import type { Instant } from '#app/lib/time.ts'

type FeedFile = {
  body: string
  type: string
  /** The last moment at which the body may have become another one; null where nobody knows. */
  lastModified: Instant | null
  /** Saved under this name rather than shown. */
  filename?: string
}

/**
 * A file for machines: whoever has it already is told so (304), and any site may read it. The tag is
 * weak because the body may be compressed on its way.
 */
export function feedAnswer(
  request: Request,
  { body, type, lastModified, filename }: FeedFile,
): Response {
  const bytes = Buffer.from(body)
  const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  const headers = new Headers({
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'public, max-age=60',
    'Access-Control-Allow-Origin': '*',
    ETag: `W/"${tag}"`,
  })
  if (lastModified) headers.set('Last-Modified', new Date(lastModified).toUTCString())
  if (filename) headers.set('Content-Disposition', `attachment; filename="${filename}"`)
  return isKnown(request.headers, tag, lastModified)
    ? new Response(null, { status: 304, headers })
    : new Response(bytes, { headers })
}

/** A tag decides where one was sent; else the time does, in whole seconds (RFC 9110, 13.1). */
function isKnown(asked: Headers, tag: string, lastModified: Instant | null): boolean {
  const tags = asked.get('if-none-match')
  if (tags !== null) {
    return tags.split(',').some((one) => {
      const known = one.trim().replace(/^W\//, '')
      return known === '*' || known.replace(/^"|"$/g, '').replace(/-(?:br|gzip)$/, '') === tag
    })
  }
  const since = Date.parse(asked.get('if-modified-since') ?? '')
  return lastModified !== null && Math.floor(Date.parse(lastModified) / 1000) * 1000 <= since
}
