import { sql, type Kysely } from 'kysely'
import { oneOf } from '../portable.ts'

const SUBJECTS = ['organization', 'venue', 'stand', 'event', 'stand_report']

/** Every kind of thing that a revision may be about until now. */
const REVISED = [
  'organization',
  'venue',
  'stand',
  'event',
  'request',
  'proposal',
  'booking',
  'permit_rule',
  'weights',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('photo')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('subject_kind', 'text', (column) =>
      column.notNull().check(oneOf('subject_kind', SUBJECTS)),
    )
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('alt', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('width', 'integer', (column) => column.notNull())
    .addColumn('height', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('hidden_at', 'text')
    .execute()
  await db.schema
    .createIndex('photo_subject_id_subject_kind')
    .on('photo')
    .columns(['subject_id', 'subject_kind'])
    .execute()
  await keepRevisionsOf(db, [...REVISED, 'photo'])
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from revision where subject_kind = 'photo'`.execute(db)
  await keepRevisionsOf(db, REVISED)
  await db.schema.dropTable('photo').execute()
}

/** A check cannot be altered on SQLite: the table is made anew, and its rows move in. */
async function keepRevisionsOf(db: Kysely<unknown>, kinds: readonly string[]): Promise<void> {
  await db.schema
    .createTable('revision_new')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('subject_kind', 'text', (column) =>
      column.notNull().check(oneOf('subject_kind', kinds)),
    )
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text')
    .addColumn('on_behalf_of', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .execute()
  const columns = sql.raw(
    'id, subject_kind, subject_id, version, action, account_id, on_behalf_of, at, content',
  )
  await sql`insert into revision_new (${columns}) select ${columns} from revision`.execute(db)
  await db.schema.dropTable('revision').execute()
  await db.schema.alterTable('revision_new').renameTo('revision').execute()
  await db.schema
    .createIndex('revision_subject_kind_subject_id_version_key')
    .unique()
    .on('revision')
    .columns(['subject_kind', 'subject_id', 'version'])
    .execute()
}
