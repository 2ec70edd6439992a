import type { Kysely } from 'kysely'

/** What is on in a range of time is read from this index alone, before any row is touched. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('occurrence_range')
    .on('occurrence')
    .columns(['starts_at', 'ends_at', 'event_id', 'status'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('occurrence_range').execute()
}
