import { sql, type CreateTableBuilder, type RawBuilder } from 'kysely'

/** What the migrations say in the subset of SQL that SQLite and PostgreSQL share. */

/** `check (column in (…))` for a closed vocabulary. */
export function oneOf(column: string, values: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`
}

/** Columns that hold 0 or 1. */
export function withFlags<Table extends string, Columns extends string>(
  table: CreateTableBuilder<Table, Columns>,
  names: readonly string[],
): CreateTableBuilder<Table, Columns> {
  let result = table
  for (const name of names) {
    result = result.addColumn(name as Columns, 'integer', (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql<boolean>`${sql.ref(name)} in (0, 1)`),
    )
  }
  return result
}

/** Whether an error says that a unique key is taken: a refusal, not a bug. */
export function isUniqueViolation(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return (
    code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    code === 'SQLITE_CONSTRAINT_PRIMARYKEY' ||
    code === '23505'
  )
}

/** Whether PostgreSQL ended a transaction because two of them waited for each other. */
export function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '40P01'
}
