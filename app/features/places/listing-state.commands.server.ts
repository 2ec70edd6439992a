import { isStaff, mayActFor, type Actor } from '#app/features/organizations/actor.ts'
import { findOrganization } from '#app/features/organizations/queries.server.ts'
import { listRecipients } from '#app/features/outbox/recipients.server.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { addHours, type Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { changesMail, confirmedMail, hiddenMail } from './listing-mail.ts'
import { pageOf, take, tell, type Listings } from './listing.server.ts'
import { RESTORABLE_DAYS, type ListingStatus } from './listing.ts'

type Step<R extends string> = Promise<Result<undefined, 'not_found' | 'not_allowed' | R>>
/** What the steps need of a kind, whatever it says about itself. */
type Steps<Stays extends string = string> = Omit<
  Listings<never, Stays, never>,
  'insert' | 'describe' | 'whyNotSo'
>

/**
 * Staff have confirmed who keeps it: it is listed. `keeperId` names another organization than the
 * one it was posted under.
 */
export function confirmKeeper(
  db: Db,
  listings: Steps,
  step: { id: string; actor: Actor; message: string; keeperId?: string | null; publicUrl: string },
  now: Instant,
): Step<'keeper_unknown' | 'withdrawn'> {
  const { id, actor, message, publicUrl } = step
  const { kind, words } = listings
  return inTransaction(db, async (tx) => {
    const listing = await listings.lock(tx, id)
    if (!listing) return refuse('not_found')
    if (!isStaff(actor)) return refuse('not_allowed')
    if (listing.status === 'withdrawn') return refuse('withdrawn')
    const keeperId = step.keeperId ?? listing.keeperId
    if (!(await findOrganization(tx, keeperId))) return refuse('keeper_unknown')
    const keeper = { id: keeperId, confirmedAt: now }
    const columns = { keeper, status: 'listed', review_message: null } as const
    await take(tx, listings, listing, { action: 'confirm', columns, actor }, now)
    const mail = confirmedMail(words, listing.name, pageOf(kind, id, publicUrl), message)
    const about = { kind, id, version: listing.version + 1 }
    await tell(tx, await listRecipients(tx, keeperId), about, mail, now)
    return ok()
  })
}

/** Staff would like something changed first: it waits, and its keeper reads why. */
export function askForChanges(
  db: Db,
  listings: Steps,
  step: { id: string; actor: Actor; message: string; publicUrl: string },
  now: Instant,
): Step<'not_in_review'> {
  const { id, actor, message, publicUrl } = step
  const { kind, words } = listings
  return inTransaction(db, async (tx) => {
    const listing = await listings.lock(tx, id)
    if (!listing) return refuse('not_found')
    if (!isStaff(actor)) return refuse('not_allowed')
    if (listing.status !== 'in_review') return refuse('not_in_review')
    const columns = { review_message: message }
    await take(tx, listings, listing, { action: 'ask_for_changes', columns, actor }, now)
    const url = `${pageOf(kind, id, publicUrl)}/edit`
    const mail = changesMail(words, listing.name, url, message)
    const about = { kind, id, version: listing.version + 1 }
    await tell(tx, await listRecipients(tx, listing.keeperId), about, mail, now)
    return ok()
  })
}

/** Its keeper takes it off the pages, unless something speaks against it. */
export function withdrawListing<Stays extends string>(
  db: Db,
  listings: Steps<Stays>,
  { id, actor }: { id: string; actor: Actor },
  now: Instant,
): Step<Stays> {
  return inTransaction(db, async (tx) => {
    const listing = await listings.lock(tx, id)
    if (!listing || (listing.hiddenAt && !isStaff(actor))) return refuse('not_found')
    if (!mayActFor(actor, listing.keeperId)) return refuse('not_allowed')
    if (listing.status === 'withdrawn') return ok()
    const stays = await listings.whyItStays(tx, listing, now)
    if (stays) return refuse(stays)
    const columns = { status: 'withdrawn' } as const
    await take(tx, listings, listing, { action: 'withdraw', columns, actor }, now)
    return ok()
  })
}

/** Its keeper puts it back: at once where the keeper is confirmed, else after staff have looked. */
export function relist(
  db: Db,
  listings: Steps,
  { id, actor }: { id: string; actor: Actor },
  now: Instant,
): Step<'not_withdrawn'> {
  return inTransaction(db, async (tx) => {
    const listing = await listings.lock(tx, id)
    if (!listing || (listing.hiddenAt && !isStaff(actor))) return refuse('not_found')
    if (!mayActFor(actor, listing.keeperId)) return refuse('not_allowed')
    if (listing.status !== 'withdrawn') return refuse('not_withdrawn')
    const status: ListingStatus = listing.confirmedAt || isStaff(actor) ? 'listed' : 'in_review'
    await take(tx, listings, listing, { action: 'relist', columns: { status }, actor }, now)
    return ok()
  })
}

/** Deleting is hiding: its keeper reads why, and staff can bring it back. */
export function hideListing<Stays extends string>(
  db: Db,
  listings: Steps<Stays>,
  { id, actor, message }: { id: string; actor: Actor; message: string },
  now: Instant,
): Step<Stays> {
  const { kind, words } = listings
  return inTransaction(db, async (tx) => {
    const listing = await listings.lock(tx, id)
    if (!listing) return refuse('not_found')
    if (!mayActFor(actor, listing.keeperId)) return refuse('not_allowed')
    if (listing.hiddenAt) return ok()
    const stays = await listings.whyItStays(tx, listing, now)
    if (stays) return refuse(stays)
    await take(tx, listings, listing, { action: 'hide', columns: { hidden_at: now }, actor }, now)
    const about = { kind, id, version: listing.version + 1 }
    const mail = hiddenMail(words, listing.name, message)
    await tell(tx, await listRecipients(tx, listing.keeperId), about, mail, now)
    return ok()
  })
}

/** Staff bring back what was hidden not more than `RESTORABLE_DAYS` ago. */
export function unhideListing(
  db: Db,
  listings: Steps,
  { id, actor }: { id: string; actor: Actor },
  now: Instant,
): Step<'too_late'> {
  return inTransaction(db, async (tx) => {
    const listing = await listings.lock(tx, id)
    if (!listing) return refuse('not_found')
    if (!isStaff(actor)) return refuse('not_allowed')
    if (!listing.hiddenAt) return ok()
    if (addHours(listing.hiddenAt, RESTORABLE_DAYS * 24) < now) return refuse('too_late')
    await take(
      tx,
      listings,
      listing,
      { action: 'unhide', columns: { hidden_at: null }, actor },
      now,
    )
    return ok()
  })
}
