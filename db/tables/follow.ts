import type { Generated } from 'kysely'
import type { DayText, InstantText } from './columns.ts'

export interface FollowTables {
  follower: FollowerTable
  follow: FollowTable
  follow_link: FollowLinkTable
  follow_request: FollowRequestTable
  push_device: PushDeviceTable
}

/** Somebody who is told, by an address that they have confirmed, by their devices, or by both. */
export interface FollowerTable {
  id: string
  /** Lower case, and confirmed. Null: told by devices alone. */
  email: string | null
  /** Changes of events up to then have been told, or were none of their business. */
  news_until: InstantText
  /** When the last daily letter was written. */
  told_at: InstantText | null
  created_at: InstantText
}

export type FollowKindColumn = 'stand' | 'organization' | 'event' | 'produce' | 'search'

export interface FollowTable {
  id: string
  follower_id: string
  kind: FollowKindColumn
  /** The id of what is followed; of a search its query. */
  subject: string
  created_at: InstantText
}

/** The key to the page of one's follows; only the hash of its secret is kept. */
export interface FollowLinkTable {
  token_hash: string
  follower_id: string
  expires_at: InstantText
}

/** Somebody typed an address: nothing is told to it before its owner has said yes. */
export interface FollowRequestTable {
  token_hash: string
  email: string
  kind: FollowKindColumn
  subject: string
  expires_at: InstantText
}

/** A browser that shows messages (Web Push, RFC 8030). */
export interface PushDeviceTable {
  id: string
  follower_id: string
  endpoint: string
  p256dh: string
  auth: string
  /** How often it was told something on this day. */
  told_day: DayText | null
  told_times: Generated<number>
  created_at: InstantText
}
