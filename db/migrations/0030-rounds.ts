import type { Kysely } from 'kysely'
import { oneOf } from '../portable.ts'

const STATUSES = ['waiting', 'solving', 'solved', 'failed', 'published'] as const

/** Rounds of matching: asked for once, never changed; another wish is another row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('match_round')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('from_day', 'text', (column) => column.notNull())
    .addColumn('until_day', 'text', (column) => column.notNull())
    .addColumn('first_timer_percent', 'integer', (column) => column.notNull())
    .addColumn('pins', 'text', (column) => column.notNull())
    .addColumn('bans', 'text', (column) => column.notNull())
    .addColumn('based_on_id', 'text', (column) => column.references('match_round.id'))
    .addColumn('status', 'text', (column) => column.notNull().check(oneOf('status', STATUSES)))
    .addColumn('stage', 'text')
    .addColumn('plan', 'text')
    .addColumn('sent', 'text', (column) => column.notNull())
    .addColumn('lease_until', 'text')
    .addColumn('created_by', 'text', (column) => column.references('account.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .execute()
  await db.schema
    .createIndex('match_round_created_at')
    .on('match_round')
    .columns(['created_at'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('match_round').execute()
}
