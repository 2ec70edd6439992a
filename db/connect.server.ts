import { Kysely, type Transaction } from 'kysely'
import { openPostgres, postgresDialect } from './dialects/postgres.server.ts'
import { openSqlite, sqliteDialect } from './dialects/sqlite.server.ts'
import { isDeadlock, isUniqueViolation } from './portable.ts'
import type { Tables } from './schema.ts'

/** The town's database, or a transaction on it. */
export type Db = Kysely<Tables>

/**
 * Opens `file:data/michikusa.db`, `file::memory:` or `postgres://…`.
 * The caller closes it with `db.destroy()`.
 */
export function openDatabase(url: string): Db {
  if (url.startsWith('file:')) {
    return new Kysely<Tables>({ dialect: sqliteDialect(openSqlite(url.slice('file:'.length))) })
  }
  if (/^postgres(?:ql)?:\/\//.test(url)) {
    return new Kysely<Tables>({ dialect: postgresDialect(openPostgres(url)) })
  }
  throw new Error('DATABASE_URL must begin with file: or postgres://')
}

const MOST_ATTEMPTS = 4

/**
 * Runs `work` in a transaction; inside one already, in that one. What meets another transaction is
 * run again, since nothing of it remains: where two wait for each other PostgreSQL ends one of
 * them, and where the same form is sent twice at one moment the second finds its key taken, and
 * finds on its next run what the first has made. `work` therefore changes nothing but the database.
 */
export async function inTransaction<T>(
  db: Db,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  if (isTransaction(db)) return work(db)
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      const met = isDeadlock(error) || (attempt === 1 && isUniqueViolation(error))
      if (attempt === MOST_ATTEMPTS || !met) throw error
    }
  }
}

function isTransaction(db: Db): db is Transaction<Tables> {
  return db.isTransaction
}
