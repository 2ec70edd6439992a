import { DISASTER_ROLES } from '#app/features/places/place.ts'
import { ROLE_COLUMNS } from '#app/features/places/queries.server.ts'
import type { Db } from '#db/connect.server.ts'
import type { SafetyPlace } from './safety.ts'

/**
 * Every listed venue and stand with a role in a disaster whose address is public, by reading. What
 * nobody has confirmed, or somebody has hidden, is no place to run to.
 */
export async function listSafetyPlaces(db: Db): Promise<SafetyPlace[]> {
  const rows = await db
    .selectFrom('place as p')
    .leftJoin('venue as v', (join) =>
      join
        .onRef('v.place_id', '=', 'p.id')
        .on('v.status', '=', 'listed')
        .on('v.hidden_at', 'is', null)
        .on('v.address_visibility', '=', 'public'),
    )
    .leftJoin('stand as s', (join) =>
      join
        .onRef('s.place_id', '=', 'p.id')
        .on('s.status', '=', 'listed')
        .on('s.hidden_at', 'is', null),
    )
    .innerJoin('organization as org', (join) =>
      join.on((eb) => eb('org.id', '=', eb.fn.coalesce('v.host_id', 's.farmer_id'))),
    )
    .select(['v.id as venue_id', 's.id as stand_id'])
    .select(['p.name', 'p.address', 'p.lat', 'p.lng'])
    .select(Object.values(ROLE_COLUMNS).map((column) => `p.${column}` as const))
    .where('org.hidden_at', 'is', null)
    .where((eb) => eb.or(DISASTER_ROLES.map((role) => eb(`p.${ROLE_COLUMNS[role]}`, '=', 1))))
    .orderBy('p.reading')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({
    kind: row.venue_id === null ? 'stand' : 'venue',
    id: row.venue_id ?? row.stand_id ?? '',
    name: row.name,
    roles: DISASTER_ROLES.filter((role) => row[ROLE_COLUMNS[role]] === 1),
    address: row.address,
    point: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
  }))
}
