import type { Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { listSavedThings } from './queries.server.ts'
import { MOST_SAVED, type Thing } from './thing.ts'

/** Saves things for an account; twice is once. Of too many, the oldest are let go. */
export function saveThings(
  db: Db,
  { accountId, things }: { accountId: string; things: readonly Thing[] },
  now: Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    for (const { kind, id } of things) {
      await tx
        .insertInto('saved_thing')
        .values({ account_id: accountId, kind, subject_id: id, saved_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
    const saved = await listSavedThings(tx, accountId)
    await removeThings(tx, { accountId, things: saved.slice(MOST_SAVED) })
  })
}

export async function removeThings(
  db: Db,
  { accountId, things }: { accountId: string; things: readonly Thing[] },
): Promise<void> {
  if (things.length === 0) return
  await db
    .deleteFrom('saved_thing')
    .where('account_id', '=', accountId)
    .where((eb) =>
      eb.or(
        things.map(({ kind, id }) => eb.and([eb('kind', '=', kind), eb('subject_id', '=', id)])),
      ),
    )
    .execute()
}
