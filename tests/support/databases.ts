import { PGlite } from '@electric-sql/pglite'
import SQLite from 'better-sqlite3'
import { Kysely, sql, type PostgresPool, type PostgresPoolClient } from 'kysely'
import { afterEach, beforeEach, describe } from 'vitest'
import type { Db } from '#db/connect.server.ts'
import { postgresDialect } from '#db/dialects/postgres.server.ts'
import { sqliteDialect } from '#db/dialects/sqlite.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import type { Tables } from '#db/schema.ts'

/**
 * Runs a block of tests twice, on SQLite and on PostgreSQL (PGlite), each test on an empty,
 * migrated database of its own. `town.db` is that database while a test runs.
 */
export function onBothDatabases(title: string, tests: (town: { db: Db }) => void): void {
  describe(title, () => {
    describe('on SQLite', () => {
      runOn(freshSqlite, tests)
    })
    describe('on PostgreSQL', () => {
      runOn(freshPostgres, tests)
    })
  })
}

/** The same on SQLite only, for what does not touch SQL of its own (routes, journeys). */
export function onSqlite(title: string, tests: (town: { db: Db }) => void): void {
  describe(title, () => {
    runOn(freshSqlite, tests)
  })
}

function runOn(fresh: () => Promise<Db>, tests: (town: { db: Db }) => void): void {
  const holder: { db?: Db } = {}
  const town = {
    get db(): Db {
      if (!holder.db) throw new Error('town.db is there only while a test runs')
      return holder.db
    },
  }
  beforeEach(async () => {
    holder.db = await fresh()
  })
  afterEach(async () => {
    await holder.db?.destroy()
    delete holder.db
  })
  tests(town)
}

let template: Buffer | undefined

/** A clone of a migrated template: about a millisecond. */
export async function freshSqlite(): Promise<Db> {
  template ??= await makeTemplate()
  const database = new SQLite(template)
  database.pragma('foreign_keys = ON')
  return new Kysely<Tables>({ dialect: sqliteDialect(database) })
}

async function makeTemplate(): Promise<Buffer> {
  const database = new SQLite(':memory:')
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database) })
  await migrateToLatest(db)
  const bytes = database.serialize()
  await db.destroy()
  return bytes
}

let postgres: Promise<{ lite: PGlite; tables: string }> | undefined

/** One PGlite a worker, emptied for each test. */
async function freshPostgres(): Promise<Db> {
  postgres ??= startPostgres()
  const { lite, tables } = await postgres
  await lite.exec(`truncate ${tables} cascade`)
  return new Kysely<Tables>({ dialect: postgresDialect(poolOf(lite)) })
}

async function startPostgres(): Promise<{ lite: PGlite; tables: string }> {
  const lite = await PGlite.create()
  const db = new Kysely<Tables>({ dialect: postgresDialect(poolOf(lite)) })
  await migrateToLatest(db)
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%'
  `.execute(db)
  return { lite, tables: rows.map((row) => `"${row.name}"`).join(', ') }
}

/** PGlite has one connection: whoever asks for it waits until it is given back. */
function poolOf(lite: PGlite): PostgresPool {
  let last = Promise.resolve()
  return {
    connect: async () => {
      let giveBack = () => {}
      const before = last
      last = new Promise((resolve) => {
        giveBack = resolve
      })
      await before
      const client: PostgresPoolClient = {
        query: (async (text: string, parameters: unknown[]) => {
          const result = await lite.query(text, [...parameters])
          return {
            command: text.trimStart().slice(0, 6).toUpperCase(),
            rowCount: result.affectedRows ?? result.rows.length,
            rows: result.rows,
          }
        }) as PostgresPoolClient['query'],
        release: giveBack,
      }
      return client
    },
    end: async () => {},
  }
}
