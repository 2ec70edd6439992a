import { record } from '#app/features/revisions/commands.server.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { indexStand } from './document.server.ts'
import { findStand } from './queries.server.ts'
import type { StandContent } from './revision.ts'
import { factsOfStand } from './stand.ts'

/** Keeps the stand as it now stands and makes it findable; called last in the transaction of a change. */
export async function keepRevision(
  tx: Db,
  id: string,
  change: { action: string; accountId: string | null; onBehalfOf?: string | null },
  now: Instant,
): Promise<void> {
  const stand = await findStand(tx, id, now)
  if (!stand) throw new Error(`Stand ${id} is gone in the middle of its own change`)
  const content: StandContent = {
    facts: factsOfStand(stand),
    farmer: stand.farmer,
    farmerConfirmed: stand.farmerConfirmed,
    status: stand.status,
    hidden: stand.hidden,
    reviewMessage: stand.reviewMessage,
  }
  await record(
    tx,
    { subjectKind: 'stand', subjectId: id, version: stand.version, ...change, content },
    now,
  )
  await indexStand(tx, stand)
}
