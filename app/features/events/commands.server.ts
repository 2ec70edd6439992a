import { savePlace } from '#app/features/places/commands.server.ts'
import type { Keeper } from '#app/features/places/keeper.ts'
import { settleKeeper } from '#app/features/places/keeper.server.ts'
import { locate } from '#app/features/places/location.ts'
import { findPlace } from '#app/features/places/queries.server.ts'
import { factsOfPlace, type PlaceFacts } from '#app/features/places/place.ts'
import type { Town } from '#app/features/places/town.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import { record } from '#app/features/revisions/commands.server.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import { idFrom } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { dayOf, TOWN_ZONE, type Day, type Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { findVenueMeant, placeIdsOf } from './consent.server.ts'
import { changeEvent, contentToRow, writeCoOrganizers } from './content.server.ts'
import { indexEvent } from './document.server.ts'
import type {
  CommunityEvent,
  EventContent,
  EventInput,
  EventPlace,
  EventRevision,
  EventStatus,
  EventWithOccurrences,
  PlaceChoice,
} from './event.ts'
import { droppedChanges } from './occurrence.ts'
import { materialise } from './occurrence.server.ts'
import { mayChooseCoOrganizers, mayManageEvent, mayReviewEvents } from './policy.ts'
import { editNeedsReview, refuseContent } from './publication.ts'
import { findEvent } from './queries.server.ts'
import type { CreateRefusal, EditRefusal } from './refusal.ts'

export type NewEvent = {
  id: string
  /** Who holds it; staff may enter an organizer who is not here yet. */
  organizer: Keeper
  input: EventInput
  actor: Actor
  town: Town
  /** Staff enter it for somebody who phoned: who, and how they agreed. */
  onBehalfOf?: string | null
  sample?: boolean
}

/** Stores a draft. The same form sent twice makes one event. */
export function createEvent(
  db: Db,
  { id, organizer, input, actor, town, onBehalfOf = null, sample = false }: NewEvent,
  now: Instant,
): Promise<Result<{ id: string }, CreateRefusal>> {
  return inTransaction(db, async (tx) => {
    const keeper = await settleKeeper(tx, organizer, { id, actor, onBehalfOf }, now)
    if (!keeper.ok) return keeper
    const { organizationId } = keeper.value
    const known = await findEvent(tx, id)
    if (known) {
      return known.organizationId === organizationId ? ok({ id }) : refuse('taken')
    }
    const place = await writePlace(
      tx,
      { choice: input.place, eventId: id, version: 1, former: null, town },
      now,
    )
    const content: EventContent = { ...input, place }
    await tx
      .insertInto('event')
      .values({
        id,
        organization_id: organizationId,
        ...contentToRow(content),
        zone: TOWN_ZONE,
        status: 'draft',
        sequence: 0,
        created_by: actor.accountId,
        is_sample: sample ? 1 : 0,
        version: 1,
        created_at: now,
        updated_at: now,
      })
      .execute()
    await indexEvent(tx, id)
    await writeCoOrganizers(tx, { id, organizationId }, content.coOrganizerIds)
    await materialise(tx, { id, schedule: content.schedule, zone: TOWN_ZONE }, now)
    const revision: EventRevision = { content, status: 'draft', detail: null }
    await record(
      tx,
      {
        subjectKind: 'event',
        subjectId: id,
        version: 1,
        action: 'create',
        accountId: actor.accountId,
        onBehalfOf,
        content: revision,
      },
      now,
    )
    return ok({ id })
  })
}

/** `dropped`: the days of single dates whose change the new schedule has no place for. */
export type Edited = { id: string; status: EventStatus; dropped: Day[] }

/**
 * Changes what is written. `version` is the one that the form was filled from: when the content has
 * changed since, the edit is refused. What the public sees has to stay complete; an edit that needs
 * staff's eye takes a published event back to review.
 */
export function editEvent(
  db: Db,
  edit: { id: string; version: number; input: EventInput; actor: Actor; town: Town },
  now: Instant,
): Promise<Result<Edited, EditRefusal>> {
  return inTransaction(db, async (tx) => {
    const event = await findEvent(tx, edit.id)
    if (!event) return refuse('not_found')
    if (!mayManageEvent(edit.actor, event)) return refuse('not_allowed')
    if (event.status === 'cancelled') return refuse('already_cancelled')
    if (event.hiddenAt !== null) return refuse('withdrawn')
    if (!(await isUnchangedSince(tx, event, edit.version))) return refuse('edited_elsewhere')
    const place = await writePlace(
      tx,
      {
        choice: edit.input.place,
        eventId: event.id,
        version: event.version + 1,
        former: event.content.place,
        town: edit.town,
      },
      now,
    )
    const coOrganizerIds = mayChooseCoOrganizers(edit.actor, event)
      ? edit.input.coOrganizerIds
      : event.content.coOrganizerIds
    return writeContent(
      tx,
      event,
      { ...edit.input, place, coOrganizerIds },
      edit.actor,
      'edit',
      now,
    )
  })
}

