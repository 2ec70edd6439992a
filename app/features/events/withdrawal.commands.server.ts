import type { Actor } from '#app/features/organizations/actor.ts'
import { belongsTo } from '#app/features/organizations/actor.ts'
import { listRecipients } from '#app/features/outbox/recipients.server.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { addHours, type Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { changeEvent } from './content.server.ts'
import type { EventWithOccurrences } from './event.ts'
import { cancelledMail, restoredMail, withdrawnMail } from './mail.ts'
import { mayActFor } from '#app/features/organizations/actor.ts'
import { mayManageEvent, mayReviewEvents } from './policy.ts'
import { findEvent } from './queries.server.ts'
import type { AccessRefusal } from './refusal.ts'
import { tell, urlOf } from './review.commands.server.ts'

type Step = { eventId: string; actor: Actor; publicUrl: string }

/** Staff can bring back what was withdrawn for this long. */
export const RESTORABLE_HOURS = 30 * 24

/** Hides an event. A guest cannot take the organizer's event away; staff say why. */
export function withdrawEvent(
  db: Db,
  { eventId, actor, publicUrl, message }: Step & { message: string },
  now: Instant,
): Promise<Result<undefined, AccessRefusal | 'message_missing'>> {
  return inTransaction(db, async (tx) => {
    const event = await findEvent(tx, eventId)
    if (!event) return refuse('not_found')
    if (!mayActFor(actor, event.organizationId)) return refuse('not_allowed')
    if (event.hiddenAt !== null) return ok()
    const own = belongsTo(actor, event.organizationId)
    if (!own && message.trim() === '') return refuse('message_missing')
    const change = { action: 'withdraw', actor, set: { hidden_at: now } }
    if (!(await changeEvent(tx, event, change, now))) return refuse('edited_elsewhere')
    if (!own) {
      const told = { title: event.content.title, url: urlOf(event, publicUrl), message }
      await tell(
        tx,
        await listRecipients(tx, event.organizationId),
        withdrawnMail(told),
        event,
        now,
      )
    }
    return ok()
  })
}

/** Staff bring a withdrawn event back as it was, within 30 days. */
export function restoreEvent(
  db: Db,
  { eventId, actor, publicUrl }: Step,
  now: Instant,
): Promise<Result<undefined, AccessRefusal | 'too_late'>> {
  return inTransaction(db, async (tx) => {
    const event = await findEvent(tx, eventId)
    if (!event) return refuse('not_found')
    if (!mayReviewEvents(actor)) return refuse('not_allowed')
    if (event.hiddenAt === null) return ok()
    if (addHours(event.hiddenAt, RESTORABLE_HOURS) < now) return refuse('too_late')
    const change = { action: 'restore', actor, set: { hidden_at: null } }
    if (!(await changeEvent(tx, event, change, now))) return refuse('edited_elsewhere')
    const told = { title: event.content.title, url: urlOf(event, publicUrl) }
    await tell(tx, await listRecipients(tx, event.organizationId), restoredMail(told), event, now)
    return ok()
  })
}

/** Calls the whole event off: every date that is not over is shown as cancelled, with the message. */
export function cancelEvent(
  db: Db,
  { eventId, actor, publicUrl, message }: Step & { message: string },
  now: Instant,
): Promise<Result<undefined, AccessRefusal | 'message_missing' | 'not_published'>> {
  return inTransaction(db, async (tx) => {
    const event = await findEvent(tx, eventId)
    if (!event) return refuse('not_found')
    if (!mayManageEvent(actor, event)) return refuse('not_allowed')
    if (event.status === 'cancelled') return ok()
    if (event.status !== 'published' || event.hiddenAt !== null) return refuse('not_published')
    if (message.trim() === '') return refuse('message_missing')
    const set = {
      status: 'cancelled' as const,
      cancel_message: message,
      sequence: event.sequence + 1,
      occurrences_until: null,
    }
    if (!(await changeEvent(tx, event, { action: 'cancel', actor, set }, now))) {
      return refuse('edited_elsewhere')
    }
    await tx
      .updateTable('occurrence')
      .set({ status: 'cancelled', message, overridden: 1 })
      .where('event_id', '=', event.id)
      .where('ends_at', '>', now)
      .where('status', '!=', 'cancelled')
      .execute()
    const told = { title: event.content.title, url: urlOf(event, publicUrl), message }
    await tell(tx, await listAllOrganizers(tx, event), cancelledMail(told), event, now)
    return ok()
  })
}

async function listAllOrganizers(tx: Db, event: EventWithOccurrences): Promise<string[]> {
  const lists = await Promise.all(
    [event.organizer, ...event.coOrganizers].map(({ id }) => listRecipients(tx, id)),
  )
  return lists.flat()
}
