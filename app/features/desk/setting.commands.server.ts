import { setWeights } from '#app/features/matching/commands.server.ts'
import type { Weights, WeightsRefusal } from '#app/features/matching/weights.ts'
import { isStaff, type Actor } from '#app/features/organizations/actor.ts'
import { savePermitRule } from '#app/features/permits/commands.server.ts'
import type { PermitRule } from '#app/features/permits/rule.ts'
import { record } from '#app/features/revisions/commands.server.ts'
import { saveSynonyms } from '#app/features/search/commands.server.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { isUniqueViolation } from '#db/portable.ts'
import { findVersion, WEIGHTS_ID } from './setting.queries.server.ts'

type Edit = { actor: Actor; version: number; now: Instant }

/**
 * Staff correct what a permit needs. The condition that asks for it is code, and stays. `version` is
 * the one that the form was filled from.
 */
export function editPermitRule(
  db: Db,
  rule: PermitRule,
  { actor, version, now }: Edit,
): Promise<Result<undefined, 'not_allowed' | 'not_found' | 'edited_elsewhere'>> {
  return once(db, async (tx) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const known = await tx
      .selectFrom('permit_rule')
      .select('condition')
      .where('id', '=', rule.id)
      .executeTakeFirst()
    if (!known) return refuse('not_found')
    const subject = { subjectKind: 'permit_rule', subjectId: rule.id } as const
    if ((await findVersion(tx, subject)) !== version) return refuse('edited_elsewhere')
    const edited = { ...rule, condition: known.condition }
    await savePermitRule(tx, edited)
    const { accountId } = actor
    const change = { ...subject, version: version + 1, action: 'edit', accountId, content: edited }
    await record(tx, change, now)
    return ok()
  })
}

/** Staff say how much each criterion of matching counts, and why; everybody reads the weights at /about/matching. */
export function editWeights(
  db: Db,
  { reason, weights }: { reason: string; weights: Weights },
  { actor, version, now }: Edit,
): Promise<Result<undefined, WeightsRefusal | 'not_allowed' | 'edited_elsewhere'>> {
  return once(db, async (tx) => {
    const subject = { subjectKind: 'weights', subjectId: WEIGHTS_ID } as const
    if ((await findVersion(tx, subject)) !== version) return refuse('edited_elsewhere')
    const set = await setWeights(tx, { weights, actor, now })
    if (!set.ok) return set
    const { accountId } = actor
    const content = { reason, weights }
    const change = { ...subject, version: version + 1, action: 'edit', accountId, content }
    await record(tx, change, now)
    return ok()
  })
}

/** Words that mean the same in a search; one word or none ends the group. */
export async function editSynonyms(
  db: Db,
  { groupId, words, actor }: { groupId: string; words: readonly string[]; actor: Actor },
): Promise<Result<undefined, 'not_allowed'>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  await inTransaction(db, (tx) => saveSynonyms(tx, groupId, words))
  return ok()
}

/** Two who save at the same moment both claim the next version: the second is told. */
async function once<R extends string>(
  db: Db,
  work: (tx: Db) => Promise<Result<undefined, R>>,
): Promise<Result<undefined, R | 'edited_elsewhere'>> {
  return inTransaction(db, work).catch((error: unknown) => {
    if (isUniqueViolation(error)) return refuse('edited_elsewhere')
    throw error
  })
}
