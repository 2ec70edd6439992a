import { ensureTown } from '#app/features/places/town.commands.server.ts'
import { loadTown } from '#app/features/places/town.server.ts'
import type { Town } from '#app/features/places/town.ts'
import type { Db } from '#db/connect.server.ts'

/** The pilot town's city, areas, 町 and 丁目, in the database; answers its facts. */
export async function buildTown(db: Db, slug = 'koganei'): Promise<Town> {
  const town = loadTown(slug)
  await ensureTown(db, town)
  return town
}
