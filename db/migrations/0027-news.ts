import type { Kysely } from 'kysely'

/** What is told is read from what has changed since a moment, and from what is out at one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('revision_subject_kind_at')
    .on('revision')
    .columns(['subject_kind', 'at'])
    .execute()
  await db.schema
    .createIndex('stand_report_expires_at')
    .on('stand_report')
    .columns(['expires_at'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('stand_report_expires_at').execute()
  await db.schema.dropIndex('revision_subject_kind_at').execute()
}
