import type { Kysely } from 'kysely'
import { oneOf, withFlags } from '../portable.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await withFlags(
    db.schema
      .createTable('venue_request')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('organization_id', 'text', (column) =>
        column.notNull().references('organization.id'),
      )
      .addColumn('event_id', 'text', (column) => column.references('event.id'))
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('themes', 'text', (column) => column.notNull())
      .addColumn('people', 'integer', (column) => column.notNull())
      .addColumn('units', 'integer', (column) => column.notNull())
      .addColumn('need_power_amps', 'integer', (column) => column.notNull())
      .addColumn('need_vehicle', 'text', (column) =>
        column.notNull().check(oneOf('need_vehicle', ['none', 'light', '2t'])),
      )
      .addColumn('setup_minutes', 'integer', (column) => column.notNull())
      .addColumn('clear_minutes', 'integer', (column) => column.notNull())
      .addColumn('length_minutes', 'integer')
      .addColumn('max_fee', 'integer', (column) => column.notNull())
      .addColumn('times', 'integer', (column) => column.notNull())
      .addColumn('areas', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) =>
        column
          .notNull()
          .check(
            oneOf('status', ['open', 'proposed', 'confirmed', 'used', 'withdrawn', 'unplaced']),
          ),
      )
      .addColumn('closed_message', 'text')
      .addColumn('created_by', 'text')
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull()),
    [
      'type_sale',
      'type_exchange',
      'type_experience',
      'uses_sale',
      'uses_food',
      'uses_fire',
      'uses_alcohol',
      'uses_sound',
      'uses_vehicles',
      'uses_animals',
      'whole_venue',
      'need_water',
      'need_roof',
      'need_toilet',
      'need_stepfree',
      'had_candidate',
      'is_sample',
    ],
  ).execute()
  await db.schema
    .createIndex('venue_request_organization_id')
    .on('venue_request')
    .columns(['organization_id'])
    .execute()
  await db.schema
    .createIndex('venue_request_status')
    .on('venue_request')
    .columns(['status'])
    .execute()
  await db.schema
    .createIndex('venue_request_event_id')
    .on('venue_request')
    .columns(['event_id'])
    .execute()
  await db.schema
    .createTable('request_window')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('request_id', 'text', (column) =>
      column.notNull().references('venue_request.id').onDelete('cascade'),
    )
    .addColumn('from_day', 'text', (column) => column.notNull())
    .addColumn('until_day', 'text', (column) => column.notNull())
    .addColumn('weekdays', 'text', (column) => column.notNull())
    .addColumn('start_time', 'text', (column) => column.notNull())
    .addColumn('end_time', 'text', (column) => column.notNull())
    .addColumn('preference', 'integer', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('request_window_request_id')
    .on('request_window')
    .columns(['request_id'])
    .execute()
  await withFlags(
    db.schema
      .createTable('proposal')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('request_id', 'text', (column) => column.notNull().references('venue_request.id'))
      .addColumn('venue_id', 'text', (column) => column.notNull().references('venue.id'))
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('start_time', 'text', (column) => column.notNull())
      .addColumn('end_time', 'text', (column) => column.notNull())
      .addColumn('units', 'integer', (column) => column.notNull())
      .addColumn('uses', 'text', (column) => column.notNull())
      .addColumn('people', 'integer', (column) => column.notNull())
      .addColumn('setup_minutes', 'integer', (column) => column.notNull())
      .addColumn('clear_minutes', 'integer', (column) => column.notNull())
      .addColumn('fee', 'integer', (column) => column.notNull())
      .addColumn('message', 'text', (column) => column.notNull())
      .addColumn('proposed_by', 'text', (column) =>
        column.notNull().check(oneOf('proposed_by', ['staff', 'organizer', 'host'])),
      )
      .addColumn('created_by', 'text')
      .addColumn('counters_id', 'text', (column) => column.references('proposal.id'))
      .addColumn('status', 'text', (column) =>
        column
          .notNull()
          .check(
            oneOf('status', [
              'offered',
              'confirmed',
              'declined',
              'expired',
              'superseded',
              'countered',
              'withdrawn',
            ]),
          ),
      )
      .addColumn('answer_by', 'text', (column) => column.notNull())
      .addColumn('organizer_accepted_at', 'text')
      .addColumn('host_accepted_at', 'text')
      .addColumn('ended_by', 'text', (column) =>
        column.check(oneOf('ended_by', ['organizer', 'host', 'staff', 'clock', 'slot'])),
      )
      .addColumn('ended_reason', 'text')
      .addColumn('ended_at', 'text')
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull()),
    ['is_held'],
  ).execute()
  await db.schema
    .createIndex('proposal_request_id')
    .on('proposal')
    .columns(['request_id'])
    .execute()
  await db.schema.createIndex('proposal_venue_id').on('proposal').columns(['venue_id']).execute()
  await db.schema
    .createIndex('proposal_status_answer_by')
    .on('proposal')
    .columns(['status', 'answer_by'])
    .execute()
  await db.schema
    .createIndex('proposal_counters_id')
    .on('proposal')
    .columns(['counters_id'])
    .execute()
  await db.schema
    .createTable('answer_link')
    .addColumn('token_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('proposal_id', 'text', (column) =>
      column.notNull().references('proposal.id').onDelete('cascade'),
    )
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('withdrawn_at', 'text')
    .execute()
  await db.schema
    .createIndex('answer_link_proposal_id')
    .on('answer_link')
    .columns(['proposal_id'])
    .execute()
  await db.schema
    .createTable('booking')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('venue_id', 'text', (column) => column.notNull().references('venue.id'))
    .addColumn('request_id', 'text', (column) => column.notNull().references('venue_request.id'))
    .addColumn('proposal_id', 'text', (column) => column.notNull().references('proposal.id'))
    .addColumn('event_id', 'text', (column) => column.references('event.id'))
    .addColumn('organization_id', 'text', (column) =>
      column.notNull().references('organization.id'),
    )
    .addColumn('status', 'text', (column) =>
      column
        .notNull()
        .check(oneOf('status', ['held', 'confirmed', 'released', 'used', 'cancelled'])),
    )
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('start_time', 'text', (column) => column.notNull())
    .addColumn('end_time', 'text', (column) => column.notNull())
    .addColumn('occupied_from', 'text', (column) => column.notNull())
    .addColumn('occupied_until', 'text', (column) => column.notNull())
    .addColumn('rests_until', 'text', (column) => column.notNull())
    .addColumn('units', 'integer', (column) => column.notNull())
    .addColumn('people', 'integer', (column) => column.notNull())
    .addColumn('fee', 'integer', (column) => column.notNull())
    .addColumn('held_until', 'text')
    .addColumn('cancelled_by', 'text', (column) =>
      column.check(oneOf('cancelled_by', ['organizer', 'host', 'staff'])),
    )
    .addColumn('cancel_reason', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('booking_proposal_id_key')
    .unique()
    .on('booking')
    .columns(['proposal_id'])
    .execute()
  await db.schema
    .createIndex('booking_venue_id_status_occupied_from')
    .on('booking')
    .columns(['venue_id', 'status', 'occupied_from'])
    .execute()
  await db.schema
    .createIndex('booking_organization_id')
    .on('booking')
    .columns(['organization_id'])
    .execute()
  await db.schema.createIndex('booking_request_id').on('booking').columns(['request_id']).execute()
  await db.schema
    .createIndex('booking_event_id_status_day')
    .on('booking')
    .columns(['event_id', 'status', 'day'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('booking').execute()
  await db.schema.dropTable('answer_link').execute()
  await db.schema.dropTable('proposal').execute()
  await db.schema.dropTable('request_window').execute()
  await db.schema.dropTable('venue_request').execute()
}
