import type { Kysely } from 'kysely'
import { oneOf } from '../portable.ts'

const KINDS = ['event', 'stand', 'venue'] as const

/** What somebody with an account wants to find again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('saved_thing')
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('kind', 'text', (column) => column.notNull().check(oneOf('kind', KINDS)))
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('saved_thing_pkey', ['account_id', 'kind', 'subject_id'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('saved_thing').execute()
}
