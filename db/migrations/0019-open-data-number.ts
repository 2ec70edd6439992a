import type { Kysely } from 'kysely'

/**
 * The NO under which a date, a stand or a venue stands in the open data, for ever: it outlives what
 * it was given to, so that no other thing ever gets it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('open_data_number')
    .addColumn('subject_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('open_data_number_number_key')
    .unique()
    .on('open_data_number')
    .columns(['number'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('open_data_number').execute()
}
