import type { Kysely } from 'kysely'
import { oneOf } from '../portable.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('search_document')
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(oneOf('kind', ['event', 'venue', 'stand'])),
    )
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('reading', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('search_document_pk', ['kind', 'subject_id'])
    .execute()
  await db.schema
    .createTable('synonym')
    .addColumn('word', 'text', (column) => column.primaryKey().notNull())
    .addColumn('group_id', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('synonym_group_id').on('synonym').columns(['group_id']).execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('synonym').execute()
  await db.schema.dropTable('search_document').execute()
}
