import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { locate } from './location.ts'
import type { PlaceFacts } from './place.ts'
import type { Town } from './town.ts'

/**
 * Writes a place, new or known, with what follows from its point: area, 町, nearest station and the
 * minutes on foot. Called inside the transaction of the thing that is there.
 */
export async function savePlace(
  db: Db,
  id: string,
  facts: PlaceFacts,
  town: Town,
  now: Instant,
): Promise<void> {
  const at = locate(facts, town)
  const access = new Set(facts.access)
  const roles = new Set(facts.roles)
  const flag = (on: boolean) => (on ? (1 as const) : (0 as const))
  const row = {
    name: facts.name,
    reading: facts.reading,
    city_code: at.cityCode,
    area_id: at.areaId,
    town_id: at.townId,
    chome_id: at.chomeId,
    address: facts.address,
    lat: at.point?.lat ?? null,
    lng: at.point?.lng ?? null,
    approximate: flag(at.approximate),
    access_text: facts.accessText,
    station_name: at.station?.name ?? null,
    station_minutes: at.station?.minutes ?? null,
    stepfree: flag(access.has('stepfree')),
    wheelchair_toilet: flag(access.has('wheelchair-toilet')),
    toilet: flag(access.has('toilet')),
    bench: flag(access.has('bench')),
    bicycle_parking: flag(access.has('bicycle-parking')),
    car_parking: flag(access.has('parking')),
    nursing: flag(access.has('nursing')),
    roof: flag(access.has('roof')),
    guide_dog: flag(access.has('guide-dog')),
    role_evacuation: flag(roles.has('evacuation')),
    role_farmland: flag(roles.has('farmland')),
    role_well: flag(roles.has('well')),
  }
  await db
    .insertInto('place')
    .values({ id, ...row, created_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
