/** Joining and leaving the line for a slot, and offering it to the next when it becomes free. */
import type { Actor } from '#app/features/organizations/actor.ts'
import { idFrom } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { dayOf, type Instant } from '#app/lib/time.ts'
import { type Db, inTransaction } from '#db/connect.server.ts'
import { isFree, lockVenue } from './booking.commands.server.ts'
import { assessSlot } from './candidate.queries.server.ts'
import { CLOCKWORK } from './ending.server.ts'
import { mayChangeRequest } from './policy.ts'
import { isOffered, offerSlot } from './proposal.commands.server.ts'
import { findRequest } from './request.queries.server.ts'
import { isEditable } from './request.ts'
import { lockRequests } from './settlement.server.ts'
import { isOnlyTaken, type ListedWait, type SlotWait } from './waiting.ts'
import { standInLine, type WantedSlot } from './waiting-line.server.ts'
import { listWaits } from './waiting.queries.server.ts'

export type JoinRefusal =
  'not_found' | 'not_allowed' | 'request_closed' | 'not_a_candidate' | 'slot_free'

/** Waits for a slot that others have. Waiting twice for the same is waiting once. */
export async function joinLine(
  db: Db,
  input: WantedSlot & { actor: Actor; now: Instant },
): Promise<Result<undefined, JoinRefusal>> {
  const { actor, now } = input
  return inTransaction(db, async (tx) => {
    const known = await findRequest(tx, input.requestId, now)
    if (!known) return refuse('not_found')
    if (!mayChangeRequest(actor, known)) return refuse('not_allowed')
    await lockVenue(tx, input.venueId)
    await lockRequests(tx, [known.id], now)
    const request = await findRequest(tx, input.requestId, now)
    if (!request || !isEditable(request.status)) return refuse('request_closed')
    const { candidate, obstacles } = await assessSlot(tx, request, input, now)
    if (candidate) return refuse('slot_free')
    if (!isOnlyTaken(obstacles)) return refuse('not_a_candidate')
    await standInLine(tx, input, now)
    return ok()
  })
}

/** Waits no more. */
export async function leaveLine(
  db: Db,
  { waitId, actor, now }: { waitId: string; actor: Actor; now: Instant },
): Promise<Result<{ requestId: string }, 'not_found' | 'not_allowed'>> {
  return inTransaction(db, async (tx) => {
    const wait = await tx
      .selectFrom('slot_wait')
      .select('request_id')
      .where('id', '=', waitId)
      .executeTakeFirst()
    const request = wait ? await findRequest(tx, wait.request_id, now) : null
    if (!request) return refuse('not_found')
    if (!mayChangeRequest(actor, request)) return refuse('not_allowed')
    await tx
      .updateTable('slot_wait')
      .set({ left_at: now })
      .where('id', '=', waitId)
      .where('left_at', 'is', null)
      .execute()
    return ok({ requestId: request.id })
  })
}

/**
 * Offers every slot that has become free to whoever waits first for it, and holds it meanwhile; the
 * next in line waits until that has been answered. Without a venue, all venues. Safe to run twice.
 * Answers how many offers were made.
 */
export async function offerFreedSlots(
  db: Db,
  { venueId, publicUrl, now }: { venueId?: string; publicUrl: string; now: Instant },
): Promise<number> {
  const scope = venueId === undefined ? 'all' : { venueIds: [venueId] }
  let count = 0
  for (const wait of await listWaits(db, { scope, today: dayOf(now) })) {
    // Only looked at: where nothing can be offered nothing is written, and no page is made anew.
    if (!(await mayBeHad(db, wait, now))) continue
    if (await inTransaction(db, (tx) => offerNext(tx, wait, { publicUrl, now }))) count++
  }
  return count
}

async function mayBeHad(db: Db, wait: ListedWait, now: Instant): Promise<boolean> {
  if (!(await isFree(db, { ...wait, held: false }, now))) return false
  const request = await findRequest(db, wait.requestId, now)
  return request !== null && (await assessSlot(db, request, wait, now)).candidate !== null
}

async function offerNext(
  db: Db,
  { id, ...known }: SlotWait,
  { publicUrl, now }: { publicUrl: string; now: Instant },
): Promise<boolean> {
  await lockVenue(db, known.venueId)
  await lockRequests(db, [known.requestId], now)
  const [wait] = await listWaits(db, { scope: { id }, today: dayOf(now) })
  const request = wait ? await findRequest(db, wait.requestId, now) : null
  if (!wait || !request || (await isOffered(db, wait, now))) return false
  const proposalId = idFrom('slot_wait', id, wait.createdAt)
  const offered = await offerSlot(
    db,
    request,
    { ...wait, id: proposalId, message: TURN_MESSAGE, as: 'staff', held: true },
    { writer: CLOCKWORK, publicUrl, now },
  )
  if (!offered.ok) return false
  await db.updateTable('slot_wait').set({ proposal_id: proposalId }).where('id', '=', id).execute()
  return true
}

const TURN_MESSAGE =
  '取消が出て、空き待ちの順番になりました。お返事があるまで、この時間を押さえています。'
