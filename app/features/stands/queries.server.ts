import type { Selectable } from 'kysely'
import { listHours } from '#app/features/calendar/hours.queries.server.ts'
import type { OpeningHours } from '#app/features/calendar/opening.ts'
import type { Place } from '#app/features/places/place.ts'
import { listPlaces } from '#app/features/places/queries.server.ts'
import { toSource } from '#app/features/places/source.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { StandTable } from '#db/tables/stands.ts'
import { listReports, listStandProduce } from './produce.queries.server.ts'
import type { Produce, Stand, StandReport } from './stand.ts'

/**
 * `public`: what everybody may see. `in_review`: what waits for staff. `all`: withdrawn and hidden
 * ones too. `farmerIds`: those of some farmers, in whatever state but hidden. `ids`: these, in any
 * state.
 */
export type StandScope =
  'public' | 'in_review' | 'all' | { farmerIds: readonly string[] } | { ids: readonly string[] }

export async function findStand(db: Db, id: string, now: Instant): Promise<Stand | null> {
  const [stand] = await listStands(db, { scope: { ids: [id] }, now })
  return stand ?? null
}

/**
 * Stands with place, hours, produce and the report that counts at `now`, by reading and name; seven
 * statements, however many there are.
 */
export async function listStands(
  db: Db,
  { scope, now }: { scope: StandScope; now: Instant },
): Promise<Stand[]> {
  let query = db
    .selectFrom('stand')
    .innerJoin('place', 'place.id', 'stand.place_id')
    .innerJoin('organization', 'organization.id', 'stand.farmer_id')
    .leftJoin('import_source', 'import_source.id', 'stand.source_id')
    .selectAll('stand')
    .select([
      'organization.name as farmer_name',
      'import_source.name as source_name',
      'import_source.licence as source_licence',
      'import_source.url as source_url',
    ])
    .orderBy('place.reading')
    .orderBy('place.name')
    .orderBy('stand.id')
  if (scope === 'public' || scope === 'in_review') {
    const status = scope === 'public' ? 'listed' : 'in_review'
    query = query.where('stand.status', '=', status).where('stand.hidden_at', 'is', null)
  } else if (scope !== 'all' && 'farmerIds' in scope) {
    if (scope.farmerIds.length === 0) return []
    query = query
      .where('stand.farmer_id', 'in', scope.farmerIds)
      .where('stand.hidden_at', 'is', null)
  } else if (scope !== 'all') {
    if (scope.ids.length === 0) return []
    query = query.where('stand.id', 'in', scope.ids)
  }
  const rows = await query.execute()
  const [standIds, placeIds] = [rows.map((row) => row.id), rows.map((row) => row.place_id)]
  const places = await listPlaces(db, placeIds)
  const hours = await listHours(db, placeIds)
  const produce = await listStandProduce(db, standIds)
  const reports = await listReports(db, standIds, now)
  return rows.flatMap((row) => {
    const [place, open] = [places.get(row.place_id), hours.get(row.place_id)]
    if (!place || !open) return []
    return [toStand(row, place, open, produce.get(row.id) ?? [], reports.get(row.id) ?? null)]
  })
}

type StandRow = Selectable<StandTable> & {
  farmer_name: string
  source_name: string | null
  source_licence: string | null
  source_url: string | null
}

function toStand(
  row: StandRow,
  place: Place,
  hours: OpeningHours,
  produce: Produce[],
  report: StandReport | null,
): Stand {
  const { season_from: from, season_until: until } = row
  return {
    id: row.id,
    place,
    farmer: { id: row.farmer_id, name: row.farmer_name },
    farmerConfirmed: row.farmer_confirmed_at !== null,
    sales: row.sales,
    payments: [
      ...(row.payment_cash === 1 ? (['cash'] as const) : []),
      ...(row.payment_cashless === 1 ? (['cashless'] as const) : []),
    ],
    summary: row.summary,
    body: row.body,
    hours: { ...hours, season: from !== null && until !== null ? { from, until } : null },
    produce,
    report,
    status: row.status,
    reviewMessage: row.review_message,
    source: toSource(row),
    sample: row.is_sample === 1,
    hidden: row.hidden_at !== null,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
