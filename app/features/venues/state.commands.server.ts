import { isStaff, type Actor } from '#app/features/organizations/actor.ts'
import { post } from '#app/features/outbox/commands.server.ts'
import { listRecipients } from '#app/features/outbox/recipients.server.ts'
import { findOrganization } from '#app/features/organizations/queries.server.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { addHours, type Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import type { VenueTable } from '#db/tables/venues.ts'
import type { Updateable } from 'kysely'
import { hasBookingsAhead, lockVenue } from './booked.server.ts'
import { changesMail, confirmedMail, hiddenMail } from './mail.ts'
import { mayEditVenue, mayReviewVenues } from './policy.ts'
import { findVenue } from './queries.server.ts'
import { keepRevision } from './revision.server.ts'
import type { Venue } from './venue.ts'

type Step<R extends string> = Promise<Result<undefined, 'not_found' | 'not_allowed' | R>>

/** Staff can bring back what was hidden for so long. */
export const RESTORABLE_DAYS = 30

/**
 * Staff have confirmed who decides over a venue: it is listed and takes requests. `hostId` names
 * another organization than the one it was posted under.
 */
export function confirmHost(
  db: Db,
  step: { id: string; actor: Actor; message: string; hostId?: string | null; publicUrl: string },
  now: Instant,
): Step<'host_unknown' | 'withdrawn'> {
  return inTransaction(db, async (tx) => {
    await lockVenue(tx, step.id)
    const venue = await findVenue(tx, step.id)
    if (!venue) return refuse('not_found')
    if (!mayReviewVenues(step.actor)) return refuse('not_allowed')
    if (venue.status === 'withdrawn') return refuse('withdrawn')
    const hostId = step.hostId ?? venue.host.id
    if (!(await findOrganization(tx, hostId))) return refuse('host_unknown')
    await change(
      tx,
      venue,
      { host_id: hostId, host_confirmed_at: now, status: 'listed', review_message: null },
      'confirm',
      step.actor,
      now,
    )
    const url = `${step.publicUrl}/venues/${venue.id}`
    await tell(tx, venue, hostId, confirmedMail(venue.place.name, url, step.message), now)
    return ok()
  })
}

/** Staff would like something changed first: the venue waits, and its host reads why. */
export function askForChanges(
  db: Db,
  step: { id: string; actor: Actor; message: string; publicUrl: string },
  now: Instant,
): Step<'not_in_review'> {
  return inTransaction(db, async (tx) => {
    await lockVenue(tx, step.id)
    const venue = await findVenue(tx, step.id)
    if (!venue) return refuse('not_found')
    if (!mayReviewVenues(step.actor)) return refuse('not_allowed')
    if (venue.status !== 'in_review') return refuse('not_in_review')
    await change(tx, venue, { review_message: step.message }, 'ask_for_changes', step.actor, now)
    const url = `${step.publicUrl}/venues/${venue.id}/edit`
    await tell(tx, venue, venue.host.id, changesMail(venue.place.name, url, step.message), now)
    return ok()
  })
}

/** Its host lends it no more. Not while uses are agreed upon: those are called off first. */
export function withdrawVenue(
  db: Db,
  step: { id: string; actor: Actor },
  now: Instant,
): Step<'venue_booked'> {
  return inTransaction(db, async (tx) => {
    await lockVenue(tx, step.id)
    const venue = await findVenue(tx, step.id)
    if (!venue || (venue.hidden && !isStaff(step.actor))) return refuse('not_found')
    if (!mayEditVenue(step.actor, venue)) return refuse('not_allowed')
    if (venue.status === 'withdrawn') return ok()
    if (await hasBookingsAhead(tx, venue.id, now)) return refuse('venue_booked')
    await change(tx, venue, { status: 'withdrawn' }, 'withdraw', step.actor, now)
    return ok()
  })
}

/** Lends it again: at once where the host is confirmed, else after staff have looked. */
export function relistVenue(
  db: Db,
  step: { id: string; actor: Actor },
  now: Instant,
): Step<'not_withdrawn'> {
  return inTransaction(db, async (tx) => {
    await lockVenue(tx, step.id)
    const venue = await findVenue(tx, step.id)
    if (!venue || (venue.hidden && !isStaff(step.actor))) return refuse('not_found')
    if (!mayEditVenue(step.actor, venue)) return refuse('not_allowed')
    if (venue.status !== 'withdrawn') return refuse('not_withdrawn')
    const status = venue.hostConfirmed || isStaff(step.actor) ? 'listed' : 'in_review'
    await change(tx, venue, { status }, 'relist', step.actor, now)
    return ok()
  })
}

/** Deleting is hiding: its host reads why, and staff can bring it back. */
export function hideVenue(
  db: Db,
  step: { id: string; actor: Actor; message: string },
  now: Instant,
): Step<'venue_booked'> {
  return inTransaction(db, async (tx) => {
    await lockVenue(tx, step.id)
    const venue = await findVenue(tx, step.id)
    if (!venue) return refuse('not_found')
    if (!mayEditVenue(step.actor, venue)) return refuse('not_allowed')
    if (venue.hidden) return ok()
    if (await hasBookingsAhead(tx, venue.id, now)) return refuse('venue_booked')
    await change(tx, venue, { hidden_at: now }, 'hide', step.actor, now)
    await tell(tx, venue, venue.host.id, hiddenMail(venue.place.name, step.message), now)
    return ok()
  })
}

/** Staff bring back what was hidden not more than 30 days ago. */
export function unhideVenue(
  db: Db,
  step: { id: string; actor: Actor },
  now: Instant,
): Step<'too_late'> {
  return inTransaction(db, async (tx) => {
    await lockVenue(tx, step.id)
    const venue = await findVenue(tx, step.id)
    if (!venue) return refuse('not_found')
    if (!mayReviewVenues(step.actor)) return refuse('not_allowed')
    const row = await tx
      .selectFrom('venue')
      .select('hidden_at')
      .where('id', '=', venue.id)
      .executeTakeFirst()
    if (!row?.hidden_at) return ok()
    if (addHours(row.hidden_at, RESTORABLE_DAYS * 24) < now) return refuse('too_late')
    await change(tx, venue, { hidden_at: null }, 'unhide', step.actor, now)
    return ok()
  })
}

async function change(
  tx: Db,
  venue: Venue,
  columns: Updateable<VenueTable>,
  action: string,
  actor: Actor,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('venue')
    .set({ ...columns, version: venue.version + 1, updated_at: now })
    .where('id', '=', venue.id)
    .execute()
  await keepRevision(tx, venue.id, { action, accountId: actor.accountId }, now)
}

async function tell(
  tx: Db,
  venue: Venue,
  organizationId: string,
  mail: { subject: string; body: string },
  now: Instant,
): Promise<void> {
  const recipients = await listRecipients(tx, organizationId)
  const key = `venue:${venue.id}:${venue.version + 1}`
  await post(
    tx,
    recipients.map((recipient) => ({ ...mail, recipient, dedupeKey: `${key}:${recipient}` })),
    now,
  )
}
