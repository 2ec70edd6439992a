import type { DayText, InstantText } from './columns.ts'

export interface MatchingTables {
  matching_weight: MatchingWeightTable
  tie: TieTable
  past_use: PastUseTable
  venue_ban: VenueBanTable
}

export interface MatchingWeightTable {
  criterion: string
  weight: number
  updated_at: InstantText
  updated_by: string | null
}

/** Two organizations did something together; `organization_id` sorts before `other_id`. */
export interface TieTable {
  id: string
  organization_id: string
  other_id: string
  day: DayText
  what: string
  booking_id: string | null
}

/** A use of a venue from before this system, or one that a booking became. */
export interface PastUseTable {
  id: string
  venue_id: string
  organization_id: string
  day: DayText
  booking_id: string | null
}

/** Staff keep this organization from this venue; the reason is for staff only. */
export interface VenueBanTable {
  venue_id: string
  organization_id: string
  reason: string
  created_at: InstantText
  created_by: string | null
}
