/** What a browser may do with a page of this site, said in headers. */
import { createHash } from 'node:crypto'

export type Policy = {
  tileUrl: string
  publicUrl: string
  /** Vite's development server adds style sheets by script and talks over a web socket. */
  development: boolean
}

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/gi
const DATA_SCRIPT = /\stype=["']?application\//i

/** Where map tiles come from, as a CSP source: `https://{s}.example.jp/…` → `https://*.example.jp`. */
export function tileSource(tileUrl: string): string {
  const url = new URL(tileUrl.replaceAll('{s}', 'any-of-them'))
  return `${url.protocol}//${url.host.replace(/any-of-them/g, '*')}`
}

/** CSP sources of the inline scripts of a rendered page in UTF-8, each once. */
export function scriptHashes(html: Uint8Array): string[] {
  const hashes = new Set<string>()
  // Read as Latin-1 a byte is a character, and becomes the same byte again: what is not ASCII is
  // never looked at, and decoding a whole page for its scripts costs more than hashing them.
  const bytes = Buffer.from(html.buffer, html.byteOffset, html.byteLength).toString('latin1')
  for (const [, attributes = '', body = ''] of bytes.matchAll(INLINE_SCRIPT)) {
    if (DATA_SCRIPT.test(attributes)) continue
    // Browsers hash what they parsed, and parsing turns every line end into a line feed.
    const parsed = body.replace(/\r\n?/g, '\n')
    hashes.add(`'sha256-${createHash('sha256').update(parsed, 'latin1').digest('base64')}'`)
  }
  return [...hashes]
}

/**
 * The Content-Security-Policy of a page. Only `/embed/` may be framed. Style attributes are allowed
 * because the map positions its parts with them; style elements are not.
 */
export function contentSecurityPolicy(policy: Policy, path: string, html: Uint8Array): string {
  const development = policy.development
  return [
    `default-src 'self'`,
    `script-src ${["'self'", ...scriptHashes(html)].join(' ')}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob: ${tileSource(policy.tileUrl)}`,
    `font-src 'self' data:`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `frame-ancestors ${mayBeFramed(path) ? '*' : "'none'"}`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
  ].join('; ')
}

/** Headers of every answer, page or not. */
export function setSecurityHeaders(headers: Headers, policy: Policy, path: string): void {
  headers.set('X-Content-Type-Options', 'nosniff')
  // A page whose address is a secret asks for more.
  if (!headers.has('referrer-policy')) {
    headers.set('Referrer-Policy', 'strict-origin-when-cross-origin')
  }
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Permissions-Policy', 'geolocation=(self), camera=(), microphone=(), payment=()')
  if (!mayBeFramed(path)) headers.set('X-Frame-Options', 'DENY')
  if (policy.publicUrl.startsWith('https:')) {
    headers.set('Strict-Transport-Security', 'max-age=31536000')
  }
}

function mayBeFramed(path: string): boolean {
  return path.startsWith('/embed/')
}
