import type { ClockText, Flag, InstantText, JsonText } from './columns.ts'

export interface VenueTables {
  venue: VenueTable
}

export type VenueKindColumn =
  | 'park'
  | 'plaza'
  | 'farmland'
  | 'vacant_lot'
  | 'vacant_shop'
  | 'shopfront'
  | 'shrine'
  | 'school'
  | 'street'
  | 'hall'

export type LandTypeColumn =
  'park' | 'metro_park' | 'road' | 'farmland' | 'productive_green' | 'private' | 'public'

export interface VenueTable {
  id: string
  place_id: string
  /** Who posted it; who decides over it. The same, unless staff entered it. */
  host_id: string
  host_confirmed_at: InstantText | null
  kind: VenueKindColumn
  summary: string
  body: string
  units: number
  unit_size: string
  capacity: number
  power_amps: number
  water: Flag
  vehicle: 'none' | 'light' | '2t'
  lighting: Flag
  storage: Flag
  allows_sale: Flag
  allows_food: Flag
  allows_fire: Flag
  allows_alcohol: Flag
  allows_sound: Flag
  allows_vehicles: Flag
  allows_animals: Flag
  /** Amplified sound must end by then; null: any time. */
  quiet_from: ClockText | null
  fee_amount: number
  fee_basis: 'use' | 'hour' | 'unit'
  notice_days: number
  monthly_cap: number | null
  buffer_minutes: number
  welcomes_first_timers: Flag
  first_timer_fee: number
  themes: JsonText
  land_type: LandTypeColumn
  /** Whether the exact address is public, or told only after a booking. */
  address_visibility: 'public' | 'after_booking'
  know_how: string
  status: 'draft' | 'in_review' | 'listed' | 'withdrawn'
  review_message: string | null
  /** Raised by every writer of bookings first, so that they wait for one another. */
  booking_version: number
  source_id: string | null
  source_key: string | null
  is_sample: Flag
  version: number
  created_at: InstantText
  updated_at: InstantText
  hidden_at: InstantText | null
}
