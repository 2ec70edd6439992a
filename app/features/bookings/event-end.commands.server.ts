/**
 * An event, or one of its dates, is not held as it was planned: what had been arranged for it with
 * venues ends in the same transaction, and the hosts are told. No venue is locked: room that
 * becomes free needs nobody to wait.
 */
import type { EventWithOccurrences } from '#app/features/events/event.ts'
import {
  cancelOccurrence,
  changeOccurrenceHours,
  moveOccurrence,
  postponeOccurrence,
  type Hours,
  type OneDate,
} from '#app/features/events/occurrence.commands.server.ts'
import {
  placeOccurrence,
  seekOccurrenceVenue,
} from '#app/features/events/occurrence-place.commands.server.ts'
import { mayManageEvent } from '#app/features/events/policy.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import { cancelEvent, withdrawEvent } from '#app/features/events/withdrawal.commands.server.ts'
import { belongsTo } from '#app/features/organizations/actor.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import type { Day, Instant } from '#app/lib/time.ts'
import { type Db, inTransaction } from '#db/connect.server.ts'
import { endBooking } from './booking.commands.server.ts'
import { refuseToCancel } from './booking.ts'
import { type ListedBooking, listBookings } from './booking.queries.server.ts'
import { withdrawSiblings } from './ending.server.ts'
import { listProposals } from './proposal.queries.server.ts'
import { endLockedRequest } from './request.commands.server.ts'
import { rewriteLockedRequest } from './request-row.server.ts'
import { listRequests } from './request.queries.server.ts'
import { contentOf, isEditable, isEnded } from './request.ts'
import { lockRequests, settleRequests } from './settlement.server.ts'

type EventStep = Parameters<typeof cancelEvent>[1]
type DateStep<Step extends { message: string }> = Step & { publicUrl: string }

/** Calls the whole event off; its bookings are cancelled and its requests withdrawn. */
export function callOffEvent(db: Db, step: EventStep, now: Instant) {
  return endingArrangements(db, step, now, {
    change: (tx) => cancelEvent(tx, step, now),
    reason: said('イベントが中止になりました', step.message),
    lostDays: () => 'all',
  })
}

/** Takes an event down; its bookings are cancelled and its requests withdrawn. */
export function takeDownEvent(db: Db, step: EventStep, now: Instant) {
  return endingArrangements(db, step, now, {
    change: (tx) => withdrawEvent(tx, step, now),
    reason: 'イベントが取り下げられました',
    lostDays: () => 'all',
  })
}

/** Calls one date off, and gives that day's venue back. */
export function callOffDate(
  db: Db,
  step: DateStep<Parameters<typeof cancelOccurrence>[1]>,
  now: Instant,
) {
  return endingArrangements(db, step, now, {
    change: (tx) => cancelOccurrence(tx, step, now),
    reason: said('この日の開催が中止になりました', step.message),
    lostDays: (event) => daysOf(event, step.day),
  })
}

/** Puts one date off to a day that is not known yet, and gives that day's venue back. */
export function putOffDate(
  db: Db,
  step: DateStep<Parameters<typeof postponeOccurrence>[1]>,
  now: Instant,
) {
  return endingArrangements(db, step, now, {
    change: (tx) => postponeOccurrence(tx, step, now),
    reason: said('この日の開催が延期になりました', step.message),
    lostDays: (event) => daysOf(event, step.day),
  })
}

/** Moves one date; where it leaves its day, that day's venue is given back. */
export function moveDate(
  db: Db,
  step: Parameters<typeof moveOccurrence>[1] & { publicUrl: string },
  now: Instant,
) {
  const { message, day } = step.to
  return endingArrangements(db, step, now, {
    change: async (tx) =>
      (await outgrowsBooking(tx, step, { ...step.to, on: day }))
        ? refuse('outside_booking')
        : moveOccurrence(tx, step, now),
    reason: said('開催日が変わりました', message),
    lostDays: (event) => {
      const left = daysOf(event, step.day)
      return left && left.from !== day ? left : null
    },
  })
}

/** Holds one date on a place of its own, and gives that day's venue back. */
export function holdDateElsewhere(
  db: Db,
  step: Parameters<typeof placeOccurrence>[1] & { publicUrl: string },
  now: Instant,
) {
  return endingArrangements(db, step, now, {
    change: (tx) => placeOccurrence(tx, step, now),
    reason: said('この日は別の場所で開くことになりました', step.message),
    lostDays: (event) => daysOf(event, step.day),
  })
}

/** Seeks another venue for one date: the one of that day is given back. */
export function seekDateVenue(
  db: Db,
  step: DateStep<Parameters<typeof seekOccurrenceVenue>[1]>,
  now: Instant,
) {
  return endingArrangements(db, step, now, {
    change: (tx) => seekOccurrenceVenue(tx, step, now),
    reason: said('この日の会場をさがし直すことになりました', step.message),
    lostDays: (event) => daysOf(event, step.day),
  })
}

