import type { Kysely } from 'kysely'

/** Where an organizer began to look: a note, which a venue that is erased may outlive. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('venue_request').addColumn('wished_venue_id', 'text').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('venue_request').dropColumn('wished_venue_id').execute()
}
