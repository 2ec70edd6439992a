/**
 * `npm run restore -- FILE`: puts a backup in the place of the town's database.
 *
 * The present database is kept beside it as `….before-restore-<UTC>`, never deleted. Refused while a
 * server holds the database, and for a file that is not a sound database of this software.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import SQLite from 'better-sqlite3'
import { settingsOfProcess } from '#app/lib/env.ts'
import { nowUtc } from '#app/lib/time.ts'
import { flush, isIntact, stampOf } from './database-file.ts'
import { fail } from './fail.ts'

const { databaseUrl, uploadDir } = settingsOfProcess()
const given = process.argv[2]
if (!given) fail('Usage: npm run restore -- FILE')
if (!databaseUrl.startsWith('file:')) {
  fail('This town is kept in PostgreSQL: use pg_restore --clean --dbname="$DATABASE_URL" FILE.')
}
const backup = resolve(given)
const database = resolve(databaseUrl.slice('file:'.length))
if (!existsSync(backup)) fail(`There is no file ${backup}.`)
if (backup === database) fail('The backup and the database are the same file.')

const aside = `.before-restore-${stampOf(nowUtc())}`
const incoming = `${database}.restoring`
mkdirSync(dirname(database), { recursive: true })
rmSync(incoming, { force: true })
copyFileSync(backup, incoming)
if (!isSoundTown(incoming)) {
  rmSync(incoming, { force: true })
  fail(`${backup} is not a sound database of 道草コモンズ; nothing was changed.`)
}
flush(incoming)

const release = existsSync(database) ? holdAlone(database) : () => {}
if (!release) {
  rmSync(incoming, { force: true })
  fail('The database is in use: stop the server first. Nothing was changed.')
}
for (const suffix of ['', '-wal', '-shm']) {
  if (existsSync(database + suffix)) renameSync(database + suffix, database + aside + suffix)
}
renameSync(incoming, database)
flush(dirname(database))
release()

const uploads = backup.replace(/\.db$/, '-uploads')
if (uploads !== backup && existsSync(uploads)) {
  if (existsSync(uploadDir)) renameSync(uploadDir, uploadDir + aside)
  cpSync(uploads, uploadDir, { recursive: true })
}
console.log(`Restored ${database}`)
if (existsSync(database + aside)) console.log(`The database before is kept as ${database}${aside}`)

/** Sound as a file, and made by this software's migrations. */
function isSoundTown(file: string): boolean {
  try {
    const candidate = new SQLite(file, { fileMustExist: true })
    try {
      const intact = isIntact(candidate)
      const first = candidate
        .prepare(`select name from kysely_migration where name = '0001-accounts'`)
        .get()
      // One file again: a log beside it would be left behind by the renaming.
      candidate.pragma('journal_mode = DELETE')
      return intact && first !== undefined
    } finally {
      candidate.close()
    }
  } catch {
    return false
  }
}

/**
 * Takes a database for ourselves, and answers how to let it go; nothing when somebody has it open.
 * Leaving WAL needs to be alone and folds the log into the file. A present database that is broken
 * cannot be held, and is what one restores for.
 */
function holdAlone(file: string): (() => void) | undefined {
  const present = new SQLite(file, { timeout: 0 })
  try {
    present.pragma('journal_mode = DELETE')
    present.exec('begin exclusive')
  } catch (error) {
    if (error instanceof SQLite.SqliteError && /^SQLITE_(?:BUSY|LOCKED)/.test(error.code)) {
      present.close()
      return undefined
    }
  }
  return () => present.close()
}
