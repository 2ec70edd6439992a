import { sql } from 'kysely'
import type { Db } from '#db/connect.server.ts'
import { MOST_PAGES, type SitemapPage } from './sitemap.ts'

/**
 * Everything that has a public page of its own, what changed last first; one statement. Of
 * organizations only those that have something to show: nobody is listed for having an account.
 */
export async function listSitemapPages(db: Db): Promise<SitemapPage[]> {
  const shown = db.selectFrom('organization').select('id').where('hidden_at', 'is', null)
  const events = db
    .selectFrom('event')
    .where('status', 'in', ['published', 'cancelled'])
    .where('hidden_at', 'is', null)
    .where('organization_id', 'in', shown)
  const stands = db
    .selectFrom('stand')
    .where('status', '=', 'listed')
    .where('hidden_at', 'is', null)
    .where('farmer_id', 'in', shown)
  const venues = db
    .selectFrom('venue')
    .where('status', '=', 'listed')
    .where('hidden_at', 'is', null)
    .where('host_id', 'in', shown)
  const keepers = events
    .select('organization_id as id')
    .union(stands.select('farmer_id as id'))
    .union(venues.select('host_id as id'))
  const organizations = db.selectFrom('organization').where('id', 'in', keepers)
  const pages = events
    .select([sql.lit('events').as('kind'), 'id', 'updated_at'])
    .unionAll(stands.select([sql.lit('stands').as('kind'), 'id', 'updated_at']))
    .unionAll(venues.select([sql.lit('venues').as('kind'), 'id', 'updated_at']))
    .unionAll(organizations.select([sql.lit('organizations').as('kind'), 'id', 'updated_at']))
  const rows = await db
    .selectFrom(pages.as('page'))
    .selectAll()
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(MOST_PAGES)
    .execute()
  return rows.map((row) => ({ path: `/${row.kind}/${row.id}`, changedAt: row.updated_at }))
}
