/** The last step of every answer: what a browser may do with it, who may keep it, compressed. */
import { chooseEncoding, compress, isCompressible, isWorthCompressing } from './compression.ts'
import { contentSecurityPolicy, type Policy, setSecurityHeaders } from './security-headers.ts'

export async function finish(
  answer: Response,
  request: Request,
  path: string,
  policy: Policy,
): Promise<Response> {
  const headers = new Headers(answer.headers)
  const { status } = answer
  const type = headers.get('content-type')
  setSecurityHeaders(headers, policy, path)
  if (!headers.has('cache-control')) headers.set('Cache-Control', keeping(request, headers))
  // A picture of this kind may hold scripts, which run when it is opened by itself.
  if (type?.startsWith('image/svg+xml')) {
    headers.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
  }
  const isPage = type?.startsWith('text/html') ?? false
  if (!answer.body || headers.has('content-encoding') || !isCompressible(type)) {
    if (isPage) headers.set('Content-Security-Policy', contentSecurityPolicy(policy, path, ''))
    return new Response(answer.body, { status, headers })
  }

  const body = new Uint8Array(await answer.arrayBuffer())
  if (isPage) {
    const html = new TextDecoder().decode(body)
    headers.set('Content-Security-Policy', contentSecurityPolicy(policy, path, html))
  }
  if (!isWorthCompressing(body.byteLength)) return new Response(body, { status, headers })
  headers.append('Vary', 'Accept-Encoding')
  const encoding = chooseEncoding(request.headers.get('accept-encoding') ?? undefined)
  if (!encoding) return new Response(body, { status, headers })
  headers.set('Content-Encoding', encoding)
  headers.delete('Content-Length')
  const etag = headers.get('etag')
  // Strong tags promise the same bytes, and these are no longer those.
  if (etag && !etag.startsWith('W/')) headers.set('ETag', `W/${etag}`)
  return new Response(await compress(body, encoding, 'each time'), { status, headers })
}

/** Who may keep an answer that does not say so itself: nobody, once a cookie is in play. */
function keeping(request: Request, headers: Headers): string {
  const isPersonal = request.headers.has('cookie') || headers.has('set-cookie')
  return isPersonal ? 'private, no-store' : 'no-cache'
}
