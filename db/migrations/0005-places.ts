import type { Kysely } from 'kysely'
import { oneOf, withFlags } from '../portable.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('city')
    .addColumn('code', 'text', (column) => column.primaryKey().notNull())
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('prefecture', 'text', (column) => column.notNull())
    .addColumn('west', 'double precision', (column) => column.notNull())
    .addColumn('south', 'double precision', (column) => column.notNull())
    .addColumn('east', 'double precision', (column) => column.notNull())
    .addColumn('north', 'double precision', (column) => column.notNull())
    .addColumn('attribution', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('area')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('city_code', 'text', (column) => column.notNull().references('city.code'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('reading', 'text', (column) => column.notNull())
    .addColumn('residents', 'integer', (column) => column.notNull())
    .addColumn('residents_note', 'text')
    .addColumn('lat', 'double precision', (column) => column.notNull())
    .addColumn('lng', 'double precision', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('area_city_code').on('area').columns(['city_code']).execute()
  await db.schema
    .createTable('town')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('city_code', 'text', (column) => column.notNull().references('city.code'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('reading', 'text', (column) => column.notNull())
    .addColumn('postal', 'text')
    .addColumn('lat', 'double precision', (column) => column.notNull())
    .addColumn('lng', 'double precision', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('town_city_code').on('town').columns(['city_code']).execute()
  await db.schema
    .createTable('chome')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('town_id', 'text', (column) => column.notNull().references('town.id'))
    .addColumn('area_id', 'text', (column) => column.notNull().references('area.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('lat', 'double precision', (column) => column.notNull())
    .addColumn('lng', 'double precision', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('chome_town_id').on('chome').columns(['town_id']).execute()
  await db.schema.createIndex('chome_area_id').on('chome').columns(['area_id']).execute()
  await withFlags(
    db.schema
      .createTable('place')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('reading', 'text', (column) => column.notNull())
      .addColumn('city_code', 'text', (column) => column.references('city.code'))
      .addColumn('area_id', 'text', (column) => column.references('area.id'))
      .addColumn('town_id', 'text', (column) => column.references('town.id'))
      .addColumn('chome_id', 'text', (column) => column.references('chome.id'))
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('lat', 'double precision')
      .addColumn('lng', 'double precision')
      .addColumn('access_text', 'text', (column) => column.notNull())
      .addColumn('station_name', 'text')
      .addColumn('station_minutes', 'integer')
      .addColumn('created_at', 'text', (column) => column.notNull()),
    [
      'approximate',
      'stepfree',
      'wheelchair_toilet',
      'toilet',
      'bench',
      'bicycle_parking',
      'car_parking',
      'nursing',
      'roof',
      'guide_dog',
      'role_evacuation',
      'role_farmland',
      'role_well',
    ],
  ).execute()
  await db.schema.createIndex('place_lat_lng').on('place').columns(['lat', 'lng']).execute()
  await db.schema.createIndex('place_area_id').on('place').columns(['area_id']).execute()
  await db.schema
    .createTable('opening_rule')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('place_id', 'text', (column) =>
      column.notNull().references('place.id').onDelete('cascade'),
    )
    .addColumn('rrule', 'text', (column) => column.notNull())
    .addColumn('first_day', 'text', (column) => column.notNull())
    .addColumn('until_day', 'text')
    .addColumn('start_time', 'text', (column) => column.notNull())
    .addColumn('end_time', 'text', (column) => column.notNull())
    .addColumn('holidays', 'text', (column) =>
      column.notNull().check(oneOf('holidays', ['as_usual', 'closed', 'open'])),
    )
    .execute()
  await db.schema
    .createIndex('opening_rule_place_id')
    .on('opening_rule')
    .columns(['place_id'])
    .execute()
  await withFlags(
    db.schema
      .createTable('closed_day')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('place_id', 'text', (column) =>
        column.notNull().references('place.id').onDelete('cascade'),
      )
      .addColumn('from_day', 'text', (column) => column.notNull())
      .addColumn('until_day', 'text', (column) => column.notNull())
      .addColumn('note', 'text'),
    ['yearly'],
  ).execute()
  await db.schema
    .createIndex('closed_day_place_id')
    .on('closed_day')
    .columns(['place_id'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('closed_day').execute()
  await db.schema.dropTable('opening_rule').execute()
  await db.schema.dropTable('place').execute()
  await db.schema.dropTable('chome').execute()
  await db.schema.dropTable('town').execute()
  await db.schema.dropTable('area').execute()
  await db.schema.dropTable('city').execute()
}
