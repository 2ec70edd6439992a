import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Db, openDatabase } from '#db/connect.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { runCommand, startCommand } from '#tests/support/command.ts'

describe('a town that is backed up and restored', () => {
  let folder = ''
  let database = ''
  let uploads = ''
  let environment: Record<string, string> = {}
  let db: Db

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'michikusa-backup-'))
    database = join(folder, 'town.db')
    uploads = join(folder, 'uploads')
    environment = { DATABASE_URL: `file:${database}`, UPLOAD_DIR: uploads }
    db = openDatabase(`file:${database}`)
    await migrateToLatest(db)
  })
  afterEach(async () => {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  })

  const write = (n: number) =>
    db
      .insertInto('synonym')
      .values([
        { word: `left ${n}`, group_id: 'pair' },
        { word: `right ${n}`, group_id: 'pair' },
      ])
      .execute()
  const backup = () => runCommand('backup', [join(folder, 'backups')], environment)
  const restore = (file: string) => runCommand('restore', [file], environment)
  const wordsIn = (file: string) => {
    const copy = new SQLite(file, { readonly: true })
    const words = copy.prepare('select word from synonym order by word').pluck().all() as string[]
    copy.close()
    // Beside those that the town comes with.
    return words.filter((word) => /^(?:left|right) /.test(word))
  }

  it('has a copy of one moment, made while the town goes on writing', async () => {
    await write(0)
    const command = startCommand('backup', [join(folder, 'backups')], environment)
    let written = 1
    while (command.process.exitCode === null) {
      await write(written++)
      await new Promise(setImmediate)
    }
    const { status, out, err } = await command.ended
    expect([status, err]).toEqual([0, ''])
    const copy = out.trim()
    expect(copy).toMatch(/backups\/michikusa-\d{8}T\d{6}Z\.db$/)
    const words = wordsIn(copy)
    expect(words.length).toBeGreaterThanOrEqual(2)
    // Two words are written at a time: half of a pair would be half of a moment.
    expect(words.length % 2).toBe(0)
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1)
    expect(wordsIn(database)).toHaveLength(written * 2)
  })

  it('gets the same rows and pictures back, and keeps what was there before', async () => {
    await write(1)
    mkdirSync(uploads)
    writeFileSync(join(uploads, 'picture.webp'), 'old')
    const copy = (await backup()).out.trim()
    await write(2)
    writeFileSync(join(uploads, 'picture.webp'), 'new')
    await db.destroy()

    const { status, out, err } = await restore(copy)
    expect([status, err]).toEqual([0, ''])
    expect(wordsIn(database)).toEqual(['left 1', 'right 1'])
    expect(readFileSync(join(uploads, 'picture.webp'), 'utf8')).toBe('old')
    const [, kept = ''] = /kept as (.*)/.exec(out) ?? []
    expect(wordsIn(kept)).toEqual(['left 1', 'left 2', 'right 1', 'right 2'])

    db = openDatabase(`file:${database}`)
    expect(await migrateToLatest(db)).toEqual([])
  })

  it('is not restored while a server holds it', async () => {
    await write(1)
    const copy = (await backup()).out.trim()
    await write(2)
    const { status, err } = await restore(copy)
    expect(status).toBe(2)
    expect(err).toContain('stop the server first')
    expect(wordsIn(database)).toHaveLength(4)
    expect(readdirSync(folder).filter((name) => /restor/.test(name))).toEqual([])
    await write(3)
  })

  it('is restored over a database that is broken', async () => {
    await write(1)
    const copy = (await backup()).out.trim()
    await db.destroy()
    writeFileSync(database, 'not a database at all, and long enough to be looked at '.repeat(20))
    writeFileSync(`${database}-wal`, 'stale')
    expect((await restore(copy)).status).toBe(0)
    expect(wordsIn(database)).toEqual(['left 1', 'right 1'])
    expect(existsSync(`${database}-wal`)).toBe(false)
  })

  it('is never replaced by a file that is not a sound town', async () => {
    await write(1)
    await db.destroy()
    const other = join(folder, 'other.db')
    new SQLite(other).exec('create table diary (day text)').close()
    const torn = join(folder, 'torn.db')
    const bytes = readFileSync(database)
    writeFileSync(torn, bytes.fill(0xff, 4096, bytes.length - 4096))
    const text = join(folder, 'text.db')
    writeFileSync(text, 'hello')
    for (const file of [other, torn, text, join(folder, 'missing.db')]) {
      const { status, err } = await restore(file)
      expect([status, err.split('\n').length]).toEqual([2, 2])
    }
    expect(wordsIn(database)).toEqual(['left 1', 'right 1'])
  })

  it('in PostgreSQL is left to PostgreSQL’s own tools', async () => {
    const postgres = { DATABASE_URL: 'postgres://localhost/town' }
    const { status, err } = await runCommand('backup', [folder], postgres)
    expect(status).toBe(2)
    expect(err).toContain('pg_dump')
  })
})
