/**
 * `npm run backup -- DIR`: a copy of the town in a folder, safe while the server runs.
 *
 * The copy is one moment of the database, checked and on the disk before its path is printed. It is
 * called `michikusa-<UTC>.db`; pictures, if there are any, lie beside it in `michikusa-<UTC>-uploads`.
 */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import SQLite from 'better-sqlite3'
import { settingsOfProcess } from '#app/lib/env.ts'
import { nowUtc } from '#app/lib/time.ts'
import { flush, isIntact, stampOf } from './database-file.ts'
import { fail } from './fail.ts'

const { databaseUrl, uploadDir } = settingsOfProcess()
const folder = process.argv[2]
if (!folder) fail('Usage: npm run backup -- DIR')
if (!databaseUrl.startsWith('file:')) {
  fail('This town is kept in PostgreSQL: use pg_dump --format=custom --file=FILE "$DATABASE_URL".')
}
const database = resolve(databaseUrl.slice('file:'.length))
if (!existsSync(database)) fail(`There is no database at ${database}.`)

mkdirSync(folder, { recursive: true })
const name = `michikusa-${stampOf(nowUtc())}`
const copy = resolve(folder, `${name}.db`)
if (existsSync(copy)) fail(`${copy} exists already.`)
const partial = `${copy}.partial`
try {
  await copyDatabase(database, partial)
  renameSync(partial, copy)
  flush(folder)
} catch (error) {
  rmSync(partial, { force: true })
  fail(`The backup failed: ${error instanceof Error ? error.message : 'unknown reason'}`)
}
if (existsSync(uploadDir)) {
  cpSync(uploadDir, join(folder, `${name}-uploads`), { recursive: true })
}
console.log(copy)

async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new SQLite(from, { fileMustExist: true, timeout: 5000 })
  try {
    // Reading inside one transaction keeps the copy at one moment; without it, every write of the
    // server would make the copying begin again.
    source.exec('begin')
    source.prepare('select count(*) from sqlite_master').get()
    await source.backup(to)
    source.exec('commit')
  } finally {
    source.close()
  }
  const made = new SQLite(to)
  try {
    // One file, without a write-ahead log beside it.
    made.pragma('journal_mode = DELETE')
    if (!isIntact(made)) throw new Error('the copy is not sound')
  } finally {
    made.close()
  }
  flush(to)
}
