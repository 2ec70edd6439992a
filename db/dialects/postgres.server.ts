import { PostgresDialect, type Dialect, type PostgresPool } from 'kysely'
import pg from 'pg'

/** PostgreSQL gives `count(*)` and `bigint` as text; the town counts in safe integers. */
const INT8 = 20
const NUMERIC = 1700

export function postgresDialect(pool: PostgresPool): Dialect {
  return new PostgresDialect({ pool })
}

export function openPostgres(connectionString: string): PostgresPool {
  pg.types.setTypeParser(INT8, Number)
  pg.types.setTypeParser(NUMERIC, Number)
  return new pg.Pool({ connectionString, max: 10 })
}
