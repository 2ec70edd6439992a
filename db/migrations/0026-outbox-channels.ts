import type { Kysely } from 'kysely'
import { oneOf } from '../portable.ts'

/** The outbox also carries what goes to devices, and what is of no use after a while. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('outbox_message')
    .addColumn('channel', 'text', (column) =>
      column
        .notNull()
        .defaultTo('mail')
        .check(oneOf('channel', ['mail', 'push'])),
    )
    .execute()
  await db.schema.alterTable('outbox_message').addColumn('leave_url', 'text').execute()
  await db.schema.alterTable('outbox_message').addColumn('useful_until', 'text').execute()
  await db.schema
    .createIndex('outbox_message_recipient')
    .on('outbox_message')
    .columns(['recipient'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('outbox_message_recipient').execute()
  for (const column of ['useful_until', 'leave_url', 'channel']) {
    await db.schema.alterTable('outbox_message').dropColumn(column).execute()
  }
}
