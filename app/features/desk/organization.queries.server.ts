import type { OrganizationKind, Sector } from '#app/features/organizations/organization.ts'
import type { Db } from '#db/connect.server.ts'

/** An organization as staff see it, with how to reach it. Never for a public page. */
export type DeskOrganization = {
  id: string
  name: string
  kind: OrganizationKind
  sector: Sector
  trusted: boolean
  sample: boolean
  phone: string | null
  email: string | null
  version: number
  members: number
  events: number
  requests: number
}

const PAGE = 50

/**
 * Organizations by name, those that hold the text in name or reading; `trusted` narrows to those
 * whose events are published at once, or to the others. `after` is the id of the last one seen.
 * One statement.
 */
export async function listDeskOrganizations(
  db: Db,
  { q, trusted, after }: { q: string; trusted: boolean | null; after: string | null },
): Promise<{ organizations: DeskOrganization[]; next: string | null }> {
  let query = db
    .selectFrom('organization')
    .select([
      'id',
      'name',
      'kind',
      'sector',
      'trusted_at',
      'is_sample',
      'phone',
      'email',
      'version',
    ])
    .select((eb) => [
      eb
        .selectFrom('organization_member')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('organization_member.organization_id', '=', 'organization.id')
        .as('members'),
      eb
        .selectFrom('event')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('event.organization_id', '=', 'organization.id')
        .where('event.status', '=', 'published')
        .where('event.hidden_at', 'is', null)
        .as('events'),
      eb
        .selectFrom('venue_request')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('venue_request.organization_id', '=', 'organization.id')
        .as('requests'),
    ])
    .where('hidden_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(PAGE + 1)
  for (const word of q
    .replace(/[%_\\]/g, '')
    .split(/\s+/)
    .filter(Boolean)) {
    query = query.where((eb) =>
      eb.or([eb('name', 'like', `%${word}%`), eb('reading', 'like', `%${word}%`)]),
    )
  }
  if (trusted !== null) query = query.where('trusted_at', trusted ? 'is not' : 'is', null)
  if (after !== null) {
    query = query.where((eb) => {
      const last = eb
        .selectFrom('organization as last')
        .select('last.name')
        .where('last.id', '=', after)
      return eb.or([eb('name', '>', last), eb.and([eb('name', '=', last), eb('id', '>', after)])])
    })
  }
  const rows = await query.execute()
  const organizations = rows.slice(0, PAGE).map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    sector: row.sector,
    trusted: row.trusted_at !== null,
    sample: row.is_sample === 1,
    phone: row.phone,
    email: row.email,
    version: row.version,
    members: Number(row.members),
    events: Number(row.events),
    requests: Number(row.requests),
  }))
  return { organizations, next: rows.length > PAGE ? (organizations.at(-1)?.id ?? null) : null }
}

/** How to reach an organization, for staff alone. */
export async function findContact(
  db: Db,
  id: string,
): Promise<{ name: string; phone: string | null; email: string | null } | null> {
  const row = await db
    .selectFrom('organization')
    .select(['name', 'phone', 'email'])
    .where('id', '=', id)
    .where('hidden_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}
