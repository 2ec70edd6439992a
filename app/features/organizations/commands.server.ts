import { inTransaction, type Db } from '#db/connect.server.ts'
import { record } from '#app/features/revisions/commands.server.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import { isStaff, owns, type Actor } from './actor.ts'
import type { OrganizationInput } from './form.ts'
import { findOrganization } from './queries.server.ts'

type Extra = {
  /** Staff enter an organization for somebody who phoned: who, and how they agreed. */
  onBehalfOf?: string | null
  /** Where its mail goes while nobody there has an account. Never public. */
  email?: string | null
  sample?: boolean
}

/** Makes an organization whose owner is the actor; one that staff enter has no members yet. */
export function createOrganization(
  db: Db,
  input: OrganizationInput,
  actor: Actor,
  now: Instant,
  { onBehalfOf = null, email = null, sample = false }: Extra = {},
): Promise<Result<{ id: string }, 'taken' | 'not_allowed'>> {
  if (onBehalfOf !== null && !isStaff(actor)) return Promise.resolve(refuse('not_allowed'))
  return inTransaction(db, async (tx) => {
    if (await findOrganization(tx, input.id)) {
      const mine = owns(actor, input.id) || (onBehalfOf !== null && isStaff(actor))
      return mine ? ok({ id: input.id }) : refuse('taken')
    }
    await tx
      .insertInto('organization')
      .values({
        id: input.id,
        ...toRow(input),
        email,
        is_sample: sample ? 1 : 0,
        version: 1,
        created_at: now,
        updated_at: now,
      })
      .execute()
    if (onBehalfOf === null) {
      await tx
        .insertInto('organization_member')
        .values({
          organization_id: input.id,
          account_id: actor.accountId,
          role: 'owner',
          created_at: now,
        })
        .execute()
    }
    await recordChange(tx, input, 1, 'create', actor, now, onBehalfOf)
    return ok({ id: input.id })
  })
}

export function editOrganization(
  db: Db,
  input: OrganizationInput,
  actor: Actor,
  now: Instant,
): Promise<Result<{ id: string }, 'not_found' | 'not_allowed' | 'edited_elsewhere'>> {
  return inTransaction(db, async (tx) => {
    const organization = await findOrganization(tx, input.id)
    if (!organization) return refuse('not_found')
    if (!owns(actor, input.id) && !isStaff(actor)) return refuse('not_allowed')
    const written = await tx
      .updateTable('organization')
      .set({ ...toRow(input), version: input.version + 1, updated_at: now })
      .where('id', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst()
    if (written.numUpdatedRows === 0n) return refuse('edited_elsewhere')
    await recordChange(tx, input, input.version + 1, 'edit', actor, now)
    return ok({ id: input.id })
  })
}

/** An owner takes in somebody who has an account; the same person again gets the new role. */
export function addMember(
  db: Db,
  member: { organizationId: string; email: string; role: 'owner' | 'editor' },
  actor: Actor,
  now: Instant,
): Promise<Result<undefined, 'not_allowed' | 'member_unknown' | 'last_owner'>> {
  return inTransaction(db, async (tx) => {
    if (!owns(actor, member.organizationId) && !isStaff(actor)) return refuse('not_allowed')
    const account = await tx
      .selectFrom('account')
      .select('id')
      .where('email', '=', member.email)
      .where('email_confirmed_at', 'is not', null)
      .executeTakeFirst()
    if (!account) return refuse('member_unknown')
    const { organizationId, role } = member
    if (role !== 'owner' && (await isLastOwner(tx, organizationId, account.id))) {
      return refuse('last_owner')
    }
    await tx
      .insertInto('organization_member')
      .values({
        organization_id: member.organizationId,
        account_id: account.id,
        role: member.role,
        created_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(['organization_id', 'account_id']).doUpdateSet({ role: member.role }),
      )
      .execute()
    return ok()
  })
}

/** An organization keeps at least one owner. */
export function removeMember(
  db: Db,
  member: { organizationId: string; accountId: string },
  actor: Actor,
): Promise<Result<undefined, 'not_allowed' | 'last_owner'>> {
  return inTransaction(db, async (tx) => {
    if (!owns(actor, member.organizationId) && !isStaff(actor)) return refuse('not_allowed')
    const { organizationId, accountId } = member
    if (await isLastOwner(tx, organizationId, accountId)) return refuse('last_owner')
    await tx
      .deleteFrom('organization_member')
      .where('organization_id', '=', member.organizationId)
      .where('account_id', '=', member.accountId)
      .execute()
    return ok()
  })
}

/** Asked while the organization's owners are kept from changing at the same time. */
async function isLastOwner(tx: Db, organizationId: string, accountId: string): Promise<boolean> {
  await tx
    .updateTable('organization')
    .set((row) => ({ version: row.ref('version') }))
    .where('id', '=', organizationId)
    .execute()
  const owners = await tx
    .selectFrom('organization_member')
    .select('account_id')
    .where('organization_id', '=', organizationId)
    .where('role', '=', 'owner')
    .orderBy('account_id')
    .execute()
  return owners.length === 1 && owners[0]?.account_id === accountId
}

function toRow(input: OrganizationInput) {
  return {
    name: input.name,
    reading: input.reading,
    kind: input.kind,
    sector: input.sector,
    summary: input.summary,
    url: input.url === '' ? null : input.url,
    phone: input.phone === '' ? null : input.phone,
  }
}

function recordChange(
  tx: Db,
  input: OrganizationInput,
  version: number,
  action: string,
  actor: Actor,
  now: Instant,
  onBehalfOf: string | null = null,
): Promise<void> {
  const { id, version: _, ...content } = input
  return record(
    tx,
    {
      subjectKind: 'organization',
      subjectId: id,
      version,
      action,
      accountId: actor.accountId,
      onBehalfOf,
      content,
    },
    now,
  )
}
