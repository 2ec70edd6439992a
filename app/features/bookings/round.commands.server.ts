import type { RoundPlan } from '#app/features/matching/round-instance.ts'
import { type Actor, isStaff } from '#app/features/organizations/actor.ts'
import { idFrom } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { addMinutes, daysBetween, dayOf, type Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { proposeCandidate } from './proposal.commands.server.ts'
import { findRound } from './round.queries.server.ts'
import { LONGEST_ROUND_DAYS, type DeskRound, type RoundRefusal, type RoundWish } from './round.ts'

/** Longer than a round takes: whose is older has lost its process. */
const LEASE_MINUTES = 2

/** Asks for a round. `id` makes the same form sent twice one round. */
export async function askForRound(
  db: Db,
  input: RoundWish & { id: string; basedOnId: string | null; actor: Actor },
  now: Instant,
): Promise<Result<undefined, RoundRefusal>> {
  const { fromDay, untilDay, actor } = input
  if (!isStaff(actor)) return refuse('not_allowed')
  if (untilDay < fromDay) return refuse('days_backwards')
  if (fromDay < dayOf(now)) return refuse('days_past')
  if (daysBetween(fromDay, untilDay) >= LONGEST_ROUND_DAYS) return refuse('too_long')
  const based = input.basedOnId === null ? null : await findRound(db, input.basedOnId)
  await db
    .insertInto('match_round')
    .values({
      id: input.id,
      from_day: fromDay,
      until_day: untilDay,
      first_timer_percent: input.firstTimerPercent,
      pins: JSON.stringify(input.pins),
      bans: JSON.stringify(input.bans),
      based_on_id: based?.id ?? null,
      status: 'waiting',
      stage: null,
      plan: null,
      sent: '{}',
      lease_until: null,
      created_by: actor.accountId,
      created_at: now,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return ok()
}

/** The oldest round that nobody is at, taken for two minutes; null where there is none. */
export function takeRound(db: Db, now: Instant): Promise<DeskRound | null> {
  return inTransaction(db, async (tx) => {
    const row = await tx
      .selectFrom('match_round')
      .select('id')
      .where((eb) =>
        eb.or([
          eb('status', '=', 'waiting'),
          eb.and([eb('status', '=', 'solving'), eb('lease_until', '<=', now)]),
        ]),
      )
      .orderBy('created_at')
      .orderBy('id')
      .executeTakeFirst()
    if (!row) return null
    const taken = await tx
      .updateTable('match_round')
      .set({ status: 'solving', stage: null, lease_until: addMinutes(now, LEASE_MINUTES) })
      .where('id', '=', row.id)
      .where((eb) =>
        eb.or([
          eb('status', '=', 'waiting'),
          eb.and([eb('status', '=', 'solving'), eb('lease_until', '<=', now)]),
        ]),
      )
      .executeTakeFirst()
    return taken.numUpdatedRows > 0n ? findRound(tx, row.id) : null
  })
}

export async function tellStage(db: Db, id: string, stage: string): Promise<void> {
  await db.updateTable('match_round').set({ stage }).where('id', '=', id).execute()
}

/** Gives a round back that nobody is at any more. */
export async function releaseRound(db: Db, id: string): Promise<void> {
  await db
    .updateTable('match_round')
    .set({ status: 'waiting', stage: null, lease_until: null })
    .where('id', '=', id)
    .where('status', '=', 'solving')
    .execute()
}

/** `plan` null: it could not be solved. A round that has ended stays as it is. */
export async function endRound(
  db: Db,
  { id, plan }: { id: string; plan: RoundPlan | null },
  now: Instant,
): Promise<void> {
  await db
    .updateTable('match_round')
    .set({
      status: plan === null ? 'failed' : 'solved',
      plan: plan === null ? null : JSON.stringify(plan),
      stage: null,
      lease_until: null,
      ended_at: now,
    })
    .where('id', '=', id)
    .where('status', '=', 'solving')
    .execute()
}

/**
 * Puts every assignment of a plan to both sides and holds its slot. What can no longer be had is told
 * request by request, and the others go out all the same; sent twice, each is one proposal.
 */
export async function publishRound(
  db: Db,
  { id, actor, publicUrl }: { id: string; actor: Actor; publicUrl: string },
  now: Instant,
): Promise<Result<{ made: number; refused: number }, 'not_allowed' | 'not_found' | 'not_solved'>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  const round = await findRound(db, id)
  if (!round) return refuse('not_found')
  const { plan, sent } = round
  const isReady = round.status === 'solved' || round.status === 'published'
  if (!isReady || plan === null || plan.status === 'infeasible') return refuse('not_solved')
  const outcome: Record<string, string> = { ...sent }
  for (const { request, venue, date, start, end } of plan.assignments) {
    const key = pinKey(request, date)
    if (key in sent) continue
    const made = await proposeCandidate(db, {
      id: idFrom('round', id, request, date),
      requestId: request,
      venueId: venue,
      day: date,
      start,
      end,
      message: '',
      as: 'staff',
      held: true,
      actor,
      onBehalfOf: null,
      publicUrl,
      now,
    })
    outcome[key] = made.ok ? made.value.proposalId : made.reason
    // Kept as it goes: a process that dies half-way through has told what it has sent.
    await db
      .updateTable('match_round')
      .set({ status: 'published', sent: JSON.stringify(outcome) })
      .where('id', '=', id)
      .execute()
  }
  const all = Object.values(outcome)
  const made = all.filter((one) => one.includes('-')).length
  return ok({ made, refused: all.length - made })
}

/** A request of several dates has several assignments. */
function pinKey(request: string, date: string): string {
  return `${request} ${date}`
}
