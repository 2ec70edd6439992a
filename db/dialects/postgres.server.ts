import { PostgresDialect, type Dialect, type PostgresPool } from 'kysely'
import { Pool, types } from 'pg'

/** PostgreSQL gives `count(*)` and `bigint` as text; the town counts in safe integers. */
const INT8 = 20
const NUMERIC = 1700

export function postgresDialect(pool: PostgresPool): Dialect {
  return new PostgresDialect({ pool })
}

export function openPostgres(connectionString: string): PostgresPool {
  types.setTypeParser(INT8, Number)
  types.setTypeParser(NUMERIC, Number)
  return new Pool({ connectionString, max: 10 })
}
