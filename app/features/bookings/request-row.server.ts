import type { Insertable } from 'kysely'
import { candidatesFor } from '#app/features/matching/candidates.ts'
import { indexInstance } from '#app/features/matching/instance-index.ts'
import { loadInstance } from '#app/features/matching/queries.server.ts'
import type { Actor } from '#app/features/organizations/actor.ts'
import { record } from '#app/features/revisions/commands.server.ts'
import { idFrom } from '#app/lib/id.ts'
import { dayOf, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { VenueRequestTable } from '#db/tables/bookings.ts'
import type { Flag } from '#db/tables/columns.ts'
import { type RequestContent, toMatchRequest } from './request.ts'

/** Who asks, for whom, and when. */
export type Asking = { actor: Actor; onBehalfOf: string | null; now: Instant }

/** Writes new content of a request that is locked, as its next version. */
export async function rewriteLockedRequest(
  db: Db,
  { id, version, action, content }: Written,
  asking: Asking,
): Promise<void> {
  await db
    .updateTable('venue_request')
    .set({ ...toRow(content), version, updated_at: asking.now })
    .where('id', '=', id)
    .execute()
  await writeWindows(db, id, content)
  await afterWriting(db, { id, version, action, content }, asking)
}

type Written = { id: string; version: number; action: string; content: RequestContent }

/** Keeps the revision, and remembers that there was a place that would have served. */
export async function afterWriting(
  db: Db,
  change: Written,
  { actor, onBehalfOf, now }: Asking,
): Promise<void> {
  const { id, version, action, content } = change
  await record(
    db,
    {
      subjectKind: 'request',
      subjectId: id,
      version,
      action,
      accountId: actor.accountId,
      onBehalfOf,
      content: { action, content },
    },
    now,
  )
  const requests = [toMatchRequest({ ...content, id }, dayOf(now))]
  const { instance } = await loadInstance(db, { requests, now })
  const answer = candidatesFor(indexInstance(instance), id)
  if (answer && answer.candidates.length > 0) {
    await db.updateTable('venue_request').set({ had_candidate: 1 }).where('id', '=', id).execute()
  }
}

/** The windows of a request, in the place of those that stood there. */
export async function writeWindows(db: Db, id: string, { windows }: RequestContent): Promise<void> {
  await db.deleteFrom('request_window').where('request_id', '=', id).execute()
  if (windows.length === 0) return
  await db
    .insertInto('request_window')
    .values(
      windows.map((window, position) => ({
        // Sorts as the organizer wrote them.
        id: `${String(position).padStart(2, '0')}-${idFrom('window', id, String(position))}`,
        request_id: id,
        from_day: window.fromDay,
        until_day: window.untilDay,
        weekdays: window.weekdays.join(''),
        start_time: window.start,
        end_time: window.end,
        preference: window.preference,
      })),
    )
    .execute()
}

const flag = (value: boolean): Flag => (value ? 1 : 0)

/** The request's own columns; windows have their table. */
export function toRow(
  content: RequestContent,
): Omit<
  Insertable<VenueRequestTable>,
  | 'id'
  | 'status'
  | 'had_candidate'
  | 'created_by'
  | 'is_sample'
  | 'version'
  | 'created_at'
  | 'updated_at'
> {
  const { types, uses, needs, units } = content
  return {
    organization_id: content.organizationId,
    event_id: content.eventId,
    wished_venue_id: content.wishedVenueId,
    title: content.title,
    note: content.note,
    type_sale: flag(types.includes('sale')),
    type_exchange: flag(types.includes('exchange')),
    type_experience: flag(types.includes('experience')),
    themes: JSON.stringify(content.themes),
    uses_sale: flag(uses.includes('sale')),
    uses_food: flag(uses.includes('food')),
    uses_fire: flag(uses.includes('fire')),
    uses_alcohol: flag(uses.includes('alcohol')),
    uses_sound: flag(uses.includes('sound')),
    uses_vehicles: flag(uses.includes('vehicles')),
    uses_animals: flag(uses.includes('animals')),
    details: JSON.stringify(content.details),
    people: content.people,
    units: units === 'all' ? 1 : units,
    whole_venue: flag(units === 'all'),
    need_power_amps: needs.powerAmps,
    need_water: flag(needs.water),
    need_vehicle: needs.vehicle,
    need_roof: flag(needs.roof),
    need_toilet: flag(needs.toilet),
    need_stepfree: flag(needs.stepFree),
    setup_minutes: content.setupMinutes,
    clear_minutes: content.clearMinutes,
    length_minutes: content.lengthMinutes,
    max_fee: content.maxFee,
    times: content.times,
    areas: JSON.stringify(content.areas),
  }
}
