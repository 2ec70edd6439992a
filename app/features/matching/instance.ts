/** One matching problem as plain data: what a request is weighed against. Times are wall-clock readings of the town. */
import type { Detail } from '#app/features/permits/rule.ts'
import type { Sector } from '#app/features/organizations/organization.ts'
import type { ClockTime, Day } from '#app/lib/time.ts'

import type { Weights } from './weights.ts'

export const USES = ['sale', 'food', 'fire', 'alcohol', 'sound', 'vehicles', 'animals'] as const
export type Use = (typeof USES)[number]

/** Smaller first: a place that takes a 2 t lorry takes a light van, too. */
export const VEHICLES = ['none', 'light', '2t'] as const
export type Vehicle = (typeof VEHICLES)[number]

export type Facilities = {
  powerAmps: number
  water: boolean
  vehicle: Vehicle
  toilet: boolean
  roof: boolean
  stepFree: boolean
}

export type MatchInstance = {
  /** The day on which the question is asked; notice and permit leads count from it. */
  today: Day
  policy: MatchPolicy
  organizations: MatchOrganization[]
  areas: MatchArea[]
  /** Pairs of organizations that did something together, in either order. */
  ties: [string, string][]
  venues: MatchVenue[]
  booked: MatchBooking[]
  requests: MatchRequest[]
  bans: MatchBan[]
  /** Official leads already resolved to working days, pair by pair. */
  permitBlocks?: PermitBlock[]
}

export type MatchPolicy = {
  weights: Weights
  /** Calendar days by land type or use: `{ "park": 14, "fire": 3 }`. */
  permitLeadDays: Record<string, number>
}

export type MatchOrganization = {
  id: string
  sector: Sector
  /** It has no used booking yet. */
  firstTime: boolean
  placedLast12Months: number
  /** Earlier requests that had a feasible candidate and got none. */
  unplacedBefore: number
  /** Uses of each venue so far. */
  usedVenues: Record<string, number>
}

export type MatchArea = { id: string; residents: number; eventsLast90Days: number }

export type MatchVenue = {
  id: string
  name?: string
  host: string
  /** `false`: staff have not confirmed the host, so that the venue takes no requests. */
  hostConfirmed?: boolean
  area: string | null
  /** Latitude, longitude. */
  point: readonly [number, number]
  units: number
  capacity: number
  landType: string
  facilities: Facilities
  allowed: Use[]
  /** Amplified sound must have ended by then; `null`: any time. */
  quietFrom: ClockTime | null
  /** Yen for each `feeBasis`; both fees are counted alike. */
  feePerUse: number
  firstTimerFee: number
  /** `use` (the default), each begun `hour` of the event, or each `unit`. */
  feeBasis?: 'use' | 'hour' | 'unit'
  welcomesFirstTimers: boolean
  themes: string[]
  noticeDays: number
  /** Uses in one calendar month; `null`: no limit. */
  monthlyCap: number | null
  /** Rest after each use. */
  bufferMinutes: number
  open: MatchOpening[]
}

export type MatchOpening = { date: Day; start: ClockTime; end: ClockTime }

/** What already lies on a venue. Its set-up and clear-up are inside `start`–`end`. */
export type MatchBooking = {
  venue: string
  date: Day
  start: ClockTime
  end: ClockTime
  units: number | 'all'
  people: number
  organizer: string
  /** The rest agreed when it was booked, where it is not the venue's. */
  restMinutes?: number
}

export type MatchWindow = {
  date: Day
  start: ClockTime
  end: ClockTime
  /** 0 to 1; screens map 第1・第2・第3希望 to 1, 0.6, 0.3. */
  preference: number
}

export type MatchRequest = {
  id: string
  organizer: string
  types: string[]
  themes: string[]
  uses: Use[]
  /** What narrows the uses down, for permits alone; a file tells nothing of it. */
  details?: Detail[]
  people: number
  /** Stall spaces; `all`: the whole venue. */
  units: number | 'all'
  needs: Partial<Facilities>
  maxFee: number
  /** Wished areas; none: anywhere. */
  areas: string[]
  windows: MatchWindow[]
  /** The event's length. A longer window yields a start every 30 minutes; without it windows are exact. */
  lengthMinutes?: number
  setupMinutes: number
  clearMinutes: number
  times: number
}

/** Staff keep a request from a venue, altogether or on one date. */
export type MatchBan = { request: string; venue: string; date?: Day }

/** A permit that a request would need at a venue and that only dates from `earliest` on leave time for. */
export type PermitBlock = {
  request: string
  venue: string
  permit: string
  earliest: Day
  /** The use that asks for it; none: the land does. */
  use?: Use
}
