import { mayActFor, isStaff, type Actor } from '#app/features/organizations/actor.ts'
import { replaceHours } from '#app/features/calendar/hours.commands.server.ts'
import { post } from '#app/features/outbox/commands.server.ts'
import { listStaffRecipients } from '#app/features/outbox/recipients.server.ts'
import { savePlace } from '#app/features/places/commands.server.ts'
import type { Keeper, KeeperRefusal } from '#app/features/places/keeper.ts'
import { settleKeeper } from '#app/features/places/keeper.server.ts'
import type { Town } from '#app/features/places/town.ts'
import { idFrom } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { isUniqueViolation } from '#db/portable.ts'
import { mayEditStand } from './policy.ts'
import { submittedMail } from './mail.ts'
import { findStand } from './queries.server.ts'
import { keepRevision } from './revision.server.ts'
import { replaceProduce, toStandRow } from './row.server.ts'
import type { StandFacts } from './stand.ts'

export type NewStand = {
  id: string
  facts: StandFacts
  farmer: Keeper
  actor: Actor
  /** Staff enter it for somebody who phoned: who, and how they agreed. */
  onBehalfOf?: string | null
  /** Staff already know that this is who sells here. */
  farmerConfirmed?: boolean
  /** What an import brought, and where from. */
  source?: { id: string; key: string } | null
  sample?: boolean
}

/**
 * Posts a stand. What staff enter is listed at once; what anybody else posts waits until staff have
 * confirmed its farmer. The same form sent twice makes one stand.
 */
export async function createStand(
  db: Db,
  stand: NewStand,
  { town, publicUrl, now }: { town: Town; publicUrl: string; now: Instant },
): Promise<Result<{ id: string }, 'taken' | KeeperRefusal>> {
  const { id, actor, facts, source = null, onBehalfOf = null } = stand
  const staff = isStaff(actor)
  const work = () =>
    inTransaction(db, async (tx) => {
      const known = await findStand(tx, id, now)
      if (known) return mayActFor(actor, known.farmer.id) ? ok({ id }) : refuse('taken')
      const farmer = await settleKeeper(tx, stand.farmer, { id, actor, onBehalfOf }, now)
      if (!farmer.ok) return farmer
      const placeId = idFrom('place', id)
      await savePlace(tx, placeId, facts.place, town, now)
      await replaceHours(tx, placeId, facts.hours, now)
      await tx
        .insertInto('stand')
        .values({
          id,
          place_id: placeId,
          farmer_id: farmer.value.organizationId,
          farmer_confirmed_at: staff && stand.farmerConfirmed ? now : null,
          ...toStandRow(facts),
          status: staff ? 'listed' : 'in_review',
          source_id: source?.id ?? null,
          source_key: source?.key ?? null,
          is_sample: stand.sample ? 1 : 0,
          version: 1,
          created_at: now,
          updated_at: now,
        })
        .execute()
      await replaceProduce(tx, id, facts.produceIds)
      await keepRevision(tx, id, { action: 'create', accountId: actor.accountId, onBehalfOf }, now)
      if (!staff) await tellStaff(tx, { id, version: 1, name: facts.place.name, publicUrl }, now)
      return ok({ id })
    })
  try {
    return await work()
  } catch (error) {
    // The same form, sent twice at the same moment: now the first one is there.
    if (isUniqueViolation(error)) return work()
    throw error
  }
}

export type EditRefusal = 'not_found' | 'not_allowed' | 'edited_elsewhere'

/**
 * Changes what is said about a stand, `version` being the one that the writer read. One that staff
 * had asked changes for goes back to them.
 */
export async function editStand(
  db: Db,
  edit: {
    id: string
    version: number
    facts: StandFacts
    actor: Actor
    action?: 'edit' | 'restore'
  },
  { town, publicUrl, now }: { town: Town; publicUrl: string; now: Instant },
): Promise<Result<{ version: number }, EditRefusal>> {
  return inTransaction(db, async (tx) => {
    const { id, version, facts, actor, action = 'edit' } = edit
    const stand = await findStand(tx, id, now)
    if (!stand || (stand.hidden && !isStaff(actor))) return refuse('not_found')
    if (!mayEditStand(actor, stand)) return refuse('not_allowed')
    if (stand.version !== version) return refuse('edited_elsewhere')
    const answered = stand.reviewMessage !== null && !isStaff(actor)
    const row = { ...toStandRow(facts), version: version + 1, updated_at: now }
    const written = await tx
      .updateTable('stand')
      .set(answered ? { ...row, review_message: null } : row)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (written.numUpdatedRows === 0n) return refuse('edited_elsewhere')
    await savePlace(tx, stand.place.id, facts.place, town, now)
    await replaceHours(tx, stand.place.id, facts.hours, now)
    await replaceProduce(tx, id, facts.produceIds)
    await keepRevision(tx, id, { action, accountId: actor.accountId }, now)
    if (answered) {
      await tellStaff(tx, { id, version: version + 1, name: facts.place.name, publicUrl }, now)
    }
    return ok({ version: version + 1 })
  })
}

async function tellStaff(
  tx: Db,
  stand: { id: string; version: number; name: string; publicUrl: string },
  now: Instant,
): Promise<void> {
  const mail = submittedMail(stand.name, `${stand.publicUrl}/stands/${stand.id}`)
  const recipients = await listStaffRecipients(tx)
  const key = `stand:${stand.id}:${stand.version}`
  await post(
    tx,
    recipients.map((recipient) => ({ ...mail, recipient, dedupeKey: `${key}:${recipient}` })),
    now,
  )
}
