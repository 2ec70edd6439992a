import type { Actor } from '#app/features/organizations/actor.ts'
import { mayActFor } from '#app/features/organizations/actor.ts'
import { post } from '#app/features/outbox/commands.server.ts'
import { listRecipients, listStaffRecipients } from '#app/features/outbox/recipients.server.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { dayOf, type Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { findVenueMeant, placeIdsOf } from './consent.server.ts'
import { changeEvent } from './content.server.ts'
import type { CommunityEvent, EventStatus } from './event.ts'
import { changesRequestedMail, publishedMail, submittedMail } from './mail.ts'
import { mayManageEvent, mayReviewEvents } from './policy.ts'
import { refuseToPublish, type PublishRefusal } from './publication.ts'
import { findEvent } from './queries.server.ts'
import type { AccessRefusal } from './refusal.ts'

type Refusal = AccessRefusal | PublishRefusal
type Step = { eventId: string; actor: Actor; publicUrl: string }

/**
 * The organizer hands the event in. It is published at once when staff have published one of the
 * organization before and the place does not look like a venue whose host was not asked; else it
 * waits for staff. Handing in what is public already changes nothing.
 */
export function submitEvent(
  db: Db,
  { eventId, actor, publicUrl }: Step,
  now: Instant,
): Promise<Result<{ status: EventStatus }, Refusal>> {
  return inTransaction(db, async (tx) => {
    const event = await findEvent(tx, eventId)
    if (!event) return refuse('not_found')
    if (!mayManageEvent(actor, event)) return refuse('not_allowed')
    const refusal = refuseToPublish(event, dayOf(now, event.zone))
    if (refusal) return refuse(refusal)
    if (event.status === 'published' || event.status === 'in_review') {
      return ok({ status: event.status })
    }
    const meant = await findVenueMeant(tx, placeIdsOf(event, now))
    // A guest's member cannot spend the organizer's trust.
    const atOnce =
      event.organizer.trusted && mayActFor(actor, event.organizationId) && meant === null
    const status: EventStatus = atOnce ? 'published' : 'in_review'
    const set = atOnce
      ? { status, submitted_at: now, published_at: event.publishedAt ?? now, review_message: null }
      : { status, submitted_at: now, review_message: null }
    const action = atOnce ? 'publish' : 'submit'
    if (!(await changeEvent(tx, event, { action, actor, set }, now))) {
      return refuse('edited_elsewhere')
    }
    if (!atOnce) {
      const told = { title: event.content.title, url: urlOf(event, publicUrl) }
      await tell(
        tx,
        await listStaffRecipients(tx),
        submittedMail(told, event.organizerName),
        event,
        now,
      )
    }
    return ok({ status })
  })
}

/**
 * Staff publish it, with a message to the organizer; from now on the organization is trusted. Takes
 * a draft, too: staff enter events for people who phone.
 */
export function publishEvent(
  db: Db,
  { eventId, actor, publicUrl, message }: Step & { message: string },
  now: Instant,
): Promise<Result<{ status: EventStatus }, Refusal | 'message_missing'>> {
  return inTransaction(db, async (tx) => {
    const event = await findEvent(tx, eventId)
    if (!event) return refuse('not_found')
    if (!mayReviewEvents(actor)) return refuse('not_allowed')
    if (message.trim() === '') return refuse('message_missing')
    const refusal = refuseToPublish(event, dayOf(now, event.zone))
    if (refusal) return refuse(refusal)
    if (event.status === 'published') return ok({ status: event.status })
    const set = {
      status: 'published' as const,
      published_at: event.publishedAt ?? now,
      seen_at: now,
      review_message: message,
    }
    if (!(await changeEvent(tx, event, { action: 'publish', actor, set }, now))) {
      return refuse('edited_elsewhere')
    }
    await tx
      .updateTable('organization')
      .set({ trusted_at: now })
      .where('id', '=', event.organizationId)
      .where('trusted_at', 'is', null)
      .execute()
    const told = { title: event.content.title, url: urlOf(event, publicUrl), message }
    await tell(tx, await listRecipients(tx, event.organizationId), publishedMail(told), event, now)
    return ok({ status: set.status })
  })
}

/** Staff ask for changes and say which; until then the public does not see it. */
export function requestChanges(
  db: Db,
  { eventId, actor, publicUrl, message }: Step & { message: string },
  now: Instant,
): Promise<Result<undefined, Refusal | 'message_missing' | 'not_submitted'>> {
  return inTransaction(db, async (tx) => {
    const event = await findEvent(tx, eventId)
    if (!event) return refuse('not_found')
    if (!mayReviewEvents(actor)) return refuse('not_allowed')
    if (message.trim() === '') return refuse('message_missing')
    if (event.status !== 'in_review' && event.status !== 'published') {
      return refuse('not_submitted')
    }
    const set = { status: 'changes_requested' as const, review_message: message }
    if (!(await changeEvent(tx, event, { action: 'request_changes', actor, set }, now))) {
      return refuse('edited_elsewhere')
    }
    const told = { title: event.content.title, url: urlOf(event, publicUrl), message }
    const recipients = await listRecipients(tx, event.organizationId)
    await tell(tx, recipients, changesRequestedMail(told), event, now)
    return ok()
  })
}

/** Staff have seen an event that was published without them. */
export async function markEventSeen(
  db: Db,
  { eventId, actor }: { eventId: string; actor: Actor },
  now: Instant,
): Promise<Result<undefined, 'not_allowed'>> {
  if (!mayReviewEvents(actor)) return refuse('not_allowed')
  await db
    .updateTable('event')
    .set({ seen_at: now })
    .where('id', '=', eventId)
    .where('seen_at', 'is', null)
    .execute()
  return ok()
}

export function urlOf(event: Pick<CommunityEvent, 'id'>, publicUrl: string): string {
  return `${publicUrl}/events/${event.id}`
}

/** The version is the event's before the change: each change tells each recipient once. */
export async function tell(
  tx: Db,
  recipients: readonly string[],
  letter: { subject: string; body: string },
  event: Pick<CommunityEvent, 'id' | 'version'>,
  now: Instant,
): Promise<void> {
  const mails = [...new Set(recipients)].map((recipient) => ({
    ...letter,
    recipient,
    dedupeKey: `event:${event.id}:${event.version + 1}:${recipient}`,
  }))
  await post(tx, mails, now)
}
