/** An answer kept with everything that belongs to it, compressed once for each encoding. */
import { createHash } from 'node:crypto'
import { chooseEncoding, compress, isWorthCompressing, type Encoding } from './compression.ts'
import { wholeBody, type Dressed } from './finish.ts'

export type KeptPage = {
  headers: Readonly<Record<string, string>>
  body: Uint8Array<ArrayBuffer>
  tag: string
  compressible: boolean
  compressed: Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>
}

/** What a page takes besides its body: headers, hashes, the entry itself. */
const FRAME_BYTES = 2048

/** Whether an answer is the same for everybody, and whole. */
export function isForEverybody({ status, headers }: Response): boolean {
  return (
    status === 200 &&
    !headers.has('set-cookie') &&
    !headers.has('content-encoding') &&
    !/no-store|private/.test(headers.get('cache-control') ?? '')
  )
}

/** `answer` as it leaves the house, but for its encoding. */
export async function keptPage(answer: Dressed, compressible: boolean): Promise<KeptPage> {
  const body = await wholeBody(answer)
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return {
    headers: Object.fromEntries(answer.headers),
    body,
    tag,
    compressible: compressible && isWorthCompressing(body.byteLength),
    compressed: new Map(),
  }
}

export function bytesOf(page: KeptPage): number {
  return page.body.byteLength + FRAME_BYTES
}

/** The page for one reader. `onGrown` is told of the bytes of an encoding that was not there yet. */
export async function answerWith(
  page: KeptPage,
  request: Request,
  requestId: string,
  onGrown: (bytes: number) => void,
): Promise<Response> {
  const encoding = page.compressible
    ? chooseEncoding(request.headers.get('accept-encoding') ?? undefined)
    : undefined
  const etag = `"${page.tag}${encoding ? `-${encoding}` : ''}"`
  const headers: Record<string, string> = {
    ...page.headers,
    etag,
    'x-request-id': requestId,
  }
  if (isKnown(request.headers, etag, page.headers['last-modified'])) {
    return new Response(null, { status: 304, headers })
  }
  if (encoding) headers['content-encoding'] = encoding
  const body = encoding ? await compressedOnce(page, encoding, onGrown) : page.body
  headers['content-length'] = String(body.byteLength)
  return new Response(request.method === 'HEAD' ? null : body, { status: 200, headers })
}

/**
 * A tag decides where one was sent; else the time does, where the page has one (RFC 9110, 13.1). A
 * proxy may have weakened the tag: comparing is weak.
 */
function isKnown(asked: Headers, etag: string, modified: string | undefined): boolean {
  const tags = asked.get('if-none-match')
  if (tags !== null) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  return Date.parse(modified ?? '') <= Date.parse(asked.get('if-modified-since') ?? '')
}

function compressedOnce(
  page: KeptPage,
  encoding: Encoding,
  onGrown: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const known = page.compressed.get(encoding)
  if (known) return known
  const made = compress(page.body, encoding, 'kept')
  page.compressed.set(encoding, made)
  void made.then((body) => onGrown(body.byteLength))
  return made
}
