import type { Insertable } from 'kysely'
import { replaceHours } from '#app/features/calendar/hours.commands.server.ts'
import type { OpeningHours } from '#app/features/calendar/opening.ts'
import type { VenueFacts } from '#app/features/venues/venue.ts'
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

/** What a host says about a venue, as the form gives it. */
export const VENUE_FACTS: VenueFacts = {
  place: {
    name: '見本農園のひろば',
    reading: 'みほんのうえんのひろば',
    chomeId: null,
    address: '小金井市本町六丁目6-3',
    point: { lat: 35.7011, lng: 139.5067 },
    approximate: false,
    accessText: '北口から歩いて5分。',
    access: ['stepfree', 'toilet'],
    roles: [],
  },
  kind: 'farmland',
  summary: '畑のわきの広場です。',
  body: '',
  units: 6,
  unitSize: '3m×3m',
  capacity: 120,
  facilities: { powerAmps: 15, water: true, vehicle: 'light', lighting: false, storage: false },
  uses: ['sale', 'food'],
  quietFrom: '18:00',
  fee: { amount: 1000, basis: 'use' },
  noticeDays: 14,
  monthlyCap: 4,
  bufferMinutes: 30,
  welcomesFirstTimers: true,
  firstTimerFee: 0,
  themes: ['防災'],
  landType: 'productive_green',
  addressVisibility: 'after_booking',
  knowHow: '車は北側から。',
  hours: {
    ...DAYTIME,
    closedDays: [{ from: '2026-12-29', until: '2027-01-03', yearly: true, note: '年末年始' }],
  },
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
