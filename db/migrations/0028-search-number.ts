import type { Kysely } from 'kysely'
import { forgetSearchNumbers, numberSearchIndex } from '../dialects/search.ts'

/** A document has a number, so that the index need not hold its text to tell which one it is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('search_document').addColumn('number', 'integer').execute()
  await db.schema
    .createIndex('search_document_number')
    .unique()
    .on('search_document')
    .columns(['number'])
    .execute()
  await db.schema
    .createIndex('search_document_subject')
    .on('search_document')
    .columns(['kind', 'subject_id', 'number'])
    .execute()
  await numberSearchIndex(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await forgetSearchNumbers(db)
  await db.schema.dropIndex('search_document_subject').execute()
  await db.schema.dropIndex('search_document_number').execute()
  await db.schema.alterTable('search_document').dropColumn('number').execute()
}
