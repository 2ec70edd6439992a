import type { Kysely } from 'kysely'
import { oneOf, withFlags } from '../portable.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await withFlags(
    db.schema
      .createTable('account')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('email', 'text')
      .addColumn('email_confirmed_at', 'text')
      .addColumn('password_hash', 'text')
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('erased_at', 'text'),
    ['is_staff', 'is_city', 'is_admin', 'is_sample'],
  ).execute()
  await db.schema
    .createIndex('account_email_key')
    .unique()
    .on('account')
    .columns(['email'])
    .execute()
  await db.schema
    .createTable('session')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('session_account_id').on('session').columns(['account_id']).execute()
  await db.schema.createIndex('session_expires_at').on('session').columns(['expires_at']).execute()
  await db.schema
    .createTable('account_link')
    .addColumn('token_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('purpose', 'text', (column) =>
      column.notNull().check(oneOf('purpose', ['confirm_email', 'reset_password'])),
    )
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute()
  await db.schema
    .createIndex('account_link_account_id')
    .on('account_link')
    .columns(['account_id'])
    .execute()
  await db.schema
    .createTable('sign_in_attempt')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('sign_in_attempt_key_at')
    .on('sign_in_attempt')
    .columns(['key', 'at'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('sign_in_attempt').execute()
  await db.schema.dropTable('account_link').execute()
  await db.schema.dropTable('session').execute()
  await db.schema.dropTable('account').execute()
}
