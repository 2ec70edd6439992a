import type { Selectable } from 'kysely'
import type { Db } from '#db/connect.server.ts'
import type { PlaceTable } from '#db/tables/places.ts'
import type { Point } from '#app/lib/geo.ts'
import { ACCESS_FEATURES, DISASTER_ROLES } from './place.ts'
import type { AccessFeature, DisasterRole, Place } from './place.ts'

export type PlaceRow = Selectable<PlaceTable> & {
  area_name: string | null
  city_name: string | null
}

export async function findPlace(db: Db, id: string): Promise<Place | null> {
  return (await listPlaces(db, [id])).get(id) ?? null
}

/** Places by id, in one statement. */
export async function listPlaces(db: Db, ids: readonly string[]): Promise<Map<string, Place>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('place')
    .leftJoin('area', 'area.id', 'place.area_id')
    .leftJoin('city', 'city.code', 'place.city_code')
    .selectAll('place')
    .select(['area.name as area_name', 'city.name as city_name'])
    .where('place.id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, toPlace(row)]))
}

export type ListedArea = {
  id: string
  cityCode: string
  name: string
  reading: string
  residents: number
  /** 「見本の数字」, said wherever the number is shown. */
  residentsNote: string | null
  point: Point
}

/** Every area of every city that this database knows, in the cities' own order. */
export async function listAreas(db: Db): Promise<ListedArea[]> {
  const rows = await db
    .selectFrom('area')
    .selectAll()
    .orderBy('city_code')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    cityCode: row.city_code,
    name: row.name,
    reading: row.reading,
    residents: row.residents,
    residentsNote: row.residents_note,
    point: { lat: row.lat, lng: row.lng },
  }))
}

export type ListedTown = { id: string; cityCode: string; name: string; reading: string }

/** 町, in the order of the town's file. */
export async function listTowns(db: Db): Promise<ListedTown[]> {
  const rows = await db
    .selectFrom('town')
    .select(['id', 'city_code', 'name', 'reading'])
    .orderBy('city_code')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    cityCode: row.city_code,
    name: row.name,
    reading: row.reading,
  }))
}

const ACCESS_COLUMNS: Record<AccessFeature, keyof Selectable<PlaceTable>> = {
  stepfree: 'stepfree',
  'wheelchair-toilet': 'wheelchair_toilet',
  toilet: 'toilet',
  bench: 'bench',
  'bicycle-parking': 'bicycle_parking',
  parking: 'car_parking',
  nursing: 'nursing',
  roof: 'roof',
  'guide-dog': 'guide_dog',
}

export const ROLE_COLUMNS = {
  evacuation: 'role_evacuation',
  farmland: 'role_farmland',
  well: 'role_well',
} as const satisfies Record<DisasterRole, keyof PlaceTable>

export function toPlace(row: PlaceRow): Place {
  return {
    id: row.id,
    name: row.name,
    reading: row.reading,
    cityCode: row.city_code,
    cityName: row.city_name ?? '',
    areaId: row.area_id,
    areaName: row.area_name,
    townId: row.town_id,
    chomeId: row.chome_id,
    address: row.address,
    point: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
    approximate: row.approximate === 1,
    accessText: row.access_text,
    station:
      row.station_name === null || row.station_minutes === null
        ? null
        : { name: row.station_name, minutes: row.station_minutes },
    access: ACCESS_FEATURES.filter((feature) => row[ACCESS_COLUMNS[feature]] === 1),
    roles: DISASTER_ROLES.filter((role) => row[ROLE_COLUMNS[role]] === 1),
  }
}
