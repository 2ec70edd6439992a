import type { Kysely } from 'kysely'
import { oneOf } from '../portable.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('permit_rule')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('condition', 'text', (column) => column.notNull())
    .addColumn('authority', 'text', (column) => column.notNull())
    .addColumn('official_lead_days', 'integer')
    .addColumn('official_unit', 'text', (column) =>
      column.notNull().check(oneOf('official_unit', ['calendar', 'working'])),
    )
    .addColumn('plan_lead_days', 'integer')
    .addColumn('consult_lead_days', 'integer')
    .addColumn('papers', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('certainty', 'text', (column) =>
      column
        .notNull()
        .check(oneOf('certainty', ['sourced', 'partly', 'guess', 'unconfirmed', 'general', 'law'])),
    )
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('checked_on', 'text')
    .addColumn('position', 'integer', (column) => column.notNull())
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('permit_rule').execute()
}
