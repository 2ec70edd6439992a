import { isStaff, mayActFor, type Actor } from '#app/features/organizations/actor.ts'
import { listStaffRecipients } from '#app/features/outbox/recipients.server.ts'
import { idFrom } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { savePlace } from './commands.server.ts'
import type { Keeper, KeeperRefusal } from './keeper.ts'
import { settleKeeper } from './keeper.server.ts'
import { submittedMail } from './listing-mail.ts'
import { pageOf, take, tell, type Listings } from './listing.server.ts'
import type { PlaceFacts } from './place.ts'
import type { Town } from './town.ts'

type Where = { town: Town; publicUrl: string; now: Instant }

export type NewListing<Facts> = {
  id: string
  facts: Facts
  keeper: Keeper
  actor: Actor
  /** Staff enter it for somebody who phoned: who, and how they agreed. */
  onBehalfOf?: string | null
  /** Staff already know that this is who keeps it. */
  keeperConfirmed?: boolean
  /** What an import brought, and where from. */
  source?: { id: string; key: string } | null
  sample?: boolean
}

/**
 * Posts a venue or a stand. What staff enter is listed at once; what anybody else posts waits until
 * staff have confirmed its keeper. The same form sent twice makes one.
 */
export function createListing<Facts extends { place: PlaceFacts }>(
  db: Db,
  listings: Listings<Facts>,
  listing: NewListing<Facts>,
  { town, publicUrl, now }: Where,
): Promise<Result<{ id: string }, 'taken' | KeeperRefusal>> {
  const { id, actor, facts, source = null, onBehalfOf = null } = listing
  const staff = isStaff(actor)
  return inTransaction(db, async (tx) => {
    const known = await listings.lock(tx, id)
    if (known) return mayActFor(actor, known.keeperId) ? ok({ id }) : refuse('taken')
    const keeper = await settleKeeper(tx, listing.keeper, { id, actor, onBehalfOf }, now)
    if (!keeper.ok) return keeper
    const placeId = idFrom('place', id)
    await savePlace(tx, placeId, facts.place, town, now)
    const row = {
      id,
      place_id: placeId,
      keeper: {
        id: keeper.value.organizationId,
        confirmedAt: staff && listing.keeperConfirmed ? now : null,
      },
      status: staff ? ('listed' as const) : ('in_review' as const),
      source_id: source?.id ?? null,
      source_key: source?.key ?? null,
      is_sample: listing.sample ? (1 as const) : (0 as const),
      version: 1,
      created_at: now,
      updated_at: now,
    }
    await listings.insert(tx, row, facts, now)
    const change = { action: 'create', accountId: actor.accountId, onBehalfOf }
    await listings.keepRevision(tx, id, change, now)
    if (!staff) {
      const about = { id, version: 1, name: facts.place.name }
      await tellStaff(tx, listings, about, publicUrl, now)
    }
    return ok({ id })
  })
}

/**
 * Changes what is said about a venue or a stand, `version` being the one that the writer read. One
 * that staff had asked changes for goes back to them.
 */
export async function editListing<Facts extends { place: PlaceFacts }, Refused extends string>(
  db: Db,
  listings: Listings<Facts, string, Refused>,
  edit: {
    id: string
    version: number
    facts: Facts
    actor: Actor
    action?: 'edit' | 'restore'
  },
  { town, publicUrl, now }: Where,
): Promise<
  Result<{ version: number }, 'not_found' | 'not_allowed' | 'edited_elsewhere' | Refused>
> {
  const { id, version, facts, actor, action = 'edit' } = edit
  return inTransaction(db, async (tx) => {
    const listing = await listings.lock(tx, id)
    if (!listing || (listing.hiddenAt && !isStaff(actor))) return refuse('not_found')
    if (!mayActFor(actor, listing.keeperId)) return refuse('not_allowed')
    if (listing.version !== version) return refuse('edited_elsewhere')
    const refused = await listings.whyNotSo(tx, listing, facts, now)
    if (refused) return refuse(refused)
    await savePlace(tx, listing.placeId, facts.place, town, now)
    await listings.describe(tx, listing, facts, now)
    const answered = listing.reviewMessage !== null && !isStaff(actor)
    const columns = answered ? { review_message: null } : {}
    await take(tx, listings, listing, { action, columns, actor }, now)
    if (answered) {
      const about = { id, version: version + 1, name: facts.place.name }
      await tellStaff(tx, listings, about, publicUrl, now)
    }
    return ok({ version: version + 1 })
  })
}

async function tellStaff(
  tx: Db,
  { kind, words }: Pick<Listings, 'kind' | 'words'>,
  { id, version, name }: { id: string; version: number; name: string },
  publicUrl: string,
  now: Instant,
): Promise<void> {
  const mail = submittedMail(words, name, pageOf(kind, id, publicUrl))
  await tell(tx, await listStaffRecipients(tx), { kind, id, version }, mail, now)
}
