import type { Kysely } from 'kysely'
import { oneOf } from '../portable.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('import_source')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('organization_id', 'text', (column) =>
      column.notNull().references('organization.id'),
    )
    .addColumn('licence', 'text', (column) => column.notNull())
    .addColumn('url', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('import_source_name_key')
    .unique()
    .on('import_source')
    .columns(['name'])
    .execute()
  await db.schema
    .createTable('import_row')
    .addColumn('source_id', 'text', (column) => column.notNull().references('import_source.id'))
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(oneOf('kind', ['event', 'venue', 'stand'])),
    )
    .addColumn('source_key', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('subject_version', 'integer', (column) => column.notNull())
    .addColumn('stored_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('import_row_pk', ['source_id', 'kind', 'source_key'])
    .execute()
  await db.schema
    .createTable('import_doubt')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('source_id', 'text', (column) => column.notNull().references('import_source.id'))
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(oneOf('kind', ['event', 'venue', 'stand'])),
    )
    .addColumn('source_key', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('line', 'integer', (column) => column.notNull())
    .addColumn('reasons', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) =>
      column.notNull().check(oneOf('status', ['waiting', 'accepted', 'dismissed'])),
    )
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .execute()
  await db.schema
    .createIndex('import_doubt_source_id_kind_source_key_key')
    .unique()
    .on('import_doubt')
    .columns(['source_id', 'kind', 'source_key'])
    .execute()
  await db.schema
    .createIndex('import_doubt_status')
    .on('import_doubt')
    .columns(['status'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('import_doubt').execute()
  await db.schema.dropTable('import_row').execute()
  await db.schema.dropTable('import_source').execute()
}
