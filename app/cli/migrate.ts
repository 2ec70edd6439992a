/** `npm run migrate`: brings the database to the newest shape. */
import { settingsOfProcess } from '#app/lib/env.ts'
import { openDatabase } from '#db/connect.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'

const db = openDatabase(settingsOfProcess().databaseUrl)
try {
  const applied = await migrateToLatest(db)
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing to apply.')
} finally {
  await db.destroy()
}
