import type { Db } from '#db/connect.server.ts'
import type { WaitingPlace } from './queue.ts'

/** Venues and stands whose host or farmer staff have yet to confirm, the oldest first; two statements. */
export async function listPlacesToConfirm(db: Db): Promise<WaitingPlace[]> {
  const venues = await db
    .selectFrom('venue')
    .innerJoin('organization', 'organization.id', 'venue.host_id')
    .innerJoin('place', 'place.id', 'venue.place_id')
    .leftJoin('area', 'area.id', 'place.area_id')
    .select([
      'venue.id',
      'venue.updated_at',
      'venue.review_message',
      'venue.host_id as keeper_id',
      'organization.name as keeper_name',
      'place.name',
      'place.address',
      'place.area_id',
      'area.name as area_name',
    ])
    .where((eb) =>
      eb.or([
        eb('venue.status', '=', 'in_review'),
        // Imported ones are public at once, but nobody has said yet whose they are.
        eb.and([eb('venue.status', '=', 'listed'), eb('venue.host_confirmed_at', 'is', null)]),
      ]),
    )
    .where('venue.hidden_at', 'is', null)
    .orderBy('venue.updated_at')
    .orderBy('venue.id')
    .execute()
  const stands = await db
    .selectFrom('stand')
    .innerJoin('organization', 'organization.id', 'stand.farmer_id')
    .innerJoin('place', 'place.id', 'stand.place_id')
    .leftJoin('area', 'area.id', 'place.area_id')
    .select([
      'stand.id',
      'stand.updated_at',
      'stand.review_message',
      'stand.farmer_id as keeper_id',
      'organization.name as keeper_name',
      'place.name',
      'place.address',
      'place.area_id',
      'area.name as area_name',
    ])
    .where((eb) =>
      eb.or([
        eb('stand.status', '=', 'in_review'),
        // Imported ones are public at once, but nobody has said yet whose they are.
        eb.and([eb('stand.status', '=', 'listed'), eb('stand.farmer_confirmed_at', 'is', null)]),
      ]),
    )
    .where('stand.hidden_at', 'is', null)
    .orderBy('stand.updated_at')
    .orderBy('stand.id')
    .execute()
  const lines = [
    ...venues.map((row) => toWaitingPlace('venue', row)),
    ...stands.map((row) => toWaitingPlace('stand', row)),
  ]
  // What was asked to be changed waits for somebody else, and stands behind what waits for staff.
  const rank = (line: WaitingPlace) => `${line.askedFor === null ? 0 : 1} ${line.since} ${line.id}`
  return lines.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

type PlaceRow = {
  id: string
  updated_at: string
  review_message: string | null
  keeper_id: string
  keeper_name: string
  name: string
  address: string
  area_id: string | null
  area_name: string | null
}

function toWaitingPlace(kind: 'venue' | 'stand', row: PlaceRow): WaitingPlace {
  return {
    kind,
    id: row.id,
    title: row.name,
    organizations: [{ id: row.keeper_id, name: row.keeper_name }],
    areaIds: row.area_id === null ? [] : [row.area_id],
    areaNames: row.area_name === null ? [] : [row.area_name],
    since: row.updated_at,
    address: row.address,
    askedFor: row.review_message,
  }
}
