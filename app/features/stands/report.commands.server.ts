import { isOut } from '#app/features/calendar/standing.ts'
import { isStaff, type Actor } from '#app/features/organizations/actor.ts'
import { insertPhoto, remember } from '#app/features/photos/commands.server.ts'
import type { PhotoFile } from '#app/features/photos/photo.ts'
import { idFrom } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { dayOf, instantAt, type ClockTime, type Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { mayEditStand } from './policy.ts'
import { findStand } from './queries.server.ts'
import { knownProduce, lockStand } from './row.server.ts'
import { altOfReport, reportExpiry } from './report.ts'
import type { ReportState, Stand } from './stand.ts'

/** Its farmer or staff, signed in, or whoever holds the farmer's card. */
export type Reporter = { actor: Actor } | { tokenHash: string }

export type NewReport = {
  id: string
  standId: string
  state: ReportState
  produceIds: readonly string[]
  note: string
  /** Open until then today; null: as its hours say. */
  until?: ClockTime | null
  photo?: PhotoFile | null
}

/**
 * The farmer says what the stand is like: it counts until the stand closes, or until the next report.
 * What was said before stays as it was, with who said it. The same tap sent twice is one report.
 */
export function reportStand(
  db: Db,
  report: NewReport & Reporter,
  now: Instant,
): Promise<Result<{ id: string }, 'not_found' | 'not_allowed' | 'taken' | 'until_past'>> {
  const { id, standId, state, note, photo = null } = report
  return inTransaction(db, async (tx) => {
    await lockStand(tx, standId)
    const stand = await findStand(tx, standId, now)
    const refusal = await refuseReporter(tx, stand, report)
    if (!stand || refusal) return refuse(refusal ?? 'not_found')
    const known = await tx
      .selectFrom('stand_report')
      .select('stand_id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (known) return known.stand_id === standId ? ok({ id }) : refuse('taken')
    // What is sold out or shut away is not out, and not for so long.
    const out = isOut(state)
    const until = out && report.until ? instantAt(dayOf(now), report.until) : null
    if (until !== null && until <= now) return refuse('until_past')
    await tx
      .updateTable('stand_report')
      .set({ expires_at: now })
      .where('stand_id', '=', standId)
      .where('expires_at', '>', now)
      .execute()
    const accountId = 'actor' in report ? report.actor.accountId : null
    await tx
      .insertInto('stand_report')
      .values({
        id,
        stand_id: standId,
        state,
        note,
        reported_at: now,
        expires_at: reportExpiry(stand.hours, now, until),
        until_at: until,
        account_id: accountId,
        by_link: 'actor' in report ? 0 : 1,
      })
      .execute()
    const produceIds = out ? await knownProduce(tx, report.produceIds) : []
    if (produceIds.length > 0) {
      await tx
        .insertInto('stand_report_produce')
        .values(produceIds.map((produceId) => ({ report_id: id, produce_id: produceId })))
        .execute()
    }
    if (photo) {
      const names = stand.produce.filter((one) => produceIds.includes(one.id))
      const of = { kind: 'stand_report', id } as const
      const photoId = idFrom('photo', id)
      const alt = altOfReport(stand.place.name, names, now)
      await insertPhoto(tx, { id: photoId, of, file: photo, alt, position: 1 }, now)
      const onBehalfOf = 'actor' in report ? null : '農家用のカード'
      await remember(tx, photoId, { action: 'create', accountId, onBehalfOf }, now)
    }
    return ok({ id })
  })
}

async function refuseReporter(
  tx: Db,
  stand: Stand | null,
  reporter: Reporter,
): Promise<'not_found' | 'not_allowed' | null> {
  if (!stand) return 'not_found'
  if ('actor' in reporter) {
    if (stand.hidden && !isStaff(reporter.actor)) return 'not_found'
    return mayEditStand(reporter.actor, stand) ? null : 'not_allowed'
  }
  if (stand.hidden) return 'not_found'
  const link = await tx
    .selectFrom('stand_link')
    .select('stand_id')
    .where('token_hash', '=', reporter.tokenHash)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return link?.stand_id === stand.id ? null : 'not_allowed'
}
