import type { Selectable } from 'kysely'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { OrganizationTable } from '#db/tables/organizations.ts'
import type { Actor } from './actor.ts'
import type { Organization } from './organization.ts'

/** The account with its roles and organizations, or null when it is erased or was never there. */
export async function findActor(db: Db, accountId: string): Promise<Actor | null> {
  return toActor(await actors(db).where('account.id', '=', accountId).execute())
}

export type Session = { id: string; expiresAt: Instant; actor: Actor }

/** Who holds a session, whether or not it has expired; one statement, as every page asks for it. */
export async function findSession(db: Db, sessionId: string): Promise<Session | null> {
  const rows = await actors(db)
    .innerJoin('session', 'session.account_id', 'account.id')
    .select('session.expires_at')
    .where('session.id', '=', sessionId)
    .execute()
  const actor = toActor(rows)
  return actor && rows[0] ? { id: sessionId, expiresAt: rows[0].expires_at, actor } : null
}

/**
 * One row for each membership, and one for an account without any. A shop or a group comes before the
 * person alone that everybody is from the start: forms propose the first.
 */
function actors(db: Db) {
  return db
    .selectFrom('account')
    .leftJoin('organization_member as member', 'member.account_id', 'account.id')
    .leftJoin('organization', (join) =>
      join
        .onRef('organization.id', '=', 'member.organization_id')
        .on('organization.hidden_at', 'is', null),
    )
    .select(['account.id', 'account.name', 'account.email', 'email_confirmed_at'])
    .select(['is_staff', 'is_city', 'is_admin', 'member.role'])
    .select(['organization.id as organization_id', 'organization.name as organization_name'])
    .where('account.erased_at', 'is', null)
    .orderBy((eb) => eb.case().when('organization.kind', '=', 'individual').then(1).else(0).end())
    .orderBy('member.created_at')
    .orderBy('organization.id')
}

type ActorRow = Awaited<ReturnType<ReturnType<typeof actors>['execute']>>[number]

function toActor(rows: readonly Omit<ActorRow, 'expires_at'>[]): Actor | null {
  const [account] = rows
  if (!account?.email) return null
  return {
    accountId: account.id,
    name: account.name,
    email: account.email,
    emailConfirmed: account.email_confirmed_at !== null,
    staff: account.is_staff === 1,
    city: account.is_city === 1,
    admin: account.is_admin === 1,
    memberships: rows.flatMap(
      ({ organization_id: organizationId, organization_name: name, role }) =>
        organizationId !== null && name !== null && role !== null
          ? [{ organizationId, name, role }]
          : [],
    ),
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
