import type { Kysely } from 'kysely'
import { oneOf, withFlags } from '../portable.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await withFlags(
    db.schema
      .createTable('venue')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('place_id', 'text', (column) => column.notNull().references('place.id'))
      .addColumn('host_id', 'text', (column) => column.notNull().references('organization.id'))
      .addColumn('host_confirmed_at', 'text')
      .addColumn('kind', 'text', (column) =>
        column
          .notNull()
          .check(
            oneOf('kind', [
              'park',
              'plaza',
              'farmland',
              'vacant_lot',
              'vacant_shop',
              'shopfront',
              'shrine',
              'school',
              'street',
              'hall',
            ]),
          ),
      )
      .addColumn('summary', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('units', 'integer', (column) => column.notNull())
      .addColumn('unit_size', 'text', (column) => column.notNull())
      .addColumn('capacity', 'integer', (column) => column.notNull())
      .addColumn('power_amps', 'integer', (column) => column.notNull())
      .addColumn('vehicle', 'text', (column) =>
        column.notNull().check(oneOf('vehicle', ['none', 'light', '2t'])),
      )
      .addColumn('quiet_from', 'text')
      .addColumn('fee_amount', 'integer', (column) => column.notNull())
      .addColumn('fee_basis', 'text', (column) =>
        column.notNull().check(oneOf('fee_basis', ['use', 'hour', 'unit'])),
      )
      .addColumn('notice_days', 'integer', (column) => column.notNull())
      .addColumn('monthly_cap', 'integer')
      .addColumn('buffer_minutes', 'integer', (column) => column.notNull())
      .addColumn('first_timer_fee', 'integer', (column) => column.notNull())
      .addColumn('themes', 'text', (column) => column.notNull())
      .addColumn('land_type', 'text', (column) =>
        column
          .notNull()
          .check(
            oneOf('land_type', [
              'park',
              'metro_park',
              'road',
              'farmland',
              'productive_green',
              'private',
              'public',
            ]),
          ),
      )
      .addColumn('address_visibility', 'text', (column) =>
        column.notNull().check(oneOf('address_visibility', ['public', 'after_booking'])),
      )
      .addColumn('know_how', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) =>
        column.notNull().check(oneOf('status', ['draft', 'in_review', 'listed', 'withdrawn'])),
      )
      .addColumn('review_message', 'text')
      .addColumn('booking_version', 'integer', (column) => column.notNull())
      .addColumn('source_id', 'text', (column) => column.references('import_source.id'))
      .addColumn('source_key', 'text')
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('hidden_at', 'text'),
    [
      'water',
      'lighting',
      'storage',
      'allows_sale',
      'allows_food',
      'allows_fire',
      'allows_alcohol',
      'allows_sound',
      'allows_vehicles',
      'allows_animals',
      'welcomes_first_timers',
      'is_sample',
    ],
  ).execute()
  await db.schema
    .createIndex('venue_source_id_source_key_key')
    .unique()
    .on('venue')
    .columns(['source_id', 'source_key'])
    .execute()
  await db.schema.createIndex('venue_place_id').on('venue').columns(['place_id']).execute()
  await db.schema.createIndex('venue_host_id').on('venue').columns(['host_id']).execute()
  await db.schema.createIndex('venue_status').on('venue').columns(['status']).execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('venue').execute()
}
