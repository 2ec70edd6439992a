import { sql } from 'kysely'
import type { Db } from '#db/connect.server.ts'

/**
 * Every row of every table of the town, as text: `table {…}`. `booking_version` and `write_count` are
 * left out: they say nothing of the town, only that somebody was writing.
 */
export async function dumpOf(db: Db): Promise<Set<string>> {
  const tables = await db.introspection.getTables()
  const rows = new Set<string>()
  for (const { name } of tables) {
    if (name === 'write_count') continue
    const result = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db)
    for (const { booking_version: _, ...row } of result.rows) {
      rows.add(`${name} ${JSON.stringify(row)}`)
    }
  }
  return rows
}

/** What is in one dump and not in the other, without the tables named. */
export function missingFrom(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  ...but: readonly string[]
): string[] {
  return [...before].filter((row) => !after.has(row) && !but.includes(row.split(' ', 1)[0] ?? ''))
}
