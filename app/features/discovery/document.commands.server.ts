import { indexEvent } from '#app/features/events/document.server.ts'
import { indexStand } from '#app/features/stands/document.server.ts'
import { listStands } from '#app/features/stands/queries.server.ts'
import { indexVenue } from '#app/features/venues/document.server.ts'
import { listVenues } from '#app/features/venues/queries.server.ts'
import type { Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'

/** Whose name may change: an organization's, or that of a venue at which events are held. */
type Named = { kind: 'organization' | 'venue'; id: string }

/**
 * Runs a change; where it gives somebody or something another name, everything that is found by
 * that name is found by the new one from the same transaction on.
 */
export function renaming<Value, Reason extends string>(
  db: Db,
  named: Named,
  now: Instant,
  change: (tx: Db) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason>> {
  return inTransaction(db, async (tx) => {
    const before = await nameOf(tx, named)
    const changed = await change(tx)
    if (changed.ok && (await nameOf(tx, named)) !== before) await refresh(tx, named, now)
    return changed
  })
}

async function nameOf(tx: Db, { kind, id }: Named): Promise<string> {
  const row =
    kind === 'organization'
      ? await tx
          .selectFrom('organization')
          .select(['name', 'reading'])
          .where('id', '=', id)
          .executeTakeFirst()
      : await tx
          .selectFrom('venue')
          .innerJoin('place', 'place.id', 'venue.place_id')
          .select(['place.name', 'place.reading'])
          .where('venue.id', '=', id)
          .executeTakeFirst()
  return JSON.stringify(row)
}

async function refresh(tx: Db, { kind, id }: Named, now: Instant): Promise<void> {
  if (kind === 'venue') {
    const rows = await tx
      .selectFrom('booking')
      .select('event_id')
      .distinct()
      .where('venue_id', '=', id)
      .where('status', 'in', ['confirmed', 'used'])
      .where('event_id', 'is not', null)
      .execute()
    for (const { event_id } of rows) if (event_id !== null) await indexEvent(tx, event_id)
    return
  }
  const events = await tx
    .selectFrom('event')
    .select('id')
    .where('organization_id', '=', id)
    .orderBy('id')
    .execute()
  for (const event of events) await indexEvent(tx, event.id)
  const venues = await tx.selectFrom('venue').select('id').where('host_id', '=', id).execute()
  const lent = await listVenues(tx, { scope: { ids: venues.map((venue) => venue.id) } })
  for (const venue of lent) await indexVenue(tx, venue)
  const stands = await tx.selectFrom('stand').select('id').where('farmer_id', '=', id).execute()
  const kept = await listStands(tx, { scope: { ids: stands.map((stand) => stand.id) }, now })
  for (const stand of kept) await indexStand(tx, stand)
}
