import { inTransaction, type Db } from '#db/connect.server.ts'
import { passwordMatches } from '#app/features/accounts/password.server.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Actor } from './actor.ts'

type Refusal = 'wrong_password' | 'has_bookings'

/**
 * Erases an account and all that says who it was. Organizations in which nobody is left are hidden
 * with what they posted; those with other members go on. Agreed uses of a venue come first: the
 * other side must hear of them, so they have to be cancelled before.
 */
export async function eraseAccount(
  db: Db,
  { actor, password }: { actor: Actor; password: string },
  now: Instant,
): Promise<Result<undefined, Refusal>> {
  const account = await db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', actor.accountId)
    .executeTakeFirst()
  if (!(await passwordMatches(account?.password_hash ?? null, password))) {
    return refuse('wrong_password')
  }
  return inTransaction(db, async (tx) => {
    const alone = await listOrganizationsOfOnly(tx, actor.accountId)
    if (await hasFutureBookings(tx, alone, now)) return refuse('has_bookings')
    for (const id of alone) await hideOrganization(tx, id, now)
    await tx.deleteFrom('organization_member').where('account_id', '=', actor.accountId).execute()
    await tx.deleteFrom('account_link').where('account_id', '=', actor.accountId).execute()
    await tx.deleteFrom('saved_thing').where('account_id', '=', actor.accountId).execute()
    await tx.deleteFrom('session').where('account_id', '=', actor.accountId).execute()
    await tx.deleteFrom('follower').where('email', '=', actor.email).execute()
    await tx.deleteFrom('follow_request').where('email', '=', actor.email).execute()
    await tx.deleteFrom('outbox_message').where('recipient', '=', actor.email).execute()
    await tx
      .updateTable('account')
      .set({
        email: null,
        email_confirmed_at: null,
        password_hash: null,
        name: '退会した方',
        is_staff: 0,
        is_city: 0,
        is_admin: 0,
        erased_at: now,
      })
      .where('id', '=', actor.accountId)
      .execute()
    return ok()
  })
}

/** Organizations of which this account is the only member. */
async function listOrganizationsOfOnly(tx: Db, accountId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('organization_member as mine')
    .select('mine.organization_id')
    .where('mine.account_id', '=', accountId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('organization_member as other')
            .select('other.account_id')
            .whereRef('other.organization_id', '=', 'mine.organization_id')
            .where('other.account_id', '!=', accountId),
        ),
      ),
    )
    .orderBy('mine.organization_id')
    .execute()
  return rows.map((row) => row.organization_id)
}

async function hasFutureBookings(tx: Db, organizations: string[], now: Instant): Promise<boolean> {
  if (organizations.length === 0) return false
  const booking = await tx
    .selectFrom('booking')
    .innerJoin('venue', 'venue.id', 'booking.venue_id')
    .select('booking.id')
    .where('booking.status', '=', 'confirmed')
    .where('booking.occupied_until', '>', now)
    .where((eb) =>
      eb.or([
        eb('booking.organization_id', 'in', organizations),
        eb('venue.host_id', 'in', organizations),
      ]),
    )
    .executeTakeFirst()
  return booking !== undefined
}

async function hideOrganization(tx: Db, id: string, now: Instant): Promise<void> {
  await endOffers(tx, id, now)
  await tx.updateTable('event').set({ hidden_at: now }).where('organization_id', '=', id).execute()
  await tx.updateTable('venue').set({ hidden_at: now }).where('host_id', '=', id).execute()
  await tx.updateTable('stand').set({ hidden_at: now }).where('farmer_id', '=', id).execute()
  await tx
    .updateTable('venue_request')
    .set({ status: 'withdrawn', updated_at: now })
    .where('organization_id', '=', id)
    .where('status', 'in', ['open', 'proposed'])
    .execute()
  // Former versions tell telephone numbers, and the names of people who act alone.
  await tx
    .deleteFrom('revision')
    .where('subject_kind', '=', 'organization')
    .where('subject_id', '=', id)
    .execute()
  await tx
    .updateTable('organization')
    .set({ hidden_at: now, email: null, phone: null, url: null, updated_at: now })
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('organization')
    .set({ name: '退会した方', reading: '', summary: '' })
    .where('id', '=', id)
    .where('kind', '=', 'individual')
    .execute()
}

/** Nobody is left to keep what was offered: no yes of the other side may make a booking of it. */
async function endOffers(tx: Db, id: string, now: Instant): Promise<void> {
  for (const by of ['organizer', 'host'] as const) {
    const ofSide =
      by === 'organizer'
        ? tx.selectFrom('venue_request').select('id').where('organization_id', '=', id)
        : tx.selectFrom('venue').select('id').where('host_id', '=', id)
    const column = by === 'organizer' ? 'request_id' : 'venue_id'
    await tx
      .updateTable('booking')
      .set((row) => ({ status: 'released', updated_at: now, version: row('version', '+', 1) }))
      .where(column, 'in', ofSide)
      .where('status', '=', 'held')
      .execute()
    await tx
      .updateTable('proposal')
      .set((row) => ({
        status: 'withdrawn',
        ended_by: by,
        ended_reason: '退会されました',
        ended_at: now,
        version: row('version', '+', 1),
      }))
      .where(column, 'in', ofSide)
      .where('status', '=', 'offered')
      .execute()
  }
}
