/** A town to measure: the sample, grown to so many events, in a file of its own. */
import { join } from 'node:path'
import { loadTown } from '#app/features/places/town.server.ts'
import { instantAt } from '#app/lib/time.ts'
import { type Db, openDatabase } from '#db/connect.server.ts'
import { seedTown } from '#seeds/town.ts'

const DATE = '2026-11-22'
/** The instant at which every measured town stands. */
export const AT = instantAt(DATE, '11:00')

export async function buildTown(folder: string, size: number) {
  const url = `file:${join(folder, `${size}.db`)}`
  const db = openDatabase(url)
  const began = performance.now()
  await seedTown(db, { town: loadTown('koganei'), date: DATE, size })
  const seconds = (performance.now() - began) / 1000
  await db.destroy()
  return { url, seconds }
}

/** The event that begins next, which most people look at. */
export async function findNextEvent(db: Db): Promise<string> {
  const { event_id } = await db
    .selectFrom('occurrence')
    .select('event_id')
    .where('starts_at', '>', AT)
    .orderBy('starts_at')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return event_id
}
