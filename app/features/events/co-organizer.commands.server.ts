/** Whom an event is held with: they may change it as its organizer does, and are told. */
import { belongsTo, type Actor } from '#app/features/organizations/actor.ts'
import { findOrganization } from '#app/features/organizations/queries.server.ts'
import { listRecipients } from '#app/features/outbox/recipients.server.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { changeEvent, writeCoOrganizers } from './content.server.ts'
import { MOST_CO_ORGANIZERS, type EventWithOccurrences } from './event.ts'
import { coOrganizerAddedMail, coOrganizerRemovedMail } from './mail.ts'
import { mayChooseCoOrganizers } from './policy.ts'
import { findEvent } from './queries.server.ts'
import type { CoOrganizerRefusal } from './refusal.ts'
import { tell, urlOf } from './review.commands.server.ts'

type Step = { eventId: string; organizationId: string; actor: Actor; publicUrl: string }

/** Takes an organization in. It is told, with the way out; the same one again changes nothing. */
export function addCoOrganizer(
  db: Db,
  step: Step,
  now: Instant,
): Promise<Result<undefined, CoOrganizerRefusal>> {
  return inTransaction(db, async (tx) => {
    const event = await findEvent(tx, step.eventId)
    if (!event) return refuse('not_found')
    if (!mayChooseCoOrganizers(step.actor, event)) return refuse('not_allowed')
    if (event.hiddenAt !== null) return refuse('withdrawn')
    const guest = await findOrganization(tx, step.organizationId)
    if (!guest || guest.hidden) return refuse('co_organizer_unknown')
    const { coOrganizerIds } = event.content
    if (guest.id === event.organizationId || coOrganizerIds.includes(guest.id)) return ok()
    if (coOrganizerIds.length >= MOST_CO_ORGANIZERS) return refuse('too_many_co_organizers')
    const written = await write(tx, event, [...coOrganizerIds, guest.id], step.actor, now)
    if (!written) return refuse('edited_elsewhere')
    const letter = coOrganizerAddedMail(
      { title: event.content.title, url: urlOf(event, step.publicUrl) },
      event.organizerName,
    )
    await tell(tx, await listRecipients(tx, guest.id), letter, event, now)
    return ok()
  })
}

/** The organizer parts with a guest, or the guest leaves by itself; the other side is told. */
export function removeCoOrganizer(
  db: Db,
  step: Step,
  now: Instant,
): Promise<Result<undefined, CoOrganizerRefusal>> {
  return inTransaction(db, async (tx) => {
    const event = await findEvent(tx, step.eventId)
    if (!event) return refuse('not_found')
    const leaves = belongsTo(step.actor, step.organizationId)
    if (!leaves && !mayChooseCoOrganizers(step.actor, event)) return refuse('not_allowed')
    const guest = event.coOrganizers.find(({ id }) => id === step.organizationId)
    if (!guest) return ok()
    const left = event.content.coOrganizerIds.filter((id) => id !== guest.id)
    if (!(await write(tx, event, left, step.actor, now))) return refuse('edited_elsewhere')
    const letter = coOrganizerRemovedMail(
      { title: event.content.title, url: urlOf(event, step.publicUrl) },
      guest.name,
    )
    const told = leaves ? event.organizationId : guest.id
    await tell(tx, await listRecipients(tx, told), letter, event, now)
    return ok()
  })
}

async function write(
  tx: Db,
  event: EventWithOccurrences,
  coOrganizerIds: string[],
  actor: Actor,
  now: Instant,
): Promise<boolean> {
  const content = { ...event.content, coOrganizerIds }
  const change = { action: 'change_co_organizers', actor, set: {}, content }
  if (!(await changeEvent(tx, event, change, now))) return false
  await writeCoOrganizers(tx, event, coOrganizerIds)
  return true
}
