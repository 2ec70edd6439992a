import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReadable, maskPath } from './paths.ts'

describe('what the log knows of an address', () => {
  it.each([
    ['/', '/'],
    ['/events/0198-abc', '/events/0198-abc'],
    ['/?q=%E9%87%8E%E8%8F%9C&near=35.7,139.5', '/'],
    ['/a/kotae', '/a/:token'],
    ['/s/kyou/stock', '/s/:token/:token'],
    ['/a/kotae.data', '/a/:token'],
    ['/follow/okini/withdrawal', '/follow/:token/:token'],
    ['/account', '/account'],
    ['/account/invitation/himitsu', '/account/invitation/:token'],
    [`/feeds/${'0a'.repeat(20)}.ics`, '/feeds/:token'],
    ['/unsubscribe/hanako@example.jp', '/unsubscribe/:address'],
    ['/unsubscribe/hanako%40example.jp', '/unsubscribe/:address'],
  ])('%s is written as %s', (path, written) => {
    expect(maskPath(path)).toBe(written)
  })

  it('never holds the secret of a link', () => {
    const secret = fc.stringMatching(/^[0-9a-f]{40}$/)
    const before = fc.constantFrom('/a/', '/s/', '/account/reset/', '/anything/', '/x/y/')
    fc.assert(
      fc.property(before, secret, (path, token) => {
        expect(maskPath(path + token)).not.toContain(token)
      }),
    )
  })
})

describe('an address', () => {
  it('is unreadable when its percent-encoding is broken or it holds a NUL', () => {
    expect(isReadable('/events/%E3%81', '')).toBe(false)
    expect(isReadable('/events/%', '')).toBe(false)
    expect(isReadable('/events/%00', '')).toBe(false)
    expect(isReadable('/', '?q=%00')).toBe(false)
  })

  it('is readable in Japanese, and a broken query is left to the page to say', () => {
    expect(isReadable('/venues/%E5%BA%83%E5%A0%B4', '?q=%E3%81')).toBe(true)
  })
})
