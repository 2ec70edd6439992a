/** The database as a file on the disk, as backing up and restoring handle it. */
import { closeSync, fsyncSync, openSync } from 'node:fs'
import type SQLite from 'better-sqlite3'
import type { Instant } from '#app/lib/time.ts'

/** An instant as part of a file's name: `20261122T000000Z`. */
export function stampOf(instant: Instant): string {
  return instant.replace(/[-:]|\.\d+/g, '')
}

/** Whether every page of the file says what it should. */
export function isIntact(database: SQLite.Database): boolean {
  const [verdict] = database.pragma('integrity_check') as { integrity_check: string }[]
  return verdict?.integrity_check === 'ok'
}

/** Waits until a file or a folder's entries are on the disk. */
export function flush(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}
