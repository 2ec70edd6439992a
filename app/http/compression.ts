/** Compressing answers: brotli or gzip, whichever the reader takes, from one kibibyte up. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

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

/** A body compressed; `effort` `once` is for what is compressed once and kept. */
export async function compress(
  body: Uint8Array,
  encoding: Encoding,
  effort: 'each time' | 'once',
): Promise<Uint8Array<ArrayBuffer>> {
  const compressed =
    encoding === 'gzip'
      ? await toGzip(body, { level: effort === 'once' ? 9 : 6 })
      : await toBrotli(body, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: effort === 'once' ? 9 : 4,
            [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
          },
        })
  return new Uint8Array(compressed)
}

export function isWorthCompressing(bytes: number): boolean {
  return bytes >= SMALLEST
}
