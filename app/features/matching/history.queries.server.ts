import { sql } from 'kysely'
import { addDays, dayOf, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { MatchOrganization } from './instance.ts'

/**
 * What organizations have done so far. A confirmed use that lies behind counts as used, whether or
 * not anything has written so yet. Three statements.
 */
export async function listRecords(
  db: Db,
  organizationIds: string[],
  { now }: { now: Instant },
): Promise<MatchOrganization[]> {
  if (organizationIds.length === 0) return []
  const organizations = await db
    .selectFrom('organization')
    .select(['id', 'sector'])
    .where('id', 'in', organizationIds)
    .orderBy('id')
    .execute()
  const uses = await listUses(db, organizationIds)
  const waits = await db
    .selectFrom('venue_request')
    .select(['organization_id', (select) => select.fn.countAll<number>().as('times')])
    .where('organization_id', 'in', organizationIds)
    .where('status', '=', 'unplaced')
    // An impossible wish earns no turn.
    .where('had_candidate', '=', 1)
    .groupBy('organization_id')
    .execute()
  const waited = new Map(waits.map((wait) => [wait.organization_id, Number(wait.times)]))
  const yearAgo = addDays(dayOf(now), -365)
  const records = new Map(
    organizations.map(({ id, sector }) => [
      id,
      {
        id,
        sector,
        firstTime: true,
        placedLast12Months: 0,
        unplacedBefore: waited.get(id) ?? 0,
        usedVenues: {} as Record<string, number>,
      },
    ]),
  )
  for (const use of uses) {
    const record = records.get(use.organization_id)
    if (!record) continue
    if (use.day >= yearAgo) record.placedLast12Months++
    if (use.until !== null && use.until > now) continue
    record.firstTime = false
    record.usedVenues[use.venue_id] = (record.usedVenues[use.venue_id] ?? 0) + 1
  }
  return [...records.values()]
}

/** Uses on record (`until` null), and confirmed bookings, which become uses when they have ended. */
function listUses(db: Db, organizationIds: string[]) {
  return db
    .selectFrom('past_use')
    .select(['organization_id', 'venue_id', 'day'])
    .select(sql<string | null>`cast(null as text)`.as('until'))
    .where('organization_id', 'in', organizationIds)
    .unionAll(
      db
        .selectFrom('booking')
        .select(['organization_id', 'venue_id', 'day'])
        .select(sql<string | null>`occupied_until`.as('until'))
        .where('organization_id', 'in', organizationIds)
        .where('status', '=', 'confirmed'),
    )
    .execute()
}

/** Whom these organizations have worked with, each pair once. */
export async function listTies(db: Db, organizationIds: string[]): Promise<[string, string][]> {
  if (organizationIds.length === 0) return []
  const rows = await db
    .selectFrom('tie')
    .select(['organization_id', 'other_id'])
    .distinct()
    .where((where) =>
      where.or([
        where('organization_id', 'in', organizationIds),
        where('other_id', 'in', organizationIds),
      ]),
    )
    .orderBy('organization_id')
    .orderBy('other_id')
    .execute()
  return rows.map((row) => [row.organization_id, row.other_id])
}
