import { addHours, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

/** As long as the features let staff bring a thing back. */
export const RESTORABLE_HOURS = 30 * 24

export type HiddenThing = {
  kind: 'event' | 'venue' | 'stand'
  id: string
  title: string
  organization: { id: string; name: string }
  hiddenAt: Instant
}

/** What was taken away in the last 30 days, the latest first; three statements. */
export async function listHidden(db: Db, now: Instant): Promise<HiddenThing[]> {
  const since = addHours(now, -RESTORABLE_HOURS)
  const events = await db
    .selectFrom('event')
    .innerJoin('organization', 'organization.id', 'event.organization_id')
    .select(['event.id', 'event.title', 'event.hidden_at', 'organization.id as keeper_id'])
    .select('organization.name as keeper_name')
    .where('event.hidden_at', '>=', since)
    .orderBy('event.id')
    .execute()
  const venues = await db
    .selectFrom('venue')
    .innerJoin('organization', 'organization.id', 'venue.host_id')
    .innerJoin('place', 'place.id', 'venue.place_id')
    .select(['venue.id', 'place.name as title', 'venue.hidden_at', 'organization.id as keeper_id'])
    .select('organization.name as keeper_name')
    .where('venue.hidden_at', '>=', since)
    .orderBy('venue.id')
    .execute()
  const stands = await db
    .selectFrom('stand')
    .innerJoin('organization', 'organization.id', 'stand.farmer_id')
    .innerJoin('place', 'place.id', 'stand.place_id')
    .select(['stand.id', 'place.name as title', 'stand.hidden_at', 'organization.id as keeper_id'])
    .select('organization.name as keeper_name')
    .where('stand.hidden_at', '>=', since)
    .orderBy('stand.id')
    .execute()
  const things = [
    ...events.map((row) => toHidden('event', row)),
    ...venues.map((row) => toHidden('venue', row)),
    ...stands.map((row) => toHidden('stand', row)),
  ]
  return things.sort((a, b) => (a.hiddenAt > b.hiddenAt ? -1 : a.hiddenAt < b.hiddenAt ? 1 : 0))
}

function toHidden(
  kind: HiddenThing['kind'],
  row: {
    id: string
    title: string
    hidden_at: string | null
    keeper_id: string
    keeper_name: string
  },
): HiddenThing {
  return {
    kind,
    id: row.id,
    title: row.title,
    organization: { id: row.keeper_id, name: row.keeper_name },
    hiddenAt: row.hidden_at ?? '',
  }
}
