import { PostgresDialect, type Dialect, type PostgresPool } from 'kysely'
import { Pool, types } from 'pg'
import { countingWrites } from '../write-count.server.ts'

/** PostgreSQL gives `count(*)` and `bigint` as text; the town counts in safe integers. */
const INT8 = 20
const NUMERIC = 1700

export function postgresDialect(pool: PostgresPool): Dialect {
  const dialect = new PostgresDialect({ pool })
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => countingWrites(dialect.createDriver()),
  }
}

export function openPostgres(connectionString: string): PostgresPool {
  types.setTypeParser(INT8, Number)
  types.setTypeParser(NUMERIC, Number)
  return new Pool({ connectionString, max: 10 })
}
