import type { Kysely } from 'kysely'
import { oneOf, withFlags } from '../portable.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await withFlags(
    db.schema
      .createTable('event')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('organization_id', 'text', (column) =>
        column.notNull().references('organization.id'),
      )
      .addColumn('organizer_name', 'text')
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('reading', 'text', (column) => column.notNull())
      .addColumn('summary', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('category', 'text', (column) => column.notNull())
      .addColumn('themes', 'text', (column) => column.notNull())
      .addColumn('schedule', 'text', (column) => column.notNull())
      .addColumn('occurrences_until', 'text')
      .addColumn('zone', 'text', (column) => column.notNull())
      .addColumn('place_mode', 'text', (column) =>
        column.notNull().check(oneOf('place_mode', ['venue', 'free', 'online', 'unknown'])),
      )
      .addColumn('place_id', 'text', (column) => column.references('place.id'))
      .addColumn('area_id', 'text', (column) => column.references('area.id'))
      .addColumn('online_url', 'text')
      .addColumn('fee_kind', 'text', (column) =>
        column.notNull().check(oneOf('fee_kind', ['free', 'paid', 'unknown'])),
      )
      .addColumn('fee_text', 'text', (column) => column.notNull())
      .addColumn('capacity', 'integer')
      .addColumn('sign_up', 'text', (column) =>
        column.notNull().check(oneOf('sign_up', ['none', 'needed', 'unknown'])),
      )
      .addColumn('sign_up_text', 'text', (column) => column.notNull())
      .addColumn('sign_up_until', 'text')
      .addColumn('audience', 'text', (column) => column.notNull())
      .addColumn('rain_policy', 'text', (column) =>
        column
          .notNull()
          .check(
            oneOf('rain_policy', [
              'any_weather',
              'light_rain',
              'cancelled',
              'postponed',
              'unknown',
            ]),
          ),
      )
      .addColumn('rain_reserve_day', 'text')
      .addColumn('rain_decided_at', 'text')
      .addColumn('contact', 'text', (column) => column.notNull())
      .addColumn('url', 'text')
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) =>
        column
          .notNull()
          .check(
            oneOf('status', ['draft', 'in_review', 'changes_requested', 'published', 'cancelled']),
          ),
      )
      .addColumn('review_message', 'text')
      .addColumn('cancel_message', 'text')
      .addColumn('submitted_at', 'text')
      .addColumn('published_at', 'text')
      .addColumn('seen_at', 'text')
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('source_id', 'text', (column) => column.references('import_source.id'))
      .addColumn('source_key', 'text')
      .addColumn('extra', 'text')
      .addColumn('created_by', 'text')
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('hidden_at', 'text'),
    ['type_sale', 'type_exchange', 'type_experience', 'is_sample'],
  ).execute()
  await db.schema
    .createIndex('event_source_id_source_key_key')
    .unique()
    .on('event')
    .columns(['source_id', 'source_key'])
    .execute()
  await db.schema
    .createIndex('event_organization_id')
    .on('event')
    .columns(['organization_id'])
    .execute()
  await db.schema
    .createIndex('event_status_published_at')
    .on('event')
    .columns(['status', 'published_at'])
    .execute()
  await db.schema.createIndex('event_place_id').on('event').columns(['place_id']).execute()
  await db.schema
    .createIndex('event_occurrences_until')
    .on('event')
    .columns(['occurrences_until'])
    .execute()
  await db.schema
    .createTable('event_co_organizer')
    .addColumn('event_id', 'text', (column) =>
      column.notNull().references('event.id').onDelete('cascade'),
    )
    .addColumn('organization_id', 'text', (column) =>
      column.notNull().references('organization.id').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('event_co_organizer_pk', ['event_id', 'organization_id'])
    .execute()
  await db.schema
    .createIndex('event_co_organizer_organization_id')
    .on('event_co_organizer')
    .columns(['organization_id'])
    .execute()
  await withFlags(
    db.schema
      .createTable('occurrence')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('event_id', 'text', (column) =>
        column.notNull().references('event.id').onDelete('cascade'),
      )
      .addColumn('scheduled_day', 'text', (column) => column.notNull())
      .addColumn('first_day', 'text', (column) => column.notNull())
      .addColumn('last_day', 'text', (column) => column.notNull())
      .addColumn('start_time', 'text')
      .addColumn('end_time', 'text')
      .addColumn('starts_at', 'text', (column) => column.notNull())
      .addColumn('ends_at', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) =>
        column.notNull().check(oneOf('status', ['scheduled', 'cancelled', 'postponed', 'moved'])),
      )
      .addColumn('message', 'text', (column) => column.notNull()),
    ['overridden'],
  ).execute()
  await db.schema
    .createIndex('occurrence_event_id_scheduled_day_key')
    .unique()
    .on('occurrence')
    .columns(['event_id', 'scheduled_day'])
    .execute()
  await db.schema
    .createIndex('occurrence_ends_at_starts_at')
    .on('occurrence')
    .columns(['ends_at', 'starts_at'])
    .execute()
  await db.schema
    .createIndex('occurrence_starts_at')
    .on('occurrence')
    .columns(['starts_at'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('occurrence').execute()
  await db.schema.dropTable('event_co_organizer').execute()
  await db.schema.dropTable('event').execute()
}
