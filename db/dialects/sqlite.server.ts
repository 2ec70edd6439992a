import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import SQLite from 'better-sqlite3'
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Dialect,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely'
import { countingWrites } from '../write-count.server.ts'

/** Opens a file (or `:memory:`) with the settings that rule 5 asks for: acknowledged is stored. */
export function openSqlite(filename: string): SQLite.Database {
  if (filename !== ':memory:') mkdirSync(dirname(resolve(filename)), { recursive: true })
  const database = new SQLite(filename, { timeout: 5000 })
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('cache_size = -64000')
  return database
}

/** So many statements stay prepared: preparing one costs as much as running many of them. */
const MOST_KEPT = 400
/** Longer ones list ids, and seldom come twice. */
const LONGEST_KEPT = 10_000

function withKeptStatements(database: SQLite.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = kept.get(sql)
      if (known) return known
      const statement = database.prepare(sql)
      if (sql.length > LONGEST_KEPT) return statement
      const [oldest] = kept.size === MOST_KEPT ? kept.keys() : []
      if (oldest !== undefined) kept.delete(oldest)
      kept.set(sql, statement)
      return statement
    },
  }
}

/** Kysely's SQLite dialect, but transactions take the write lock when they begin. */
export function sqliteDialect(database: SQLite.Database): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createDriver: () => {
      const driver = new SqliteDriver({ database: withKeptStatements(database) })
      // A deferred transaction that reads first and writes later can fail half-way with
      // SQLITE_BUSY; one that begins IMMEDIATE waits for its turn at the start instead.
      driver.beginTransaction = async (connection) => {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'))
      }
      return countingWrites(driver)
    },
  }
}
