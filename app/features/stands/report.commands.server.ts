import { isStaff, type Actor } from '#app/features/organizations/actor.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { mayEditStand } from './policy.ts'
import { findStand } from './queries.server.ts'
import { knownProduce, lockStand } from './row.server.ts'
import type { ReportState } from './stand.ts'
import { reportExpiry } from './report.ts'

/**
 * The farmer says what the stand is like: it counts until the stand closes, or until the next report.
 * The same tap sent twice is one report.
 */
export function reportStand(
  db: Db,
  report: {
    id: string
    standId: string
    state: ReportState
    produceIds: readonly string[]
    note: string
    actor: Actor
  },
  now: Instant,
): Promise<Result<{ id: string }, 'not_found' | 'not_allowed' | 'taken'>> {
  const { id, standId, state, note, actor } = report
  return inTransaction(db, async (tx) => {
    await lockStand(tx, standId)
    const stand = await findStand(tx, standId, now)
    if (!stand || (stand.hidden && !isStaff(actor))) return refuse('not_found')
    if (!mayEditStand(actor, stand)) return refuse('not_allowed')
    const known = await tx
      .selectFrom('stand_report')
      .select('stand_id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (known) return known.stand_id === standId ? ok({ id }) : refuse('taken')
    await tx
      .updateTable('stand_report')
      .set({ expires_at: now })
      .where('stand_id', '=', standId)
      .where('expires_at', '>', now)
      .execute()
    await tx
      .insertInto('stand_report')
      .values({
        id,
        stand_id: standId,
        state,
        note,
        reported_at: now,
        expires_at: reportExpiry(stand.hours, now),
        account_id: actor.accountId,
      })
      .execute()
    // What is sold out or shut away is not out.
    const isOut = state === 'open' || state === 'few_left'
    const produceIds = isOut ? await knownProduce(tx, report.produceIds) : []
    if (produceIds.length > 0) {
      await tx
        .insertInto('stand_report_produce')
        .values(produceIds.map((produceId) => ({ report_id: id, produce_id: produceId })))
        .execute()
    }
    return ok({ id })
  })
}
