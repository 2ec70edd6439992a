import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import SQLite from 'better-sqlite3'
import { addDays, dayOf } from '#app/lib/time.ts'
import { type Command, runCommand, startCommand } from '#tests/support/command.ts'

/** Behind the town by more than half a day, and ahead of it. */
const ELSEWHERE = ['America/New_York', 'Pacific/Kiritimati']

describe('A machine that believes to be elsewhere (rule 9)', () => {
  let folder = ''
  const servers: Command[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'michikusa-zone-'))
  })
  afterEach(async () => {
    for (const server of servers) server.process.kill('SIGKILL')
    await Promise.all(servers.splice(0).map((server) => server.ended))
    rmSync(folder, { recursive: true, force: true })
  })

  it('stores the same instants and shows the same hours as one in the town', async () => {
    const today = dayOf(new Date().toISOString())
    const stored = []
    for (const TZ of ['Asia/Tokyo', ...ELSEWHERE]) {
      const file = join(folder, `${TZ.replace('/', '-')}.db`)
      const args = ['--size', 'small', '--date', today]
      const { status, err } = await runCommand('seed', args, { TZ, DATABASE_URL: `file:${file}` })
      expect([status, err]).toEqual([0, ''])
      stored.push({ file, times: timesOf(file) })
    }
    const [home, ...others] = stored
    expect(home?.times.length).toBeGreaterThan(100)
    for (const { times } of others) expect(times).toEqual(home?.times)

    const file = home?.file ?? ''
    const paths = await pathsOf(file)
    const shown = []
    for (const TZ of ['Asia/Tokyo', ...ELSEWHERE]) {
      const environment = { TZ, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: `file:${file}` }
      const server = startCommand('start', [], environment)
      servers.push(server)
      const { port } = JSON.parse(await server.line(/"listening"/)) as { port: number }
      const pages = []
      for (const path of paths) {
        const html = await (await fetch(`http://127.0.0.1:${port}${path}`)).text()
        pages.push(`${path} ${/<main[\s\S]*<\/main>/.exec(html)?.[0]}`)
      }
      shown.push(pages)
    }
    const [here, ...there] = shown
    expect(here?.join('')).toMatch(/\d{1,2}:\d{2}〜\d{1,2}:\d{2}/)
    for (const pages of there) expect(pages).toEqual(here)
  }, 120_000)

  function timesOf(file: string): unknown[] {
    const database = new SQLite(file, { readonly: true })
    const rows = database
      .prepare('select id, first_day, starts_at, ends_at from occurrence order by id')
      .all()
    const bookings = database
      .prepare('select id, day, occupied_from, rests_until from booking order by id')
      .all()
    database.close()
    return [...rows, ...bookings]
  }

  async function pathsOf(file: string): Promise<string[]> {
    const database = new SQLite(file, { readonly: true })
    const events = database.prepare('select id from event order by id limit 6').pluck().all()
    const stands = database.prepare('select id from stand order by id limit 3').pluck().all()
    database.close()
    const day = addDays(dayOf(new Date().toISOString()), 7)
    return [
      `/?from=${day}&to=${addDays(day, 14)}`,
      '/?when=weekend&kind=event',
      ...events.map((id) => `/events/${id}`),
      ...stands.map((id) => `/stands/${id}`),
    ]
  }
})
