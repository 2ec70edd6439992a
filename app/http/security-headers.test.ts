import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  contentSecurityPolicy,
  scriptHashes,
  setSecurityHeaders,
  tileSource,
} from './security-headers.ts'

const policy = {
  tileUrl: 'https://tiles.example.jp/pale/{z}/{x}/{y}.png',
  publicUrl: 'https://michikusa.example.jp',
  development: false,
}
const page = (html: string) => Buffer.from(html)
const hashOf = (script: string) =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`

describe('the scripts of a page', () => {
  it('are allowed by their hashes, each once, whatever their attributes', () => {
    const html = '<script>a()</script><p>x</p><script type="module" async="">b()</script>'
    expect(scriptHashes(page(html + html))).toEqual([hashOf('a()'), hashOf('b()')])
  })

  it('need no hash when they are files or data', () => {
    const html =
      '<script type="module" src="/assets/x.js"></script><script type="application/ld+json">{}</script>'
    expect(scriptHashes(page(html))).toEqual([])
  })

  it('are hashed as they are written, in whatever writing', () => {
    const html = '<p>市</p><script>say("朝市🍅é")</script>'
    expect(scriptHashes(page(html))).toEqual([hashOf('say("朝市🍅é")')])
  })

  it('are hashed as a browser parses them, with line feeds', () => {
    expect(scriptHashes(page('<script>a\r\nb\rc</script>'))).toEqual([hashOf('a\nb\nc')])
  })
})

describe('the policy of a page', () => {
  it('names the tile host once and allows no foreign script, frame or form', () => {
    const csp = contentSecurityPolicy(policy, '/', page('<script>a()</script>'))
    expect(csp).toContain(`script-src 'self' ${hashOf('a()')};`)
    expect(csp).toContain("img-src 'self' data: blob: https://tiles.example.jp;")
    expect(csp).toContain("frame-ancestors 'none'")
    expect(csp).toContain("form-action 'self'")
    expect(csp).not.toContain("script-src 'self' 'unsafe-inline'")
  })

  it('lets only the embedded map be framed', () => {
    expect(contentSecurityPolicy(policy, '/embed/map', page(''))).toContain('frame-ancestors *')
    const embedded = new Headers()
    setSecurityHeaders(embedded, policy, '/embed/map')
    expect(embedded.has('X-Frame-Options')).toBe(false)
    const other = new Headers()
    setSecurityHeaders(other, policy, '/embedded')
    expect(other.get('X-Frame-Options')).toBe('DENY')
  })

  it('asks for TLS for good only where the public address has it', () => {
    const headers = new Headers()
    setSecurityHeaders(headers, { ...policy, publicUrl: 'http://localhost:3000' }, '/')
    expect(headers.has('Strict-Transport-Security')).toBe(false)
    setSecurityHeaders(headers, policy, '/')
    expect(headers.get('Strict-Transport-Security')).toContain('max-age=31536000')
  })

  it('covers tiles that come from several hosts', () => {
    expect(tileSource('https://{s}.tiles.example.jp/{z}/{x}/{y}.png')).toBe(
      'https://*.tiles.example.jp',
    )
  })
})
