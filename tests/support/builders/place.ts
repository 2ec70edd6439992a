import type { Insertable } from 'kysely'
import { newId } from '#app/lib/id.ts'
import type { Db } from '#db/connect.server.ts'
import type { PlaceTable } from '#db/tables/places.ts'

/** A place in the middle of the town, without area unless told; answers its id. */
export async function buildPlace(
  db: Db,
  facts: Partial<Insertable<PlaceTable>> = {},
): Promise<string> {
  const id = facts.id ?? newId()
  await db
    .insertInto('place')
    .values({
      name: '見本広場',
      reading: 'みほんひろば',
      address: '小金井市本町六丁目1-1',
      lat: 35.7011,
      lng: 139.5067,
      approximate: 0,
      access_text: '',
      stepfree: 0,
      wheelchair_toilet: 0,
      toilet: 0,
      bench: 0,
      bicycle_parking: 0,
      car_parking: 0,
      nursing: 0,
      roof: 0,
      guide_dog: 0,
      role_evacuation: 0,
      role_farmland: 0,
      role_well: 0,
      created_at: '2026-11-22T00:00:00.000Z',
      ...facts,
      id,
    })
    .execute()
  return id
}
