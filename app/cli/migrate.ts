/** `npm run migrate`: brings the database to the newest shape, with the facts of the town. */
import { layFoundation } from '#app/features/desk/foundation.server.ts'
import { loadTown } from '#app/features/places/town.server.ts'
import { settingsOfProcess } from '#app/lib/env.ts'
import { nowUtc } from '#app/lib/time.ts'
import { openDatabase } from '#db/connect.server.ts'

const settings = settingsOfProcess()
const db = openDatabase(settings.databaseUrl)
try {
  const applied = await layFoundation(db, loadTown(settings.town), nowUtc())
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing to apply.')
} finally {
  await db.destroy()
}
