import type { Kysely } from 'kysely'
import { oneOf } from '../portable.ts'

/** One date of an event may be held somewhere else: on a place of its own, or where a venue is sought. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('occurrence')
    .addColumn('place_mode', 'text', (column) =>
      column.check(oneOf('place_mode', ['free', 'venue'])),
    )
    .execute()
  await db.schema
    .alterTable('occurrence')
    .addColumn('place_id', 'text', (column) => column.references('place.id'))
    .execute()
  await db.schema
    .createIndex('occurrence_place')
    .on('occurrence')
    .columns(['event_id'])
    .where('place_mode' as never, 'is not', null)
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('occurrence_place').execute()
  await db.schema.alterTable('occurrence').dropColumn('place_id').execute()
  await db.schema.alterTable('occurrence').dropColumn('place_mode').execute()
}
