import { sql, type Kysely } from 'kysely'
import { oneOf } from '../portable.ts'

const KINDS = ['stand', 'organization', 'event', 'produce', 'search'] as const

/** Residents who are told: without an account, by an address they confirmed or by their own device. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('follower')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('email', 'text')
    .addColumn('news_until', 'text', (column) => column.notNull())
    .addColumn('told_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('follower_email_key')
    .unique()
    .on('follower')
    .columns(['email'])
    .execute()
  await db.schema
    .createIndex('follower_news_until')
    .on('follower')
    .columns(['news_until'])
    .execute()
  await db.schema
    .createTable('follow')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('follower_id', 'text', (column) =>
      column.notNull().references('follower.id').onDelete('cascade'),
    )
    .addColumn('kind', 'text', (column) => column.notNull().check(oneOf('kind', KINDS)))
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('follow_kind_subject_follower_id_key')
    .unique()
    .on('follow')
    .columns(['kind', 'subject', 'follower_id'])
    .execute()
  await db.schema.createIndex('follow_follower_id').on('follow').columns(['follower_id']).execute()
  await db.schema
    .createTable('follow_link')
    .addColumn('token_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('follower_id', 'text', (column) =>
      column.notNull().references('follower.id').onDelete('cascade'),
    )
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('follow_link_follower_id')
    .on('follow_link')
    .columns(['follower_id'])
    .execute()
  await db.schema
    .createTable('follow_request')
    .addColumn('token_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull().check(oneOf('kind', KINDS)))
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('follow_request_email')
    .on('follow_request')
    .columns(['email'])
    .execute()
  await db.schema
    .createTable('push_device')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('follower_id', 'text', (column) =>
      column.notNull().references('follower.id').onDelete('cascade'),
    )
    .addColumn('endpoint', 'text', (column) => column.notNull())
    .addColumn('p256dh', 'text', (column) => column.notNull())
    .addColumn('auth', 'text', (column) => column.notNull())
    .addColumn('told_day', 'text')
    .addColumn('told_times', 'integer', (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql`told_times >= 0`),
    )
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('push_device_endpoint_key')
    .unique()
    .on('push_device')
    .columns(['endpoint'])
    .execute()
  await db.schema
    .createIndex('push_device_follower_id')
    .on('push_device')
    .columns(['follower_id'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['push_device', 'follow_request', 'follow_link', 'follow', 'follower']) {
    await db.schema.dropTable(table).execute()
  }
}
