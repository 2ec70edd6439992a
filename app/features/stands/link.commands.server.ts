import { isStaff, type Actor } from '#app/features/organizations/actor.ts'
import { tokenHash } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { mayEditStand } from './policy.ts'
import { findStand } from './queries.server.ts'
import { lockStand } from './row.server.ts'

type NotTheirs = 'not_found' | 'not_allowed'

/**
 * Makes the farmer's card, whose link is `token`; a card made before works no longer. Only the
 * token's hash is kept: what is on the card cannot be shown again. The same form sent twice makes one.
 */
export function makeStandLink(
  db: Db,
  { standId, token, actor }: { standId: string; token: string; actor: Actor },
  now: Instant,
): Promise<Result<undefined, NotTheirs | 'withdrawn'>> {
  const hash = tokenHash(token)
  return inTransaction(db, async (tx) => {
    const refusal = await refuseKeeper(tx, standId, actor, now)
    if (refusal) return refuse(refusal)
    const known = await tx
      .selectFrom('stand_link')
      .select(['stand_id', 'withdrawn_at'])
      .where('token_hash', '=', hash)
      .executeTakeFirst()
    if (known) {
      return known.stand_id === standId && known.withdrawn_at === null ? ok() : refuse('withdrawn')
    }
    await endLinks(tx, standId, now)
    await tx
      .insertInto('stand_link')
      .values({
        token_hash: hash,
        stand_id: standId,
        account_id: actor.accountId,
        created_at: now,
      })
      .execute()
    return ok()
  })
}

/** From now on no card of this stand works any more. */
export function withdrawStandLink(
  db: Db,
  { standId, actor }: { standId: string; actor: Actor },
  now: Instant,
): Promise<Result<undefined, NotTheirs>> {
  return inTransaction(db, async (tx) => {
    const refusal = await refuseKeeper(tx, standId, actor, now)
    if (refusal) return refuse(refusal)
    await endLinks(tx, standId, now)
    return ok()
  })
}

/** Inside the transaction of whoever ends them. */
export async function endLinks(tx: Db, standId: string, now: Instant): Promise<void> {
  await tx
    .updateTable('stand_link')
    .set({ withdrawn_at: now })
    .where('stand_id', '=', standId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

async function refuseKeeper(
  tx: Db,
  standId: string,
  actor: Actor,
  now: Instant,
): Promise<NotTheirs | null> {
  await lockStand(tx, standId)
  const stand = await findStand(tx, standId, now)
  if (!stand || (stand.hidden && !isStaff(actor))) return 'not_found'
  return mayEditStand(actor, stand) ? null : 'not_allowed'
}
