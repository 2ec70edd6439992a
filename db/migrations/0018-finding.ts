import { sql, type Kysely } from 'kysely'

/**
 * What the list of a town asks for, in indexes alone: the dates of one day by their start, the few that
 * run on for days by their end; what of an event and a stand decides whether it is shown. Stands whose
 * opening hours are the same share a timetable, so that each is worked out once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('occurrence_range').execute()
  await db.schema
    .createIndex('occurrence_short')
    .on('occurrence')
    .columns(['starts_at', 'ends_at', 'event_id', 'status'])
    .where(sql.ref('first_day'), '=', sql.ref('last_day'))
    .execute()
  await db.schema
    .createIndex('occurrence_long')
    .on('occurrence')
    .columns(['ends_at', 'starts_at', 'event_id', 'status'])
    .where(sql.ref('first_day'), '<>', sql.ref('last_day'))
    .execute()
  await db.schema.createIndex('occurrence_ends_at').on('occurrence').columns(['ends_at']).execute()
  await db.schema
    .createIndex('event_shown')
    .on('event')
    .columns(['id', 'status', 'hidden_at', 'organization_id'])
    .execute()
  await db.schema
    .createIndex('organization_hidden')
    .on('organization')
    .columns(['id'])
    .where(sql.ref('hidden_at'), 'is not', null)
    .execute()
  await db.schema.alterTable('stand').addColumn('timetable', 'text').execute()
  await db.schema
    .createIndex('stand_timetable')
    .on('stand')
    .columns([
      'status',
      'hidden_at',
      'timetable',
      'place_id',
      'farmer_id',
      'season_from',
      'season_until',
    ])
    .execute()
  await db.schema
    .createIndex('stand_report_expires_at')
    .on('stand_report')
    .columns(['expires_at', 'stand_id'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('stand_report_expires_at').execute()
  await db.schema.dropIndex('stand_timetable').execute()
  await db.schema.alterTable('stand').dropColumn('timetable').execute()
  await db.schema.dropIndex('organization_hidden').execute()
  await db.schema.dropIndex('event_shown').execute()
  await db.schema.dropIndex('occurrence_ends_at').execute()
  await db.schema.dropIndex('occurrence_long').execute()
  await db.schema.dropIndex('occurrence_short').execute()
  await db.schema
    .createIndex('occurrence_range')
    .on('occurrence')
    .columns(['starts_at', 'ends_at', 'event_id', 'status'])
    .execute()
}
