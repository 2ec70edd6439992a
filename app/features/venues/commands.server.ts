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
import { bookedUnits, lockVenue } from './booked.server.ts'
import { mayEditVenue } from './policy.ts'
import { submittedMail } from './mail.ts'
import { findVenue } from './queries.server.ts'
import { keepRevision } from './revision.server.ts'
import { toVenueRow } from './row.server.ts'
import type { VenueFacts } from './venue.ts'

export type NewVenue = {
  id: string
  facts: VenueFacts
  host: Keeper
  actor: Actor
  /** Staff enter it for somebody who phoned: who, and how they agreed. */
  onBehalfOf?: string | null
  /** Staff already know that this is the host; else the venue takes no requests yet. */
  hostConfirmed?: boolean
  /** What an import brought, and where from. */
  source?: { id: string; key: string } | null
  sample?: boolean
}

/**
 * Posts a venue. What staff enter is listed at once; what anybody else posts waits until staff have
 * confirmed its host. The same form sent twice makes one venue.
 */
export async function createVenue(
  db: Db,
  venue: NewVenue,
  { town, publicUrl, now }: { town: Town; publicUrl: string; now: Instant },
): Promise<Result<{ id: string }, 'taken' | KeeperRefusal>> {
  const { id, actor, facts, source = null, onBehalfOf = null } = venue
  const staff = isStaff(actor)
  const work = () =>
    inTransaction(db, async (tx) => {
      const known = await findVenue(tx, id)
      if (known) return mayActFor(actor, known.host.id) ? ok({ id }) : refuse('taken')
      const host = await settleKeeper(tx, venue.host, { id, actor, onBehalfOf }, now)
      if (!host.ok) return host
      const placeId = idFrom('place', id)
      await savePlace(tx, placeId, facts.place, town, now)
      await replaceHours(tx, placeId, facts.hours, now)
      await tx
        .insertInto('venue')
        .values({
          id,
          place_id: placeId,
          host_id: host.value.organizationId,
          host_confirmed_at: staff && venue.hostConfirmed ? now : null,
          ...toVenueRow(facts),
          status: staff ? 'listed' : 'in_review',
          booking_version: 0,
          source_id: source?.id ?? null,
          source_key: source?.key ?? null,
          is_sample: venue.sample ? 1 : 0,
          version: 1,
          created_at: now,
          updated_at: now,
        })
        .execute()
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

export type EditRefusal = 'not_found' | 'not_allowed' | 'edited_elsewhere' | 'units_booked'

/**
 * Changes what is said about a venue, `version` being the one that the writer read. One that staff
 * had asked changes for goes back to them. Fewer units than are booked at once are refused.
 */
export async function editVenue(
  db: Db,
  edit: {
    id: string
    version: number
    facts: VenueFacts
    actor: Actor
    action?: 'edit' | 'restore'
  },
  { town, publicUrl, now }: { town: Town; publicUrl: string; now: Instant },
): Promise<Result<{ version: number }, EditRefusal>> {
  return inTransaction(db, async (tx) => {
    const { id, version, facts, actor, action = 'edit' } = edit
    const venue = await findVenue(tx, id)
    if (!venue || (venue.hidden && !isStaff(actor))) return refuse('not_found')
    if (!mayEditVenue(actor, venue)) return refuse('not_allowed')
    if (venue.version !== version) return refuse('edited_elsewhere')
    const answered = venue.reviewMessage !== null && !isStaff(actor)
    const row = { ...toVenueRow(facts), version: version + 1, updated_at: now }
    if (facts.units < venue.units) {
      await lockVenue(tx, id)
      if (facts.units < (await bookedUnits(tx, id, now))) return refuse('units_booked')
    }
    const written = await tx
      .updateTable('venue')
      .set(answered ? { ...row, review_message: null } : row)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (written.numUpdatedRows === 0n) return refuse('edited_elsewhere')
    await savePlace(tx, venue.place.id, facts.place, town, now)
    await replaceHours(tx, venue.place.id, facts.hours, now)
    await keepRevision(tx, id, { action, accountId: actor.accountId }, now)
    if (answered) {
      await tellStaff(tx, { id, version: version + 1, name: facts.place.name, publicUrl }, now)
    }
    return ok({ version: version + 1 })
  })
}

async function tellStaff(
  tx: Db,
  venue: { id: string; version: number; name: string; publicUrl: string },
  now: Instant,
): Promise<void> {
  const mail = submittedMail(venue.name, `${venue.publicUrl}/venues/${venue.id}`)
  const recipients = await listStaffRecipients(tx)
  const key = `venue:${venue.id}:${venue.version}`
  await post(
    tx,
    recipients.map((recipient) => ({ ...mail, recipient, dedupeKey: `${key}:${recipient}` })),
    now,
  )
}
