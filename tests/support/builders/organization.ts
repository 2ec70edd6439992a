import type { Actor } from '#app/features/organizations/actor.ts'
import { newId } from '#app/lib/id.ts'
import type { Db } from '#db/connect.server.ts'
import type { OrganizationTable } from '#db/tables/organizations.ts'
import type { Insertable } from 'kysely'

const NOW = '2026-11-22T00:00:00.000Z'

/** An organization of the town, 「見本商店」 unless told otherwise; answers its id. */
export async function buildOrganization(
  db: Db,
  facts: Partial<Insertable<OrganizationTable>> = {},
): Promise<string> {
  const id = facts.id ?? newId()
  await db
    .insertInto('organization')
    .values({
      kind: 'merchant',
      sector: 'commerce',
      name: '見本商店',
      reading: 'みほんしょうてん',
      summary: '',
      is_sample: 0,
      version: 1,
      created_at: NOW,
      updated_at: NOW,
      ...facts,
      id,
    })
    .execute()
  return id
}

/**
 * Somebody with an account, an owner of the given organizations. With `staff` one of the
 * association's staff.
 */
export async function buildActor(
  db: Db,
  {
    name = '見本 花子',
    staff = false,
    organizationIds = [],
    role = 'owner',
  }: {
    name?: string
    staff?: boolean
    organizationIds?: readonly string[]
    role?: 'owner' | 'editor'
  } = {},
): Promise<Actor> {
  const accountId = newId()
  const email = `${accountId}@example.jp`
  await db
    .insertInto('account')
    .values({
      id: accountId,
      email,
      email_confirmed_at: NOW,
      name,
      is_staff: staff ? 1 : 0,
      is_city: 0,
      is_admin: 0,
      is_sample: 0,
      created_at: NOW,
    })
    .execute()
  const memberships: Actor['memberships'] = []
  for (const organizationId of organizationIds) {
    await db
      .insertInto('organization_member')
      .values({
        organization_id: organizationId,
        account_id: accountId,
        role,
        created_at: NOW,
      })
      .execute()
    const organization = await db
      .selectFrom('organization')
      .select('name')
      .where('id', '=', organizationId)
      .executeTakeFirstOrThrow()
    memberships.push({ organizationId, name: organization.name, role })
  }
  return {
    accountId,
    name,
    email,
    emailConfirmed: true,
    staff,
    city: false,
    admin: false,
    memberships,
  }
}