/** Holds one date at other hours. */
export function changeDateHours(
  db: Db,
  step: Parameters<typeof changeOccurrenceHours>[1],
  now: Instant,
) {
  return inTransaction(db, async (tx) =>
    (await outgrowsBooking(tx, step, step.hours))
      ? refuse('outside_booking')
      : changeOccurrenceHours(tx, step, now),
  )
}

/** A host has agreed to some hours of a day, and not to more. Strangers learn nothing of it. */
async function outgrowsBooking(
  db: Db,
  { eventId, day, actor }: OneDate,
  { start, end, on }: Hours & { on?: Day },
): Promise<boolean> {
  const event = await findEvent(db, eventId)
  const date = event?.occurrences.find(({ scheduledDay }) => scheduledDay === day)
  if (!event || !date || start === null || !mayManageEvent(actor, event)) return false
  if (on !== undefined && on !== date.firstDay) return false
  const booking = await db
    .selectFrom('booking')
    .select(['start_time', 'end_time'])
    .where('event_id', '=', event.id)
    .where('day', '=', date.firstDay)
    .where('status', '=', 'confirmed')
    .executeTakeFirst()
  if (!booking) return false
  const endsInside = end === null || (start < end && end <= booking.end_time)
  return start < booking.start_time || !endsInside
}

type Days = { from: Day; until: Day }
type Lost = 'all' | Days | null

/** When a date was going to be held, before the change. */
function daysOf(event: EventWithOccurrences, scheduledDay: Day): Days | null {
  const date = event.occurrences.find((each) => each.scheduledDay === scheduledDay)
  return date ? { from: date.firstDay, until: date.lastDay } : null
}

const said = (what: string, message: string) => (message === '' ? what : `${what}：${message}`)

type Step = Omit<EventStep, 'message'>

async function endingArrangements<Value, Refusal extends string>(
  db: Db,
  step: Step,
  now: Instant,
  {
    change,
    reason,
    lostDays,
  }: {
    change: (tx: Db) => Promise<Result<Value, Refusal>>
    reason: string
    lostDays: (before: EventWithOccurrences) => Lost
  },
): Promise<Result<Value, Refusal>> {
  return inTransaction(db, async (tx) => {
    const before = await findEvent(tx, step.eventId)
    const changed = await change(tx)
    const lost = before && changed.ok ? lostDays(before) : null
    if (before && lost) await release(tx, before, lost, { ...step, reason, now })
    return changed
  })
}

type Release = Step & { reason: string; now: Instant }

async function release(
  db: Db,
  event: EventWithOccurrences,
  lost: Days | 'all',
  { actor, reason, publicUrl, now }: Release,
): Promise<void> {
  const rows = await db
    .selectFrom('venue_request')
    .select('id')
    .where('event_id', '=', event.id)
    .orderBy('id')
    .execute()
  const requestIds = rows.map((row) => row.id)
  await lockRequests(db, requestIds, now)
  const isLost = ({ day }: { day: Day }) =>
    lost === 'all' || (lost.from <= day && day <= lost.until)
  // A guest of the event speaks for it, too.
  const organizers = [event.organizationId, ...event.content.coOrganizerIds]
  const by = organizers.some((id) => belongsTo(actor, id)) ? 'organizer' : 'staff'
  const writer = { accountId: actor.accountId, onBehalfOf: null }
  const freed: ListedBooking[] = []
  for (const booking of await listBookings(db, { scope: { requestIds } })) {
    if (!isLost(booking) || refuseToCancel(booking, now) !== null) continue
    await endBooking(db, booking, { by, reason, writer, publicUrl, now })
    freed.push(booking)
  }
  await settleRequests(db, requestIds, now)
  const ending = { actor, onBehalfOf: null, reason, publicUrl, now }
  for (const request of await listRequests(db, { scope: { ids: requestIds }, now })) {
    const days = freed.filter(({ requestId }) => requestId === request.id).length
    const left = request.times - days
    if (lost === 'all' || (days > 0 && left < 1)) {
      if (!isEditable(request.status)) continue
      await endLockedRequest(db, request, { ...ending, status: 'withdrawn' })
      continue
    }
    const proposals = await listProposals(db, { scope: { requestIds: [request.id] }, now })
    const offered = proposals.filter((each) => each.status === 'offered' && isLost(each))
    await withdrawSiblings(db, offered, { reason, publicUrl, now })
    if (days === 0 || isEnded(request.status)) continue
    // A date that is not held needs no other place.
    const content = { ...contentOf(request), times: left }
    const version = request.version + 1
    await rewriteLockedRequest(db, { id: request.id, version, action: 'edit', content }, ending)
  }
  await settleRequests(db, requestIds, now)
}
