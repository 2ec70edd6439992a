/** An open space that others may use, and the terms on which its host lends it. */
import type { OpeningHours } from '#app/features/calendar/opening.ts'
import { isPublic, type ListingStatus } from '#app/features/places/listing.ts'
import type { Place, PlaceFacts } from '#app/features/places/place.ts'
import { factsOfPlace } from '#app/features/places/place.ts'
import type { Source } from '#app/features/places/source.ts'
import type { ClockTime } from '#app/lib/time.ts'

export const VENUE_KINDS = [
  'park',
  'plaza',
  'farmland',
  'vacant_lot',
  'vacant_shop',
  'shopfront',
  'shrine',
  'school',
  'street',
  'hall',
] as const
export type VenueKind = (typeof VENUE_KINDS)[number]

export const USES = ['sale', 'food', 'fire', 'alcohol', 'sound', 'vehicles', 'animals'] as const
export type Use = (typeof USES)[number]

export const LAND_TYPES = [
  'park',
  'metro_park',
  'road',
  'farmland',
  'productive_green',
  'private',
  'public',
] as const
export type LandType = (typeof LAND_TYPES)[number]

/** How large a vehicle may come in; `2t` includes `light`. */
export const VEHICLES = ['none', 'light', '2t'] as const
export type Vehicle = (typeof VEHICLES)[number]

export const FEE_BASES = ['use', 'hour', 'unit'] as const
/** Per use, per hour begun, or per unit. */
export type FeeBasis = (typeof FEE_BASES)[number]

/** What a host, and an organizer, may wish to further. */
export const THEMES = [
  '防災',
  '買い物支援',
  '地産地消',
  '農商連携',
  '商福連携',
  '子ども・子育て',
  '多世代交流',
  '福祉',
  '環境',
  '文化・芸術',
  '健康',
  'まち歩き',
  'はじめての挑戦',
] as const

export type AddressVisibility = 'public' | 'after_booking'

export type Facilities = {
  /** 0: no power. */
  powerAmps: number
  water: boolean
  vehicle: Vehicle
  lighting: boolean
  storage: boolean
}

/** What its host says about a venue: what the form asks for and a revision keeps. */
export type VenueFacts = {
  place: PlaceFacts
  kind: VenueKind
  summary: string
  body: string
  /** How many stall spaces it offers at once; a whole-venue use takes all. */
  units: number
  /** In words: 「3m×3m」. */
  unitSize: string
  /** People at once. */
  capacity: number
  facilities: Facilities
  uses: Use[]
  /** Amplified sound must end by then; null: no such rule. */
  quietFrom: ClockTime | null
  /** Yen. */
  fee: { amount: number; basis: FeeBasis }
  /** Calendar days between asking and the day itself, at least. */
  noticeDays: number
  /** Uses in a calendar month, at most; null: no limit. */
  monthlyCap: number | null
  /** Rest after each use. */
  bufferMinutes: number
  welcomesFirstTimers: boolean
  /** Yen for one use, in place of `fee`, where first-timers are welcome. */
  firstTimerFee: number
  themes: string[]
  landType: LandType
  addressVisibility: AddressVisibility
  knowHow: string
  /** `season` is always null: a venue closes by its closed days. */
  hours: OpeningHours
}

export type Venue = Omit<VenueFacts, 'place'> & {
  id: string
  place: Place
  host: { id: string; name: string }
  /** Staff have confirmed that the host decides over the venue. */
  hostConfirmed: boolean
  status: ListingStatus
  /** What staff would like to have changed before they list it. */
  reviewMessage: string | null
  /** 出典, for what was imported. */
  source: Source | null
  sample: boolean
  hidden: boolean
  version: number
  createdAt: string
  updatedAt: string
}

/** Whether organizers may ask for it: only after staff have confirmed who its host is. */
export function takesRequests(venue: Pick<Venue, 'status' | 'hidden' | 'hostConfirmed'>): boolean {
  return isPublic(venue) && venue.hostConfirmed
}

/** Facilities as requests ask for them: the venue's own and those of its place. */
export function facilitiesOf(venue: Pick<Venue, 'facilities' | 'place'>): {
  powerAmps: number
  water: boolean
  vehicle: Vehicle
  toilet: boolean
  roof: boolean
  stepFree: boolean
} {
  const { powerAmps, water, vehicle } = venue.facilities
  const has = new Set(venue.place.access)
  return {
    powerAmps,
    water,
    vehicle,
    toilet: has.has('toilet') || has.has('wheelchair-toilet'),
    roof: has.has('roof'),
    stepFree: has.has('stepfree'),
  }
}

export function factsOfVenue(venue: Venue): VenueFacts {
  return {
    place: factsOfPlace(venue.place),
    kind: venue.kind,
    summary: venue.summary,
    body: venue.body,
    units: venue.units,
    unitSize: venue.unitSize,
    capacity: venue.capacity,
    facilities: venue.facilities,
    uses: venue.uses,
    quietFrom: venue.quietFrom,
    fee: venue.fee,
    noticeDays: venue.noticeDays,
    monthlyCap: venue.monthlyCap,
    bufferMinutes: venue.bufferMinutes,
    welcomesFirstTimers: venue.welcomesFirstTimers,
    firstTimerFee: venue.firstTimerFee,
    themes: venue.themes,
    landType: venue.landType,
    addressVisibility: venue.addressVisibility,
    knowHow: venue.knowHow,
    hours: venue.hours,
  }
}
