import { mayActFor, type Actor } from '#app/features/organizations/actor.ts'
import { factsOfPlace } from '#app/features/places/place.ts'
import { findPlace } from '#app/features/places/queries.server.ts'
import type { Town } from '#app/features/places/town.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import { refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { createEvent, writeContent, type Edited } from './commands.server.ts'
import type { EventInput, EventRevision, PlaceChoice } from './event.ts'
import { mayReviewEvents } from './policy.ts'
import { findEvent } from './queries.server.ts'
import type { CreateRefusal, EditRefusal } from './refusal.ts'

/** A new draft with the same words and no dates, by and for the same organizer. */
export async function copyEvent(
  db: Db,
  copy: { id: string; fromId: string; actor: Actor; town: Town },
  now: Instant,
): Promise<Result<{ id: string }, 'not_found' | CreateRefusal>> {
  return inTransaction(db, async (tx) => {
    const event = await findEvent(tx, copy.fromId)
    if (!event) return refuse('not_found')
    if (!mayActFor(copy.actor, event.organizationId)) return refuse('not_allowed')
    const { content, organizationId } = event
    const known = content.place.mode === 'free' ? await findPlace(tx, content.place.placeId) : null
    const place: PlaceChoice = known
      ? { mode: 'free', facts: factsOfPlace(known) }
      : content.place.mode === 'free'
        ? { mode: 'unknown', areaId: null }
        : content.place
    const input: EventInput = {
      ...content,
      place,
      schedule: null,
      signUp: { ...content.signUp, until: null },
      rain: { ...content.rain, reserveDay: null },
    }
    return createEvent(
      tx,
      { id: copy.id, organizer: { organizationId }, input, actor: copy.actor, town: copy.town },
      now,
    )
  })
}

/** Staff bring back what a revision kept; the status and dates that were changed alone stay. */
export function restoreRevision(
  db: Db,
  restore: { id: string; version: number; actor: Actor },
  now: Instant,
): Promise<Result<Edited, EditRefusal>> {
  return inTransaction(db, async (tx) => {
    const event = await findEvent(tx, restore.id)
    if (!event) return refuse('not_found')
    if (!mayReviewEvents(restore.actor)) return refuse('not_allowed')
    if (event.status === 'cancelled') return refuse('already_cancelled')
    const revisions = await listRevisions(tx, 'event', event.id)
    const then = revisions.find((revision) => revision.version === restore.version)
    if (!then) return refuse('not_found')
    const { content } = then.content as EventRevision
    return writeContent(tx, event, content, restore.actor, 'restore_revision', now)
  })
}