/** Stores new content with all that follows from it: state, dates, those it is held with. */
export async function writeContent(
  tx: Db,
  event: EventWithOccurrences,
  content: EventContent,
  actor: Actor,
  action: 'edit' | 'restore_revision',
  now: Instant,
): Promise<Result<Edited, EditRefusal>> {
  if (event.status === 'published') {
    const refusal = refuseContent(content, dayOf(now, event.zone))
    // Words of an event that is over may still be put right.
    if (refusal !== null && refusal !== 'already_over') return refuse(refusal)
  }
  const status = await statusAfterEdit(tx, event, content, actor)
  const datesChanged =
    JSON.stringify(content.schedule) !== JSON.stringify(event.content.schedule) ||
    JSON.stringify(content.place) !== JSON.stringify(event.content.place)
  const dated = { id: event.id, schedule: content.schedule, zone: event.zone }
  const dropped = droppedChanges(event.occurrences, dated, now).map((date) => date.scheduledDay)
  const written = await changeEvent(
    tx,
    event,
    {
      action,
      actor,
      content,
      dropped,
      set: {
        ...contentToRow(content),
        status,
        submitted_at:
          status === 'in_review' && event.status === 'published' ? now : event.submittedAt,
        sequence: event.sequence + (datesChanged && event.publishedAt !== null ? 1 : 0),
      },
    },
    now,
  )
  if (!written) return refuse('edited_elsewhere')
  await writeCoOrganizers(tx, event, content.coOrganizerIds)
  await materialise(tx, dated, now)
  return ok({ id: event.id, status, dropped })
}

async function statusAfterEdit(
  tx: Db,
  event: EventWithOccurrences,
  content: EventContent,
  actor: Actor,
): Promise<EventStatus> {
  if (event.status !== 'published') return event.status
  const needsReview = editNeedsReview({
    byStaff: mayReviewEvents(actor),
    trusted: event.organizer.trusted,
    placeChanged: JSON.stringify(content.place) !== JSON.stringify(event.content.place),
    looksLikeVenue:
      (await findVenueMeant(tx, placeIdsOf({ content, occurrences: [] }, event.updatedAt))) !==
      null,
  })
  return needsReview ? 'in_review' : 'published'
}

/** Dates that were cancelled or a review in between raise the version, but take nobody's words away. */
async function isUnchangedSince(tx: Db, event: CommunityEvent, version: number): Promise<boolean> {
  if (version === event.version) return true
  const revisions = await listRevisions(tx, 'event', event.id)
  const then = revisions.find((revision) => revision.version === version)
  const contentThen = (then?.content as EventRevision | undefined)?.content
  return JSON.stringify(contentThen) === JSON.stringify(event.content)
}

type PlaceWriting = {
  choice: PlaceChoice
  eventId: string
  version: number
  former: EventPlace | null
  town: Town
}

/** Each new free-form place is a row of its own, so that a revision still knows the former one. */
async function writePlace(
  tx: Db,
  { choice, eventId, version, former, town }: PlaceWriting,
  now: Instant,
): Promise<EventPlace> {
  if (choice.mode !== 'free') return choice
  const known = former?.mode === 'free' ? await findPlace(tx, former.placeId) : null
  if (known && isSamePlace(choice.facts, factsOfPlace(known), town)) {
    return { mode: 'free', placeId: known.id }
  }
  const placeId = idFrom('event place', eventId, String(version))
  await savePlace(tx, placeId, choice.facts, town, now)
  return { mode: 'free', placeId }
}

function isSamePlace(typed: PlaceFacts, stored: PlaceFacts, town: Town): boolean {
  const { point, chomeId, approximate } = locate(typed, town)
  const words = (facts: PlaceFacts) =>
    JSON.stringify([facts.name, facts.reading, facts.address, facts.accessText, facts.access])
  return (
    words(typed) === words(stored) &&
    JSON.stringify([point, chomeId, approximate]) ===
      JSON.stringify([stored.point, stored.chomeId, stored.approximate])
  )
}
