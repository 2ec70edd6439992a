import type { Kysely } from 'kysely'

/** What is told is read from what has changed since a moment; what is out at one has its index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('revision_subject_kind_at')
    .on('revision')
    .columns(['subject_kind', 'at'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('revision_subject_kind_at').execute()
}
