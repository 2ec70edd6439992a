import type { Db } from '#db/connect.server.ts'

export type PlaceStatus = 'in_review' | 'listed' | 'withdrawn' | 'draft'

/** A venue or stand in the list of all of them. */
export type ListedPlace = {
  id: string
  name: string
  status: PlaceStatus
  confirmed: boolean
  sample: boolean
  keeper: { id: string; name: string }
  areaName: string | null
}

export type PlaceQuery = {
  q: string
  area: string | null
  status: PlaceStatus | null
  organization: string | null
  /** The id of the last one seen. */
  after: string | null
}

const PAGE = 50

/** Venues by name, whatever their state, hidden ones left out; one statement. */
export async function listDeskVenues(db: Db, asked: PlaceQuery) {
  const rows = await db
    .selectFrom('venue')
    .innerJoin('place', 'place.id', 'venue.place_id')
    .innerJoin('organization', 'organization.id', 'venue.host_id')
    .leftJoin('area', 'area.id', 'place.area_id')
    .select([
      'venue.id',
      'venue.status',
      'venue.host_confirmed_at as confirmed_at',
      'venue.is_sample',
      'place.name',
      'organization.id as keeper_id',
      'organization.name as keeper_name',
      'area.name as area_name',
    ])
    .where('venue.hidden_at', 'is', null)
    .$if(asked.status !== null, (query) =>
      query.where('venue.status', '=', asked.status ?? 'listed'),
    )
    .$if(asked.area !== null, (query) => query.where('place.area_id', '=', asked.area))
    .$if(asked.organization !== null, (query) =>
      query.where('venue.host_id', '=', asked.organization ?? ''),
    )
    .$if(asked.q !== '', (query) => query.where('place.name', 'like', likeOf(asked.q)))
    .$if(asked.after !== null, (query) =>
      query.where((eb) => {
        const last = eb
          .selectFrom('venue as last')
          .innerJoin('place as there', 'there.id', 'last.place_id')
          .select('there.name')
          .where('last.id', '=', asked.after ?? '')
        return eb.or([
          eb('place.name', '>', last),
          eb.and([eb('place.name', '=', last), eb('venue.id', '>', asked.after ?? '')]),
        ])
      }),
    )
    .orderBy('place.name')
    .orderBy('venue.id')
    .limit(PAGE + 1)
    .execute()
  return pageOf(rows)
}

/** Stands by name, whatever their state, hidden ones left out; one statement. */
export async function listDeskStands(db: Db, asked: PlaceQuery) {
  const rows = await db
    .selectFrom('stand')
    .innerJoin('place', 'place.id', 'stand.place_id')
    .innerJoin('organization', 'organization.id', 'stand.farmer_id')
    .leftJoin('area', 'area.id', 'place.area_id')
    .select([
      'stand.id',
      'stand.status',
      'stand.farmer_confirmed_at as confirmed_at',
      'stand.is_sample',
      'place.name',
      'organization.id as keeper_id',
      'organization.name as keeper_name',
      'area.name as area_name',
    ])
    .where('stand.hidden_at', 'is', null)
    .$if(asked.status !== null, (query) =>
      query.where('stand.status', '=', asked.status ?? 'listed'),
    )
    .$if(asked.area !== null, (query) => query.where('place.area_id', '=', asked.area))
    .$if(asked.organization !== null, (query) =>
      query.where('stand.farmer_id', '=', asked.organization ?? ''),
    )
    .$if(asked.q !== '', (query) => query.where('place.name', 'like', likeOf(asked.q)))
    .$if(asked.after !== null, (query) =>
      query.where((eb) => {
        const last = eb
          .selectFrom('stand as last')
          .innerJoin('place as there', 'there.id', 'last.place_id')
          .select('there.name')
          .where('last.id', '=', asked.after ?? '')
        return eb.or([
          eb('place.name', '>', last),
          eb.and([eb('place.name', '=', last), eb('stand.id', '>', asked.after ?? '')]),
        ])
      }),
    )
    .orderBy('place.name')
    .orderBy('stand.id')
    .limit(PAGE + 1)
    .execute()
  return pageOf(rows)
}

const likeOf = (q: string) => `%${q.replace(/[%_\\]/g, '')}%`

type Row = {
  id: string
  name: string
  status: PlaceStatus
  confirmed_at: string | null
  is_sample: 0 | 1
  keeper_id: string
  keeper_name: string
  area_name: string | null
}

function pageOf(rows: readonly Row[]): { places: ListedPlace[]; next: string | null } {
  const places = rows.slice(0, PAGE).map((row) => ({
    id: row.id,
    name: row.name,
    status: row.status,
    confirmed: row.confirmed_at !== null,
    sample: row.is_sample === 1,
    keeper: { id: row.keeper_id, name: row.keeper_name },
    areaName: row.area_name,
  }))
  return { places, next: rows.length > PAGE ? (places.at(-1)?.id ?? null) : null }
}
