import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSettings } from './env.ts'

const problemOf = (environment: Record<string, string>) => {
  const read = readSettings(environment)
  return read.ok ? undefined : read.problem
}

describe('the environment', () => {
  it('needs nothing: a town starts with an empty one', () => {
    const read = readSettings({})
    expect(read).toMatchObject({
      ok: true,
      settings: {
        port: 3000,
        publicUrl: 'http://localhost:3000',
        databaseUrl: 'file:data/michikusa.db',
        tileAttribution: '地理院タイル',
        town: 'koganei',
        smtpUrl: undefined,
        line: undefined,
        logLevel: 'info',
      },
    })
  })

  it('takes a variable that is set to nothing as not set', () => {
    expect(readSettings({ PORT: '', SMTP_URL: ' ' })).toEqual(readSettings({}))
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', 'http://here'],
    ['PUBLIC_URL', 'town.example.jp'],
    ['PUBLIC_URL', 'https://example.jp/town'],
    ['PUBLIC_URL', 'ftp://example.jp'],
    ['DATABASE_URL', 'data/michikusa.db'],
    ['DATABASE_URL', 'mysql://localhost/town'],
    ['SMTP_URL', 'localhost:25'],
    ['MAIL_FROM', 'nobody'],
    ['TILE_URL', 'https://tiles.example.jp/{z}/{x}.png'],
    ['TOWN', '../secret'],
    ['VAPID_PUBLIC_KEY', 'ABC'],
    ['VAPID_PRIVATE_KEY', 'abc='],
    ['LINE_CHANNEL_ID', 'abc'],
    ['LOG_LEVEL', 'loud'],
  ])('stops at a bad %s (%s) with one line that names it and hides the value', (name, value) => {
    const problem = problemOf({ [name]: value })
    expect(problem).toContain(name)
    expect(problem).not.toContain('\n')
    expect(problem).not.toContain(value)
  })

  it('wants both halves of a LINE channel or none', () => {
    expect(problemOf({ LINE_CHANNEL_ID: '123' })).toContain('LINE_CHANNEL_SECRET')
    expect(problemOf({ LINE_CHANNEL_SECRET: '0'.repeat(32) })).toContain('LINE_CHANNEL_ID')
  })

  it('wants both halves of a pair of push keys or none', () => {
    expect(problemOf({ VAPID_PUBLIC_KEY: `B${'a'.repeat(86)}` })).toContain('VAPID_PRIVATE_KEY')
    expect(problemOf({ VAPID_PRIVATE_KEY: 'a'.repeat(43) })).toContain('VAPID_PUBLIC_KEY')
  })

  it('drops the slash at the end of the public address', () => {
    const read = readSettings({ PUBLIC_URL: 'https://michikusa.example.jp/' })
    expect(read.ok && read.settings.publicUrl).toBe('https://michikusa.example.jp')
  })

  it('takes tiles from several hosts', () => {
    expect(problemOf({ TILE_URL: 'https://{s}.tiles.example.jp/{z}/{x}/{y}.png' })).toBeUndefined()
  })

  it('never throws, whatever a variable holds', () => {
    const names = ['PORT', 'HOST', 'PUBLIC_URL', 'DATABASE_URL', 'SMTP_URL', 'TILE_URL', 'TOWN']
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string(), (name, value) => {
        expect(typeof readSettings({ [name]: value }).ok).toBe('boolean')
      }),
    )
  })
})
