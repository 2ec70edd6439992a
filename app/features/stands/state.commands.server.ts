import { isStaff, type Actor } from '#app/features/organizations/actor.ts'
import { post } from '#app/features/outbox/commands.server.ts'
import { listRecipients } from '#app/features/outbox/recipients.server.ts'
import { findOrganization } from '#app/features/organizations/queries.server.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { addHours, type Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import type { StandTable } from '#db/tables/stands.ts'
import type { Updateable } from 'kysely'
import { changesMail, confirmedMail, hiddenMail } from './mail.ts'
import { mayEditStand, mayReviewStands } from './policy.ts'
import { findStand } from './queries.server.ts'
import { lockStand } from './row.server.ts'
import { keepRevision } from './revision.server.ts'
import type { Stand } from './stand.ts'

type Step<R extends string> = Promise<Result<undefined, 'not_found' | 'not_allowed' | R>>

/** Staff can bring back what was hidden for so long. */
export const RESTORABLE_DAYS = 30

/**
 * Staff have confirmed who sells at a stand: it is listed. `farmerId` names
 * another organization than the one it was posted under.
 */
export function confirmFarmer(
  db: Db,
  step: { id: string; actor: Actor; message: string; farmerId?: string | null; publicUrl: string },
  now: Instant,
): Step<'farmer_unknown' | 'withdrawn'> {
  return inTransaction(db, async (tx) => {
    await lockStand(tx, step.id)
    const stand = await findStand(tx, step.id, now)
    if (!stand) return refuse('not_found')
    if (!mayReviewStands(step.actor)) return refuse('not_allowed')
    if (stand.status === 'withdrawn') return refuse('withdrawn')
    const farmerId = step.farmerId ?? stand.farmer.id
    if (!(await findOrganization(tx, farmerId))) return refuse('farmer_unknown')
    await change(
      tx,
      stand,
      { farmer_id: farmerId, farmer_confirmed_at: now, status: 'listed', review_message: null },
      'confirm',
      step.actor,
      now,
    )
    const url = `${step.publicUrl}/stands/${stand.id}`
    await tell(tx, stand, farmerId, confirmedMail(stand.place.name, url, step.message), now)
    return ok()
  })
}

/** Staff would like something changed first: the stand waits, and its farmer reads why. */
export function askForChanges(
  db: Db,
  step: { id: string; actor: Actor; message: string; publicUrl: string },
  now: Instant,
): Step<'not_in_review'> {
  return inTransaction(db, async (tx) => {
    await lockStand(tx, step.id)
    const stand = await findStand(tx, step.id, now)
    if (!stand) return refuse('not_found')
    if (!mayReviewStands(step.actor)) return refuse('not_allowed')
    if (stand.status !== 'in_review') return refuse('not_in_review')
    await change(tx, stand, { review_message: step.message }, 'ask_for_changes', step.actor, now)
    const url = `${step.publicUrl}/stands/${stand.id}/edit`
    await tell(tx, stand, stand.farmer.id, changesMail(stand.place.name, url, step.message), now)
    return ok()
  })
}

/** Its farmer sells there no more. */
export function withdrawStand(
  db: Db,
  step: { id: string; actor: Actor },
  now: Instant,
): Step<never> {
  return inTransaction(db, async (tx) => {
    await lockStand(tx, step.id)
    const stand = await findStand(tx, step.id, now)
    if (!stand || (stand.hidden && !isStaff(step.actor))) return refuse('not_found')
    if (!mayEditStand(step.actor, stand)) return refuse('not_allowed')
    if (stand.status === 'withdrawn') return ok()
    await change(tx, stand, { status: 'withdrawn' }, 'withdraw', step.actor, now)
    return ok()
  })
}

/** Sells there again: at once where the farmer is confirmed, else after staff have looked. */
export function relistStand(
  db: Db,
  step: { id: string; actor: Actor },
  now: Instant,
): Step<'not_withdrawn'> {
  return inTransaction(db, async (tx) => {
    await lockStand(tx, step.id)
    const stand = await findStand(tx, step.id, now)
    if (!stand || (stand.hidden && !isStaff(step.actor))) return refuse('not_found')
    if (!mayEditStand(step.actor, stand)) return refuse('not_allowed')
    if (stand.status !== 'withdrawn') return refuse('not_withdrawn')
    const status = stand.farmerConfirmed || isStaff(step.actor) ? 'listed' : 'in_review'
    await change(tx, stand, { status }, 'relist', step.actor, now)
    return ok()
  })
}

/** Deleting is hiding: its farmer reads why, and staff can bring it back. */
export function hideStand(
  db: Db,
  step: { id: string; actor: Actor; message: string },
  now: Instant,
): Step<never> {
  return inTransaction(db, async (tx) => {
    await lockStand(tx, step.id)
    const stand = await findStand(tx, step.id, now)
    if (!stand) return refuse('not_found')
    if (!mayEditStand(step.actor, stand)) return refuse('not_allowed')
    if (stand.hidden) return ok()
    await change(tx, stand, { hidden_at: now }, 'hide', step.actor, now)
    await tell(tx, stand, stand.farmer.id, hiddenMail(stand.place.name, step.message), now)
    return ok()
  })
}

/** Staff bring back what was hidden not more than 30 days ago. */
export function unhideStand(
  db: Db,
  step: { id: string; actor: Actor },
  now: Instant,
): Step<'too_late'> {
  return inTransaction(db, async (tx) => {
    await lockStand(tx, step.id)
    const stand = await findStand(tx, step.id, now)
    if (!stand) return refuse('not_found')
    if (!mayReviewStands(step.actor)) return refuse('not_allowed')
    const row = await tx
      .selectFrom('stand')
      .select('hidden_at')
      .where('id', '=', stand.id)
      .executeTakeFirst()
    if (!row?.hidden_at) return ok()
    if (addHours(row.hidden_at, RESTORABLE_DAYS * 24) < now) return refuse('too_late')
    await change(tx, stand, { hidden_at: null }, 'unhide', step.actor, now)
    return ok()
  })
}

async function change(
  tx: Db,
  stand: Stand,
  columns: Updateable<StandTable>,
  action: string,
  actor: Actor,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('stand')
    .set({ ...columns, version: stand.version + 1, updated_at: now })
    .where('id', '=', stand.id)
    .execute()
  await keepRevision(tx, stand.id, { action, accountId: actor.accountId }, now)
}

async function tell(
  tx: Db,
  stand: Stand,
  organizationId: string,
  mail: { subject: string; body: string },
  now: Instant,
): Promise<void> {
  const recipients = await listRecipients(tx, organizationId)
  const key = `stand:${stand.id}:${stand.version + 1}`
  await post(
    tx,
    recipients.map((recipient) => ({ ...mail, recipient, dedupeKey: `${key}:${recipient}` })),
    now,
  )
}
