/**
 * The files of the built client, listed once at start: what is not in the list does not exist, so
 * that no address can reach outside the folder.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import {
  chooseEncoding,
  compress,
  type Encoding,
  isCompressible,
  isWorthCompressing,
} from './compression.ts'

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

export type StaticFiles = (request: Request, path: string) => Promise<Response | undefined>

type KeptFile = {
  body: Uint8Array<ArrayBuffer>
  etag: string
  compressed: Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>
}

/**
 * Answers from a folder. What lies in `assets/` carries a hash in its name and may be kept for ever;
 * the rest is asked for again every hour. A folder that is not there holds no files.
 */
export function staticFiles(folder: string): StaticFiles {
  const paths = new Map<string, string>()
  if (existsSync(folder)) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const file = join(entry.parentPath, entry.name)
      const path = `/${relative(folder, file).split(sep).join('/')}`
      if (!path.includes('/.')) paths.set(path, file)
    }
  }
  const kept = new Map<string, KeptFile>()

  return async (request, path) => {
    const file = paths.get(path)
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined
    let found = kept.get(path)
    if (!found) {
      const body = new Uint8Array(readFileSync(file))
      const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
      found = { body, etag, compressed: new Map() }
      kept.set(path, found)
    }
    const type = CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
    const encoding =
      isCompressible(type) && isWorthCompressing(found.body.byteLength)
        ? chooseEncoding(request.headers.get('accept-encoding') ?? undefined)
        : undefined
    const etag = `"${found.etag}${encoding ? `-${encoding}` : ''}"`
    const headers = new Headers({
      'Content-Type': type,
      'Cache-Control': path.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=3600',
      ETag: etag,
    })
    if (isCompressible(type)) headers.set('Vary', 'Accept-Encoding')
    if (request.headers.get('if-none-match')?.split(/,\s*/).includes(etag)) {
      return new Response(null, { status: 304, headers })
    }
    if (encoding) headers.set('Content-Encoding', encoding)
    const body = encoding ? await compressedOnce(found, encoding) : found.body
    headers.set('Content-Length', String(body.byteLength))
    return new Response(request.method === 'HEAD' ? null : body, { headers })
  }
}

function compressedOnce(file: KeptFile, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const known = file.compressed.get(encoding)
  if (known) return known
  const made = compress(file.body, encoding, 'once')
  file.compressed.set(encoding, made)
  return made
}
