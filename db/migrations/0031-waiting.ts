import type { Kysely } from 'kysely'

/** 空き待ち: who would take a slot if it became free again, in the order in which they began to wait. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('slot_wait')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('request_id', 'text', (column) => column.notNull().references('venue_request.id'))
    .addColumn('venue_id', 'text', (column) => column.notNull().references('venue.id'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('start_time', 'text', (column) => column.notNull())
    .addColumn('end_time', 'text', (column) => column.notNull())
    .addColumn('proposal_id', 'text', (column) => column.references('proposal.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('left_at', 'text')
    .addUniqueConstraint('slot_wait_once', [
      'request_id',
      'venue_id',
      'day',
      'start_time',
      'end_time',
    ])
    .execute()
  await db.schema
    .createIndex('slot_wait_venue_id')
    .on('slot_wait')
    .columns(['venue_id', 'day'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('slot_wait').execute()
}
