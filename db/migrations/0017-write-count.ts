import type { Kysely } from 'kysely'

/** Every process on this database sees it: a page kept under an older count is no longer true. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('write_count')
    .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('write_count').execute()
}
