import type { Kysely } from 'kysely'
import { oneOf, withFlags } from '../portable.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await withFlags(
    db.schema
      .createTable('organization')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('kind', 'text', (column) =>
        column
          .notNull()
          .check(
            oneOf('kind', [
              'merchant',
              'farmer',
              'maker',
              'shopping_street',
              'chamber',
              'ja',
              'association',
              'city',
              'civic_group',
              'welfare',
              'school',
              'individual',
            ]),
          ),
      )
      .addColumn('sector', 'text', (column) =>
        column
          .notNull()
          .check(
            oneOf('sector', [
              'commerce',
              'agriculture',
              'industry',
              'tourism',
              'welfare',
              'education',
              'environment',
              'community',
            ]),
          ),
      )
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('reading', 'text', (column) => column.notNull())
      .addColumn('summary', 'text', (column) => column.notNull())
      .addColumn('url', 'text')
      .addColumn('phone', 'text')
      .addColumn('email', 'text')
      .addColumn('area_id', 'text')
      .addColumn('trusted_at', 'text')
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('hidden_at', 'text'),
    ['is_sample'],
  ).execute()
  await db.schema
    .createIndex('organization_area_id')
    .on('organization')
    .columns(['area_id'])
    .execute()
  await db.schema
    .createTable('organization_member')
    .addColumn('organization_id', 'text', (column) =>
      column.notNull().references('organization.id').onDelete('cascade'),
    )
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('role', 'text', (column) =>
      column.notNull().check(oneOf('role', ['owner', 'editor'])),
    )
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('organization_member_pk', ['organization_id', 'account_id'])
    .execute()
  await db.schema
    .createIndex('organization_member_account_id')
    .on('organization_member')
    .columns(['account_id'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('organization_member').execute()
  await db.schema.dropTable('organization').execute()
}
