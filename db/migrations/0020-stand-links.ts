import { sql, type Kysely } from 'kysely'

/** The farmer's card: a link that sets the day's board without signing in; and until when it counts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('stand_link')
    .addColumn('token_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('stand_id', 'text', (column) =>
      column.notNull().references('stand.id').onDelete('cascade'),
    )
    .addColumn('account_id', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('withdrawn_at', 'text')
    .execute()
  await db.schema
    .createIndex('stand_link_stand_id')
    .on('stand_link')
    .columns(['stand_id'])
    .execute()
  await db.schema.alterTable('stand_report').addColumn('until_at', 'text').execute()
  await db.schema
    .alterTable('stand_report')
    .addColumn('by_link', 'integer', (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql<boolean>`by_link in (0, 1)`),
    )
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('stand_report').dropColumn('by_link').execute()
  await db.schema.alterTable('stand_report').dropColumn('until_at').execute()
  await db.schema.dropTable('stand_link').execute()
}
