import type { Kysely } from 'kysely'
import { oneOf, withFlags } from '../portable.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await withFlags(
    db.schema
      .createTable('stand')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('place_id', 'text', (column) => column.notNull().references('place.id'))
      .addColumn('farmer_id', 'text', (column) => column.notNull().references('organization.id'))
      .addColumn('farmer_confirmed_at', 'text')
      .addColumn('sales', 'text', (column) =>
        column.notNull().check(oneOf('sales', ['attended', 'honesty_box', 'vending_machine'])),
      )
      .addColumn('summary', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('season_from', 'text')
      .addColumn('season_until', 'text')
      .addColumn('status', 'text', (column) =>
        column.notNull().check(oneOf('status', ['draft', 'in_review', 'listed', 'withdrawn'])),
      )
      .addColumn('review_message', 'text')
      .addColumn('source_id', 'text', (column) => column.references('import_source.id'))
      .addColumn('source_key', 'text')
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('hidden_at', 'text'),
    ['payment_cash', 'payment_cashless', 'is_sample'],
  ).execute()
  await db.schema
    .createIndex('stand_source_id_source_key_key')
    .unique()
    .on('stand')
    .columns(['source_id', 'source_key'])
    .execute()
  await db.schema.createIndex('stand_place_id').on('stand').columns(['place_id']).execute()
  await db.schema.createIndex('stand_farmer_id').on('stand').columns(['farmer_id']).execute()
  await db.schema.createIndex('stand_status').on('stand').columns(['status']).execute()
  await db.schema
    .createTable('produce')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('reading', 'text', (column) => column.notNull())
    .addColumn('season_from', 'integer', (column) => column.notNull())
    .addColumn('season_until', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('produce_name_key').unique().on('produce').columns(['name']).execute()
  await db.schema
    .createTable('stand_produce')
    .addColumn('stand_id', 'text', (column) =>
      column.notNull().references('stand.id').onDelete('cascade'),
    )
    .addColumn('produce_id', 'text', (column) => column.notNull().references('produce.id'))
    .addPrimaryKeyConstraint('stand_produce_pk', ['stand_id', 'produce_id'])
    .execute()
  await db.schema
    .createTable('stand_report')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('stand_id', 'text', (column) =>
      column.notNull().references('stand.id').onDelete('cascade'),
    )
    .addColumn('state', 'text', (column) =>
      column.notNull().check(oneOf('state', ['open', 'few_left', 'sold_out', 'closed'])),
    )
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('reported_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) =>
      column.references('account.id').onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('stand_report_stand_id_expires_at')
    .on('stand_report')
    .columns(['stand_id', 'expires_at'])
    .execute()
  await db.schema
    .createTable('stand_report_produce')
    .addColumn('report_id', 'text', (column) =>
      column.notNull().references('stand_report.id').onDelete('cascade'),
    )
    .addColumn('produce_id', 'text', (column) => column.notNull().references('produce.id'))
    .addPrimaryKeyConstraint('stand_report_produce_pk', ['report_id', 'produce_id'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('stand_report_produce').execute()
  await db.schema.dropTable('stand_report').execute()
  await db.schema.dropTable('stand_produce').execute()
  await db.schema.dropTable('produce').execute()
  await db.schema.dropTable('stand').execute()
}
