import type { Kysely } from 'kysely'

/** What narrows the uses of a request down: kitchen cars or stalls, one's own produce. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('venue_request')
    .addColumn('details', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('venue_request').dropColumn('details').execute()
}
