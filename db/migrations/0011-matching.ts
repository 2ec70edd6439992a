import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('matching_weight')
    .addColumn('criterion', 'text', (column) => column.primaryKey().notNull())
    .addColumn('weight', 'double precision', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('updated_by', 'text')
    .execute()
  await db.schema
    .createTable('tie')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('organization_id', 'text', (column) =>
      column.notNull().references('organization.id'),
    )
    .addColumn('other_id', 'text', (column) => column.notNull().references('organization.id'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('booking_id', 'text')
    .execute()
  await db.schema
    .createIndex('tie_organization_id')
    .on('tie')
    .columns(['organization_id'])
    .execute()
  await db.schema.createIndex('tie_other_id').on('tie').columns(['other_id']).execute()
  await db.schema
    .createTable('past_use')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('venue_id', 'text', (column) => column.notNull().references('venue.id'))
    .addColumn('organization_id', 'text', (column) =>
      column.notNull().references('organization.id'),
    )
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('booking_id', 'text')
    .execute()
  await db.schema.createIndex('past_use_venue_id').on('past_use').columns(['venue_id']).execute()
  await db.schema
    .createIndex('past_use_organization_id')
    .on('past_use')
    .columns(['organization_id'])
    .execute()
  await db.schema
    .createTable('venue_ban')
    .addColumn('venue_id', 'text', (column) => column.notNull().references('venue.id'))
    .addColumn('organization_id', 'text', (column) =>
      column.notNull().references('organization.id'),
    )
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text')
    .addPrimaryKeyConstraint('venue_ban_pk', ['venue_id', 'organization_id'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('venue_ban').execute()
  await db.schema.dropTable('past_use').execute()
  await db.schema.dropTable('tie').execute()
  await db.schema.dropTable('matching_weight').execute()
}
