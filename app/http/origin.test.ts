import { describe, expect, it } from 'vitest'
import { type Asking, mayChange } from './origin.ts'

const post: Asking = {
  method: 'POST',
  url: 'http://localhost:3000/desk/settings',
  publicUrl: 'https://michikusa.example.jp',
  origin: null,
  secFetchSite: null,
  referrer: null,
  hasCookie: true,
}

describe('changing something', () => {
  it('is allowed from the site’s own pages, also behind a proxy', () => {
    expect(mayChange({ ...post, origin: 'http://localhost:3000' })).toBe(true)
    expect(mayChange({ ...post, origin: 'https://michikusa.example.jp' })).toBe(true)
  })

  it.each([
    'https://evil.example',
    'http://localhost:3001',
    'https://localhost:3000',
    'https://michikusa.example.jp.evil.example',
    'not an origin',
  ])('is refused from %s', (origin) => {
    expect(mayChange({ ...post, origin })).toBe(false)
    expect(mayChange({ ...post, origin, hasCookie: false })).toBe(false)
    expect(mayChange({ ...post, origin, secFetchSite: 'same-origin' })).toBe(false)
  })

  it('asks Sec-Fetch-Site when the origin is hidden', () => {
    expect(mayChange({ ...post, origin: 'null', secFetchSite: 'same-origin' })).toBe(true)
    expect(mayChange({ ...post, secFetchSite: 'same-origin' })).toBe(true)
    expect(mayChange({ ...post, secFetchSite: 'same-site' })).toBe(false)
    expect(mayChange({ ...post, secFetchSite: 'cross-site', hasCookie: false })).toBe(false)
    expect(mayChange({ ...post, origin: 'null', hasCookie: false })).toBe(false)
  })

  it.each([
    ['http://localhost:3000/s/0123', true],
    ['https://michikusa.example.jp/', true],
    ['https://evil.example/?https://michikusa.example.jp/', false],
    ['https://michikusa.example.jp.evil.example/', false],
    ['https://michikusa.example.jp@evil.example/', false],
    ['about:blank', false],
    ['michikusa.example.jp', false],
    ['', false],
  ])('asks an old iPhone, which knows no Sec-Fetch-Site, for its page: %s', (referrer, allowed) => {
    for (const hasCookie of [true, false]) {
      for (const origin of [null, 'null']) {
        expect(mayChange({ ...post, origin, referrer, hasCookie })).toBe(allowed)
      }
      const foreign = { ...post, referrer, hasCookie, origin: 'https://evil.example' }
      expect(mayChange(foreign)).toBe(false)
      expect(mayChange({ ...post, referrer, hasCookie, secFetchSite: 'cross-site' })).toBe(false)
    }
  })

  it('without any of these headers is allowed only to somebody who carries no cookie', () => {
    expect(mayChange(post)).toBe(false)
    expect(mayChange({ ...post, hasCookie: false })).toBe(true)
  })
})

describe('reading', () => {
  it('is allowed from everywhere', () => {
    expect(mayChange({ ...post, method: 'GET', origin: 'https://evil.example' })).toBe(true)
  })
})
