import type { Db } from '#db/connect.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { ensureWeights } from '#app/features/matching/commands.server.ts'
import { ensurePermitRules } from '#app/features/permits/commands.server.ts'
import { ensureTown } from '#app/features/places/town.commands.server.ts'
import type { Town } from '#app/features/places/town.ts'
import type { Instant } from '#app/lib/time.ts'

/**
 * What a town needs before anybody comes: the newest tables, its own facts, the permit rules and
 * the weights of matching. May be run any number of times; what staff have changed stays.
 * Answers the names of the migrations that were applied.
 */
export async function layFoundation(db: Db, town: Town, now: Instant): Promise<string[]> {
  const applied = await migrateToLatest(db)
  await ensureTown(db, town)
  await ensurePermitRules(db)
  await ensureWeights(db, now)
  return applied
}
