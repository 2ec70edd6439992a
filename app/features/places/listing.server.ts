import type { Actor } from '#app/features/organizations/actor.ts'
import { post } from '#app/features/outbox/commands.server.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { ListingWords } from './listing-mail.ts'
import type { Listing, ListingStatus } from './listing.ts'
import type { PlaceFacts } from './place.ts'

/** The columns with which a listing begins; a kind has its own names for its keeper's. */
export type NewListingRow = {
  id: string
  place_id: string
  keeper: KeeperColumns
  status: ListingStatus
  source_id: string | null
  source_key: string | null
  is_sample: 0 | 1
  version: number
  created_at: Instant
  updated_at: Instant
}
export type KeeperColumns = { id: string; confirmedAt: Instant | null }

/** The columns that a step changes. */
export type ListingChange = {
  keeper?: KeeperColumns
  status?: ListingStatus
  review_message?: string | null
  hidden_at?: Instant | null
}

/**
 * What a kind of listing brings to the commands that all kinds share: its tables and words, and for
 * which reasons of its own it refuses to go (`Stays`) or to become otherwise (`Refused`).
 */
export type Listings<
  Facts extends { place: PlaceFacts } = { place: PlaceFacts },
  Stays extends string = string,
  Refused extends string = string,
> = {
  kind: 'venue' | 'stand'
  words: ListingWords
  /** Reads it, once everybody else who was changing it is done; they wait from now on. */
  lock: (tx: Db, id: string) => Promise<Listing | undefined>
  insert: (tx: Db, row: NewListingRow, facts: Facts, now: Instant) => Promise<void>
  /** Writes what its keeper says about it, all but the place. */
  describe: (tx: Db, listing: Listing, facts: Facts, now: Instant) => Promise<void>
  change: (
    tx: Db,
    id: string,
    columns: ListingChange & { version: number; updated_at: Instant },
  ) => Promise<void>
  keepRevision: (
    tx: Db,
    id: string,
    change: { action: string; accountId: string | null; onBehalfOf?: string | null },
    now: Instant,
  ) => Promise<void>
  /** Why it cannot be taken off the pages now; null where nothing speaks against it. */
  whyItStays: (tx: Db, listing: Listing, now: Instant) => Promise<Stays | null>
  /** Why it cannot become like that now; null where nothing speaks against it. */
  whyNotSo: (tx: Db, listing: Listing, facts: Facts, now: Instant) => Promise<Refused | null>
}

/** The listing as it is after a step: one version on, remembered, and findable as it now is. */
export async function take(
  tx: Db,
  listings: Pick<Listings, 'change' | 'keepRevision'>,
  listing: Listing,
  step: { action: string; columns: ListingChange; actor: Actor },
  now: Instant,
): Promise<void> {
  const { action, columns, actor } = step
  await listings.change(tx, listing.id, {
    ...columns,
    version: listing.version + 1,
    updated_at: now,
  })
  await listings.keepRevision(tx, listing.id, { action, accountId: actor.accountId }, now)
}

/** One mail to each recipient; for each version of a listing once. */
export async function tell(
  tx: Db,
  recipients: readonly string[],
  about: { kind: Listings['kind']; id: string; version: number },
  mail: { subject: string; body: string },
  now: Instant,
): Promise<void> {
  const key = `${about.kind}:${about.id}:${about.version}`
  await post(
    tx,
    recipients.map((recipient) => ({ ...mail, recipient, dedupeKey: `${key}:${recipient}` })),
    now,
  )
}

/** Where its page is. */
export function pageOf(kind: Listings['kind'], id: string, publicUrl: string): string {
  return `${publicUrl}/${kind}s/${id}`
}
