import { existsSync, readdirSync } from 'node:fs'
import { loadTown } from '#app/features/places/town.server.ts'
import type { Town } from '#app/features/places/town.ts'
import type { Db } from '#db/connect.server.ts'

const FOLDER = 'seeds/towns'

/** Every town whose facts are on file, the pilot's neighbours among them. */
export function loadTowns(): Town[] {
  if (!existsSync(FOLDER)) return []
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => loadTown(name.slice(0, -'.json'.length)))
}

/**
 * The town with its neighbours' stations: what lies beyond the boundary is walked to from there. It
 * keeps its own areas, so that places outside belong to none.
 */
export function withNeighbours(town: Town, all: readonly Town[]): Town {
  const stations = new Map(all.flatMap((each) => each.stations.map((one) => [one.name, one])))
  for (const own of town.stations) stations.set(own.name, own)
  return { ...town, stations: [...stations.values()] }
}

/**
 * Says of a place outside the town in which city it lies, as far as that is known. The city is
 * written when it is needed first; it brings no areas with it.
 */
export async function placeInCity(
  db: Db,
  placeId: string,
  municipality: string | null,
  all: readonly Town[],
): Promise<void> {
  const city = all.find((each) => each.name === municipality)
  if (!city) return
  const { code, slug, name, prefecture, bbox, attribution } = city
  await db
    .insertInto('city')
    .values({ code, slug, name, prefecture, ...bbox, attribution: JSON.stringify(attribution) })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
  await db
    .updateTable('place')
    .set({ city_code: code })
    .where('id', '=', placeId)
    .where('city_code', 'is', null)
    .execute()
}
