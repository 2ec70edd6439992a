import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '#tests/support/command.ts'

describe('npm run seed', () => {
  let folder = ''
  let file = ''
  let environment: Record<string, string> = {}
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'michikusa-seed-'))
    file = join(folder, 'town.db')
    environment = { DATABASE_URL: `file:${file}` }
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const seed = (...args: string[]) => runCommand('seed', args, environment)
  const countEvents = () => {
    const town = new SQLite(file, { readonly: true })
    const events = town.prepare('select count(*) from event').pluck().get()
    town.close()
    return events
  }

  it('migrates and fills an empty database, and leaves a sample that is there as it is', async () => {
    const first = await seed('--size', 'small', '--date', '2026-11-22')
    expect([first.status, first.err]).toEqual([0, ''])
    expect(first.out).toContain('小金井市（見本）')
    expect(countEvents()).toBe(30)
    const second = await seed('--size', 'small', '--date', '2026-11-22')
    expect([second.status, second.err]).toEqual([0, ''])
    expect(second.out).toContain('already')
    expect(countEvents()).toBe(30)
  })

  it('keeps away from a database that people use, with one clear line', async () => {
    expect((await runCommand('migrate', [], environment)).status).toBe(0)
    const town = new SQLite(file)
    town.exec(
      `insert into organization (id, kind, sector, name, reading, summary, is_sample, version, created_at, updated_at)
       values ('somebody', 'merchant', 'commerce', '店', '', '', 0, 1, '2026-11-22T00:00:00.000Z', '2026-11-22T00:00:00.000Z')`,
    )
    town.close()
    const { status, err } = await seed('--size', 'small')
    expect(status).toBe(2)
    expect(err).toMatch(/^This database is in use: .*\n$/)
    expect(countEvents()).toBe(0)
  })

  it('says in one line what it cannot read', async () => {
    for (const args of [
      ['--size', 'medium'],
      ['--size', '12'],
      ['--date', '2026-02-30'],
      ['--town', 'nowhere'],
      ['--colour', 'green'],
    ]) {
      const { status, out, err } = await seed(...args)
      expect([status, out]).toEqual([2, ''])
      expect(err.trim().split('\n')).toHaveLength(1)
    }
  })
})
