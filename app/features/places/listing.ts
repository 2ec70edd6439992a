/** What the town's venues and stands share: a keeper posts them, staff confirm the keeper and list them. */
import type { Instant } from '#app/lib/time.ts'

export type ListingStatus = 'draft' | 'in_review' | 'listed' | 'withdrawn'

/** A venue or a stand, as far as its way into the town's pages and out of them goes. */
export type Listing = {
  id: string
  placeId: string
  name: string
  keeperId: string
  /** When staff confirmed who keeps it; null before. */
  confirmedAt: Instant | null
  status: ListingStatus
  /** What staff would like to have changed before they list it. */
  reviewMessage: string | null
  hiddenAt: Instant | null
  version: number
}

/** Staff can bring back what was hidden for so long. */
export const RESTORABLE_DAYS = 30

/** Whether everybody may see it. */
export function isPublic(listing: { status: ListingStatus; hidden: boolean }): boolean {
  return listing.status === 'listed' && !listing.hidden
}
