/** The last steps of every answer: what a browser may do with it, who may keep it, compressed. */
import { chooseEncoding, compress, isCompressible, isWorthCompressing } from './compression.ts'
import { contentSecurityPolicy, type Policy, setSecurityHeaders } from './security-headers.ts'

export async function finish(
  answer: Response,
  request: Request,
  path: string,
  policy: Policy,
): Promise<Response> {
  return packed(await dressed(answer, path, policy, request.headers.has('cookie')), request)
}

/** An answer taken apart; its body in one piece where that had to be read. */
export type Dressed = {
  status: number
  headers: Headers
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null
}

/** The answer with every header but those of its encoding. `personal`: a cookie was in play. */
export async function dressed(
  answer: Response,
  path: string,
  policy: Policy,
  personal: boolean,
): Promise<Dressed> {
  const headers = new Headers(answer.headers)
  const { status } = answer
  const type = headers.get('content-type')
  setSecurityHeaders(headers, policy, path)
  if (!headers.has('cache-control')) {
    headers.set('Cache-Control', keeping(personal || headers.has('set-cookie')))
  }
  if (!headers.has('set-cookie') && !personal) headers.append('Vary', 'Cookie')
  // A picture of this kind may hold scripts, which run when it is opened by itself.
  if (type?.startsWith('image/svg+xml')) {
    headers.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
  }
  if (isCompressible(type)) headers.append('Vary', 'Accept-Encoding')
  if (!type?.startsWith('text/html')) return { status, headers, body: answer.body }
  const body = await wholeBody(answer)
  headers.set('Content-Security-Policy', contentSecurityPolicy(policy, path, body))
  return { status, headers, body }
}

export async function wholeBody({ body }: Pick<Dressed, 'body'>): Promise<Uint8Array<ArrayBuffer>> {
  return body instanceof Uint8Array ? body : new Uint8Array(await new Response(body).arrayBuffer())
}

async function packed(answer: Dressed, request: Request): Promise<Response> {
  const { status, headers } = answer
  const encoding = chooseEncoding(request.headers.get('accept-encoding') ?? undefined)
  const packable = isCompressible(headers.get('content-type')) && !headers.has('content-encoding')
  if (!answer.body || !packable || !encoding) return new Response(answer.body, { status, headers })
  const body = await wholeBody(answer)
  if (!isWorthCompressing(body.byteLength)) return new Response(body, { status, headers })
  headers.set('Content-Encoding', encoding)
  headers.delete('Content-Length')
  const etag = headers.get('etag')
  // Strong tags promise the same bytes, and these are no longer those.
  if (etag && !etag.startsWith('W/')) headers.set('ETag', `W/${etag}`)
  return new Response(await compress(body, encoding, 'each time'), { status, headers })
}

/** Who may keep an answer that does not say so itself: nobody, once a cookie is in play. */
function keeping(personal: boolean): string {
  return personal ? 'private, no-store' : 'no-cache'
}
