import type { Insertable } from 'kysely'
import { replaceHours } from '#app/features/calendar/hours.commands.server.ts'
import type { OpeningHours } from '#app/features/calendar/opening.ts'
import { newId } from '#app/lib/id.ts'
import type { Db } from '#db/connect.server.ts'
import type { PlaceTable } from '#db/tables/places.ts'
import type { VenueTable } from '#db/tables/venues.ts'
import { buildOrganization } from './organization.ts'
import { buildPlace } from './place.ts'

const NOW = '2026-11-22T00:00:00.000Z'

/** Every day from 9 to 17. */
export const DAYTIME: OpeningHours = {
  rules: [
    {
      rrule: 'FREQ=DAILY',
      firstDay: '2026-01-01',
      untilDay: null,
      start: '09:00',
      end: '17:00',
      holidays: 'as_usual',
    },
  ],
  closedDays: [],
  season: null,
}

/**
 * A listed plaza of eight units with a confirmed host (made along unless given), open every day
 * from 9 to 17; answers its id.
 */
export async function buildVenue(
  db: Db,
  {
    place = {},
    hours = DAYTIME,
    ...facts
  }: Partial<Insertable<VenueTable>> & {
    place?: Partial<Insertable<PlaceTable>>
    hours?: OpeningHours
  } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const placeId = facts.place_id ?? (await buildPlace(db, place))
  await replaceHours(db, placeId, hours, NOW)
  await db
    .insertInto('venue')
    .values({
      host_confirmed_at: NOW,
      kind: 'plaza',
      summary: '駅前の小さな広場です。',
      body: '',
      units: 8,
      unit_size: '3m×3m',
      capacity: 300,
      power_amps: 30,
      water: 1,
      vehicle: 'light',
      lighting: 0,
      storage: 0,
      allows_sale: 1,
      allows_food: 1,
      allows_fire: 0,
      allows_alcohol: 0,
      allows_sound: 1,
      allows_vehicles: 0,
      allows_animals: 0,
      quiet_from: '20:00',
      fee_amount: 0,
      fee_basis: 'use',
      notice_days: 14,
      monthly_cap: null,
      buffer_minutes: 60,
      welcomes_first_timers: 1,
      first_timer_fee: 0,
      themes: '[]',
      land_type: 'public',
      address_visibility: 'public',
      know_how: '',
      status: 'listed',
      booking_version: 0,
      is_sample: 0,
      version: 1,
      created_at: NOW,
      updated_at: NOW,
      ...facts,
      id,
      place_id: placeId,
      host_id: facts.host_id ?? (await buildOrganization(db, { name: '見本会場提供者' })),
    })
    .execute()
  return id
}
