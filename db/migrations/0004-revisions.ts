import type { Kysely } from 'kysely'
import { oneOf } from '../portable.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('revision')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('subject_kind', 'text', (column) =>
      column
        .notNull()
        .check(
          oneOf('subject_kind', [
            'organization',
            'venue',
            'stand',
            'event',
            'request',
            'proposal',
            'booking',
            'permit_rule',
            'weights',
          ]),
        ),
    )
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text')
    .addColumn('on_behalf_of', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('revision_subject_kind_subject_id_version_key')
    .unique()
    .on('revision')
    .columns(['subject_kind', 'subject_id', 'version'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('revision').execute()
}
