import type { Selectable } from 'kysely'
import type { Db } from '#db/connect.server.ts'
import type { OrganizationTable } from '#db/tables/organizations.ts'
import type { Actor } from './actor.ts'
import type { Organization } from './organization.ts'

/** The account with its roles and organizations, or null when it is erased or was never there. */
export async function findActor(db: Db, accountId: string): Promise<Actor | null> {
  const account = await db
    .selectFrom('account')
    .select(['id', 'name', 'email', 'email_confirmed_at', 'is_staff', 'is_city', 'is_admin'])
    .where('id', '=', accountId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!account?.email) return null
  const memberships = await db
    .selectFrom('organization_member as member')
    .innerJoin('organization', 'organization.id', 'member.organization_id')
    .select(['organization.id as organizationId', 'organization.name', 'member.role'])
    .where('member.account_id', '=', accountId)
    .where('organization.hidden_at', 'is', null)
    .orderBy('member.created_at')
    .orderBy('organization.id')
    .execute()
  return {
    accountId: account.id,
    name: account.name,
    email: account.email,
    emailConfirmed: account.email_confirmed_at !== null,
    staff: account.is_staff === 1,
    city: account.is_city === 1,
    admin: account.is_admin === 1,
    memberships,
  }
}

export async function findOrganization(db: Db, id: string): Promise<Organization | null> {
  const row = await db
    .selectFrom('organization')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? toOrganization(row) : null
}

function toOrganization(row: Selectable<OrganizationTable>): Organization {
  return {
    id: row.id,
    kind: row.kind,
    sector: row.sector,
    name: row.name,
    reading: row.reading,
    summary: row.summary,
    url: row.url,
    phone: row.phone,
    areaId: row.area_id,
    trusted: row.trusted_at !== null,
    sample: row.is_sample === 1,
    hidden: row.hidden_at !== null,
    version: row.version,
  }
}

export type Member = { accountId: string; name: string; role: 'owner' | 'editor' }

/** For the organization's own page of members: names, no addresses. */
export function listMembers(db: Db, organizationId: string): Promise<Member[]> {
  return db
    .selectFrom('organization_member as member')
    .innerJoin('account', 'account.id', 'member.account_id')
    .select(['account.id as accountId', 'account.name', 'member.role'])
    .where('member.organization_id', '=', organizationId)
    .orderBy('member.created_at')
    .orderBy('account.id')
    .execute()
}

export type OrganizationChoice = Pick<Organization, 'id' | 'name' | 'kind' | 'sector' | 'trusted'>

/** For staff who enter something for somebody, by name; the first `limit` of those that match. */
export async function listOrganizations(
  db: Db,
  { name = '', limit = 50, after = null }: { name?: string; limit?: number; after?: string | null },
): Promise<OrganizationChoice[]> {
  let query = db
    .selectFrom('organization')
    .select(['id', 'name', 'kind', 'sector', 'trusted_at'])
    .where('hidden_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
  if (name !== '') query = query.where('name', 'like', `%${name.replace(/[%_]/g, '')}%`)
  if (after !== null) query = query.where('name', '>', after)
  const rows = await query.execute()
  return rows.map(({ trusted_at, ...row }) => ({ ...row, trusted: trusted_at !== null }))
}
