import type { Selectable } from 'kysely'
import { listHours } from '#app/features/calendar/hours.queries.server.ts'
import { listPlaces } from '#app/features/places/queries.server.ts'
import { toSource } from '#app/features/places/source.ts'
import type { OpeningHours } from '#app/features/calendar/opening.ts'
import type { Place } from '#app/features/places/place.ts'
import type { Db } from '#db/connect.server.ts'
import type { VenueTable } from '#db/tables/venues.ts'
import { USES } from './venue.ts'
import type { Use, Venue } from './venue.ts'

/**
 * `public`: what everybody may see. `in_review`: what waits for staff. `all`: withdrawn and hidden
 * ones too. `hostIds`: those of some hosts, in whatever state but hidden. `ids`: these, in any state.
 */
export type VenueScope =
  'public' | 'in_review' | 'all' | { hostIds: readonly string[] } | { ids: readonly string[] }

export async function findVenue(db: Db, id: string): Promise<Venue | null> {
  const [venue] = await listVenues(db, { scope: { ids: [id] } })
  return venue ?? null
}

/** Venues with place and hours, by reading and name; four statements, however many there are. */
export async function listVenues(db: Db, { scope }: { scope: VenueScope }): Promise<Venue[]> {
  let query = db
    .selectFrom('venue')
    .innerJoin('place', 'place.id', 'venue.place_id')
    .innerJoin('organization', 'organization.id', 'venue.host_id')
    .leftJoin('import_source', 'import_source.id', 'venue.source_id')
    .selectAll('venue')
    .select([
      'organization.name as host_name',
      'import_source.name as source_name',
      'import_source.licence as source_licence',
      'import_source.url as source_url',
    ])
    .orderBy('place.reading')
    .orderBy('place.name')
    .orderBy('venue.id')
  if (scope === 'public' || scope === 'in_review') {
    const status = scope === 'public' ? 'listed' : 'in_review'
    query = query.where('venue.status', '=', status).where('venue.hidden_at', 'is', null)
  } else if (scope !== 'all' && 'hostIds' in scope) {
    if (scope.hostIds.length === 0) return []
    query = query.where('venue.host_id', 'in', scope.hostIds).where('venue.hidden_at', 'is', null)
  } else if (scope !== 'all') {
    if (scope.ids.length === 0) return []
    query = query.where('venue.id', 'in', scope.ids)
  }
  const rows = await query.execute()
  const placeIds = rows.map((row) => row.place_id)
  const places = await listPlaces(db, placeIds)
  const hours = await listHours(db, placeIds)
  return rows.flatMap((row) => {
    const [place, open] = [places.get(row.place_id), hours.get(row.place_id)]
    return place && open ? [toVenue(row, place, open)] : []
  })
}

type VenueRow = Selectable<VenueTable> & {
  host_name: string
  source_name: string | null
  source_licence: string | null
  source_url: string | null
}

const USE_COLUMNS: Record<Use, keyof Selectable<VenueTable>> = {
  sale: 'allows_sale',
  food: 'allows_food',
  fire: 'allows_fire',
  alcohol: 'allows_alcohol',
  sound: 'allows_sound',
  vehicles: 'allows_vehicles',
  animals: 'allows_animals',
}

function toVenue(row: VenueRow, place: Place, hours: OpeningHours): Venue {
  return {
    id: row.id,
    place,
    host: { id: row.host_id, name: row.host_name },
    hostConfirmed: row.host_confirmed_at !== null,
    kind: row.kind,
    summary: row.summary,
    body: row.body,
    units: row.units,
    unitSize: row.unit_size,
    capacity: row.capacity,
    facilities: {
      powerAmps: row.power_amps,
      water: row.water === 1,
      vehicle: row.vehicle,
      lighting: row.lighting === 1,
      storage: row.storage === 1,
    },
    uses: USES.filter((use) => row[USE_COLUMNS[use]] === 1),
    quietFrom: row.quiet_from,
    fee: { amount: row.fee_amount, basis: row.fee_basis },
    noticeDays: row.notice_days,
    monthlyCap: row.monthly_cap,
    bufferMinutes: row.buffer_minutes,
    welcomesFirstTimers: row.welcomes_first_timers === 1,
    firstTimerFee: row.first_timer_fee,
    themes: JSON.parse(row.themes) as string[],
    landType: row.land_type,
    addressVisibility: row.address_visibility,
    knowHow: row.know_how,
    hours,
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
