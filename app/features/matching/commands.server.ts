import { isStaff, type Actor } from '#app/features/organizations/actor.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import { type Db, inTransaction } from '#db/connect.server.ts'
import {
  CRITERIA,
  DEFAULT_WEIGHTS,
  refuseWeights,
  type Weights,
  type WeightsRefusal,
} from './weights.ts'

/** Writes the weights that the town starts with; those that staff have set stay. */
export async function ensureWeights(db: Db, now: Instant): Promise<void> {
  await db
    .insertInto('matching_weight')
    .values(
      CRITERIA.map((criterion) => ({
        criterion,
        weight: DEFAULT_WEIGHTS[criterion],
        updated_at: now,
        updated_by: null,
      })),
    )
    .onConflict((conflict) => conflict.column('criterion').doNothing())
    .execute()
}

/** Staff say how much each criterion counts from now on, for all candidates and rounds. */
export async function setWeights(
  db: Db,
  { weights, actor, now }: { weights: Weights; actor: Actor; now: Instant },
): Promise<Result<undefined, WeightsRefusal | 'not_allowed'>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  const refusal = refuseWeights(weights)
  if (refusal) return refuse(refusal)
  await inTransaction(db, async (tx) => {
    for (const criterion of CRITERIA) {
      const row = { weight: weights[criterion], updated_at: now, updated_by: actor.accountId }
      await tx
        .insertInto('matching_weight')
        .values({ criterion, ...row })
        .onConflict((conflict) => conflict.column('criterion').doUpdateSet(row))
        .execute()
    }
  })
  return ok()
}
