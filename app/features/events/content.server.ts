/** What an organizer writes, on its way into the tables; and the one way in which an event changes. */
import type { Updateable } from 'kysely'
import { record } from '#app/features/revisions/commands.server.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import type { Day, Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { EventTable } from '#db/tables/events.ts'
import { indexEvent } from './document.server.ts'
import type { CommunityEvent, EventContent, EventRevision } from './event.ts'

export function contentToRow(content: EventContent) {
  const { place, fee, signUp, rain } = content
  return {
    title: content.title,
    reading: content.reading,
    summary: content.summary,
    body: content.body,
    type_sale: flag(content.types.includes('sale')),
    type_exchange: flag(content.types.includes('exchange')),
    type_experience: flag(content.types.includes('experience')),
    category: content.category,
    themes: JSON.stringify(content.themes),
    schedule: JSON.stringify(content.schedule),
    place_mode: place.mode,
    place_id: place.mode === 'free' ? place.placeId : null,
    area_id: place.mode === 'venue' || place.mode === 'unknown' ? place.areaId : null,
    online_url: place.mode === 'online' ? place.url : null,
    fee_kind: fee.kind,
    fee_text: fee.text,
    capacity: content.capacity,
    sign_up: signUp.kind,
    sign_up_text: signUp.text,
    sign_up_until: signUp.until,
    audience: content.audience,
    rain_policy: rain.policy,
    rain_reserve_day: rain.reserveDay,
    rain_decided_at: rain.decidedAt,
    contact: content.contact,
    url: content.url,
    language: content.language,
  }
}

const flag = (yes: boolean) => (yes ? 1 : 0) as 0 | 1

/** Replaces the list of those it is held with; the organizer itself is not its own guest. */
export async function writeCoOrganizers(
  db: Db,
  event: { id: string; organizationId: string },
  ids: readonly string[],
): Promise<void> {
  await db.deleteFrom('event_co_organizer').where('event_id', '=', event.id).execute()
  const guests = [...new Set(ids)].filter((id) => id !== event.organizationId)
  if (guests.length === 0) return
  await db
    .insertInto('event_co_organizer')
    .values(guests.map((id) => ({ event_id: event.id, organization_id: id })))
    .execute()
}

export type EventChange = {
  action: string
  actor: Actor | null
  set: Updateable<EventTable>
  content?: EventContent
  /** What was changed besides the content: the date, and how. */
  detail?: EventRevision['detail']
  dropped?: Day[]
  onBehalfOf?: string | null
}

/**
 * Writes a change one version on, with its revision. False when another change came first: then
 * nothing was written. Called inside the transaction of the command.
 */
export async function changeEvent(
  tx: Db,
  event: CommunityEvent,
  change: EventChange,
  now: Instant,
): Promise<boolean> {
  const version = event.version + 1
  const written = await tx
    .updateTable('event')
    .set({ ...change.set, version, updated_at: now })
    .where('id', '=', event.id)
    .where('version', '=', event.version)
    .executeTakeFirst()
  if (written.numUpdatedRows === 0n) return false
  if (change.content) await indexEvent(tx, event.id)
  const content: EventRevision = {
    content: change.content ?? event.content,
    status: change.set.status ?? event.status,
    detail: change.detail ?? null,
    ...(change.dropped && change.dropped.length > 0 ? { dropped: change.dropped } : {}),
  }
  await record(
    tx,
    {
      subjectKind: 'event',
      subjectId: event.id,
      version,
      action: change.action,
      accountId: change.actor?.accountId ?? null,
      onBehalfOf: change.onBehalfOf ?? null,
      content,
    },
    now,
  )
  return true
}
