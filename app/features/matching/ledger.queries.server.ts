import { sql } from 'kysely'
import { addDays, dayOf, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { PopularVenue } from './ledger.ts'

/** So many venues are told of, those used most first. */
const MOST_VENUES = 10
const DAYS = 365

/**
 * Who has had the popular venues in the last year, for everybody to read: who used one by name, who
 * asked or went without as a number alone. Two statements.
 */
export async function listPopularVenues(db: Db, now: Instant): Promise<PopularVenue[]> {
  const since = addDays(dayOf(now), -DAYS)
  const uses = await db
    .selectFrom(usesSince(db, since, now).as('used'))
    .innerJoin('venue', 'venue.id', 'used.venue_id')
    .innerJoin('place', 'place.id', 'venue.place_id')
    .innerJoin('organization', 'organization.id', 'used.organization_id')
    .select(['venue.id as venue_id', 'place.name as venue_name', 'organization.id'])
    .select(['organization.name', 'organization.kind'])
    .select((eb) => eb.fn.countAll<number>().as('times'))
    .where('venue.status', '=', 'listed')
    .where('venue.hidden_at', 'is', null)
    .groupBy(['venue.id', 'place.name', 'organization.id', 'organization.name'])
    .groupBy('organization.kind')
    .orderBy('times', 'desc')
    .orderBy('organization.name')
    .orderBy('organization.id')
    .execute()
  const asked = await db
    .selectFrom('proposal')
    .select('venue_id')
    .select((eb) => eb.fn.count<number>('request_id').distinct().as('asked'))
    .select(
      sql<number>`count(distinct case when status in ('declined', 'expired', 'superseded')
        and not exists (
          select 1 from proposal as other
          where other.request_id = proposal.request_id
            and other.venue_id = proposal.venue_id and other.status = 'confirmed'
        ) then request_id end)`.as('refused'),
    )
    .where('created_at', '>=', since)
    .groupBy('venue_id')
    .execute()
  const counts = new Map(asked.map((row) => [row.venue_id, row]))
  const venues = new Map<string, PopularVenue>()
  for (const row of uses) {
    const known = venues.get(row.venue_id) ?? {
      id: row.venue_id,
      name: row.venue_name,
      uses: 0,
      users: [],
      asked: Number(counts.get(row.venue_id)?.asked ?? 0),
      refused: Number(counts.get(row.venue_id)?.refused ?? 0),
    }
    venues.set(row.venue_id, known)
    const times = Number(row.times)
    known.uses += times
    // People who act in their own name are not put on a list.
    known.users.push({ name: row.kind === 'individual' ? null : row.name, times })
  }
  return [...venues.values()]
    .sort((a, b) => b.uses - a.uses || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_VENUES)
}

/** Uses on record, and confirmed bookings that have ended and are not written down as uses yet. */
function usesSince(db: Db, since: string, now: Instant) {
  return db
    .selectFrom('past_use')
    .select(['venue_id', 'organization_id'])
    .where('day', '>=', since)
    .unionAll(
      db
        .selectFrom('booking')
        .select(['venue_id', 'organization_id'])
        .where('day', '>=', since)
        .where('status', '=', 'confirmed')
        .where('occupied_until', '<=', now),
    )
}
