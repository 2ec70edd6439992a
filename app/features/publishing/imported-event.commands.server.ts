import { refuseSchedule } from '#app/features/calendar/schedule.ts'
import { changeEvent, contentToRow } from '#app/features/events/content.server.ts'
import { indexEvent } from '#app/features/events/document.server.ts'
import type { EventContent, EventPlace } from '#app/features/events/event.ts'
import { materialise } from '#app/features/events/occurrence.server.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import { savePlace } from '#app/features/places/commands.server.ts'
import { record } from '#app/features/revisions/commands.server.ts'
import type { ImportRefusal } from '#app/features/publishing/import-labels.ts'
import {
  contentOfImported,
  placeOfImported,
  scheduleOfImported,
} from '#app/features/publishing/imported-event.ts'
import type { ImportedEvent } from '#app/features/publishing/municipal-events.ts'
import { placeInCity } from '#app/features/publishing/neighbour.server.ts'
import type { ImportContext, ImportOrigin } from '#app/features/publishing/imported-thing.ts'
import { idFrom } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { TOWN_ZONE } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'

/** Said of events and dates that the source itself calls off, puts off or changes. */
const CALLED_OFF = '出典の一覧で「中止」とされています。'
const STATE_WORDS = {
  cancelled: CALLED_OFF,
  postponed: '出典の一覧で「延期」とされています。',
  moved: '出典の一覧で「変更」とされています。',
}

type Written = Result<{ subjectId: string; version: number }, ImportRefusal>

/**
 * Writes one imported event, new or changed, published, with its occurrence and revision. Called
 * inside the transaction that notes what became of the row.
 */
export async function writeImportedEvent(
  tx: Db,
  origin: ImportOrigin,
  { value, extra }: { value: ImportedEvent; extra: Record<string, string> },
  context: ImportContext,
): Promise<Written> {
  const schedule = scheduleOfImported(value)
  if (schedule === null) return refuse('no_day')
  // The past may be imported, as far as it goes back; only contradictions are refused.
  const contradiction = refuseSchedule(schedule, scheduleDay(value))
  if (contradiction !== null) return refuse('days_wrong')
  const id = idFrom('imported event', origin.source.id, origin.key)
  const content: EventContent = {
    ...contentOfImported(value),
    place: await writePlace(tx, id, value, context),
  }
  const more = {
    organizer_name: value.organizer,
    extra: Object.keys(extra).length > 0 ? JSON.stringify(extra) : null,
  }
  const version = await writeEvent(tx, { id, origin, content, more, value }, context)
  await materialise(tx, { id, schedule, zone: TOWN_ZONE }, context.now)
  await writeState(tx, id, value.state)
  return ok({ subjectId: id, version })
}

function scheduleDay({ firstDay, lastDay }: ImportedEvent): string {
  return firstDay ?? lastDay ?? ''
}

type EventWriting = {
  id: string
  origin: ImportOrigin
  content: EventContent
  more: { organizer_name: string | null; extra: string | null }
  value: ImportedEvent
}

/** The version that is now the event's. */
async function writeEvent(
  tx: Db,
  { id, origin, content, more, value }: EventWriting,
  { actor, now }: ImportContext,
): Promise<number> {
  const cancelled = value.state === 'cancelled'
  const before = await findEvent(tx, id)
  if (before) {
    // Staff's own cancellation stays; the source's is taken back when the source takes it back.
    const byStaff = before.status === 'cancelled' && before.cancelMessage !== CALLED_OFF
    const set = byStaff
      ? { status: before.status, cancel_message: before.cancelMessage }
      : {
          status: cancelled ? ('cancelled' as const) : ('published' as const),
          cancel_message: cancelled ? CALLED_OFF : null,
        }
    const dates = JSON.stringify([before.content.schedule, before.content.place, before.status])
    const moved = dates !== JSON.stringify([content.schedule, content.place, set.status])
    const kept = { ...content, coOrganizerIds: before.content.coOrganizerIds }
    await changeEvent(
      tx,
      before,
      {
        action: 'import',
        actor,
        content: kept,
        set: {
          ...contentToRow(content),
          ...more,
          ...set,
          sequence: before.sequence + (moved ? 1 : 0),
        },
        onBehalfOf: origin.source.name,
      },
      now,
    )
    // What the source says of the date is written anew below.
    await tx.updateTable('occurrence').set({ overridden: 0 }).where('event_id', '=', id).execute()
    return before.version + 1
  }
  const status = cancelled ? 'cancelled' : 'published'
  await tx
    .insertInto('event')
    .values({
      id,
      organization_id: origin.source.organizationId,
      ...contentToRow(content),
      ...more,
      zone: TOWN_ZONE,
      status,
      cancel_message: cancelled ? CALLED_OFF : null,
      published_at: now,
      seen_at: now,
      sequence: 0,
      source_id: origin.source.id,
      source_key: origin.key,
      created_by: actor.accountId,
      is_sample: 0,
      version: 1,
      created_at: now,
      updated_at: now,
    })
    .execute()
  await indexEvent(tx, id)
  await record(
    tx,
    {
      subjectKind: 'event',
      subjectId: id,
      version: 1,
      action: 'import',
      accountId: actor.accountId,
      onBehalfOf: origin.source.name,
      content: { content, status, detail: null },
    },
    now,
  )
  return 1
}

/** The same facts are the same row, so that an unchanged place stays the place that it was. */
async function writePlace(
  tx: Db,
  eventId: string,
  value: ImportedEvent,
  { town, towns, now }: ImportContext,
): Promise<EventPlace> {
  const facts = placeOfImported(value)
  if (facts === null) return { mode: 'unknown', areaId: null }
  const placeId = idFrom('imported place', eventId, JSON.stringify(facts))
  await savePlace(tx, placeId, facts, town, now)
  await placeInCity(tx, placeId, value.address.municipality, towns)
  return { mode: 'free', placeId }
}

async function writeState(tx: Db, id: string, state: ImportedEvent['state']): Promise<void> {
  if (state === 'scheduled') return
  await tx
    .updateTable('occurrence')
    .set({ status: state, message: STATE_WORDS[state], overridden: 1 })
    .where('event_id', '=', id)
    .execute()
}
