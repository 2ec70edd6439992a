/** Compressing answers: brotli or gzip, whichever the reader takes, from one kibibyte up. */
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

const SMALLEST = 1024
const COMPRESSIBLE =
  /^(?:text\/|application\/(?:json|geo\+json|ld\+json|manifest\+json|javascript|xml|rss\+xml|atom\+xml|feed\+json)|image\/svg\+xml)/

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

export function isCompressible(contentType: string | null): boolean {
  return contentType !== null && COMPRESSIBLE.test(contentType)
}

/** The encoding to use for an `Accept-Encoding` header; `q=0` means no. */
export function chooseEncoding(accept: string | undefined): Encoding | undefined {
  const taken = new Set<string>()
  for (const part of (accept ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const quality = parameters.find((text) => text.startsWith('q='))
    if (quality === undefined || Number(quality.slice(2)) > 0) taken.add(name)
  }
  if (taken.has('br')) return 'br'
  return taken.has('gzip') ? 'gzip' : undefined
}

/** How much work a body is worth: it is sent to one reader, to many until something is written, or for ever. */
export type Effort = 'each time' | 'kept' | 'once'

const BROTLI_QUALITY = { 'each time': 3, kept: 4, once: 9 } as const
const GZIP_LEVEL = { 'each time': 3, kept: 6, once: 9 } as const
/**
 * For one reader, from so many bytes on the work takes longer than the bytes that it saves; below,
 * handing it to another thread costs as much as doing it.
 */
const LONG = 100_000

/** A body compressed. */
export async function compress(
  body: Uint8Array,
  encoding: Encoding,
  effort: Effort,
): Promise<Uint8Array<ArrayBuffer>> {
  const atOnce = effort === 'each time' && body.byteLength < LONG
  if (encoding === 'gzip') {
    const options = { level: GZIP_LEVEL[effort] }
    return new Uint8Array(atOnce ? gzipSync(body, options) : await toGzip(body, options))
  }
  const isLong = effort === 'each time' && !atOnce
  const options = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: isLong ? 1 : BROTLI_QUALITY[effort],
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  }
  return new Uint8Array(atOnce ? brotliCompressSync(body, options) : await toBrotli(body, options))
}

export function isWorthCompressing(bytes: number): boolean {
  return bytes >= SMALLEST
}
