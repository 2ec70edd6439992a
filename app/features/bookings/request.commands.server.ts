import type { Insertable } from 'kysely'
import { candidatesFor } from '#app/features/matching/candidates.ts'
import { type Change } from '#app/features/matching/changes.ts'
import { indexInstance } from '#app/features/matching/instance-index.ts'
import { loadInstance } from '#app/features/matching/queries.server.ts'
import { type Actor, isStaff, mayActFor } from '#app/features/organizations/actor.ts'
import { record } from '#app/features/revisions/commands.server.ts'
import { idFrom } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import { dayOf, type Instant } from '#app/lib/time.ts'
import { type Db, inTransaction } from '#db/connect.server.ts'
import type { VenueRequestTable } from '#db/tables/bookings.ts'
import type { Flag } from '#db/tables/columns.ts'
import { withdrawSiblings } from './ending.server.ts'
import { tell } from './letter.server.ts'
import { closedRequestLetter } from './mail.ts'
import { listProposals } from './proposal.queries.server.ts'
import { findRequest, type ListedRequest } from './request.queries.server.ts'
import {
  changeRequest,
  contentOf,
  isEditable,
  type RequestContent,
  type RequestStatus,
  toMatchRequest,
} from './request.ts'
import { lockRequests } from './settlement.server.ts'

type Asking = { actor: Actor; onBehalfOf: string | null; now: Instant }

export type CreateRequestRefusal = 'not_allowed' | 'taken'

/** Begins to look for a place. `id` makes the same form sent twice one request. */
export async function createRequest(
  db: Db,
  input: Asking & { id: string; content: RequestContent; sample?: boolean },
): Promise<Result<{ id: string }, CreateRequestRefusal>> {
  const { id, content, actor, now } = input
  if (!mayActFor(actor, content.organizationId)) return refuse('not_allowed')
  return inTransaction(db, async (tx) => {
    const again = await findRequest(tx, id, now)
    if (again) {
      return again.organizationId === content.organizationId ? ok({ id }) : refuse('taken')
    }
    await tx
      .insertInto('venue_request')
      .values({
        id,
        ...toRow(content),
        status: 'open',
        had_candidate: 0,
        created_by: actor.accountId,
        is_sample: input.sample ? 1 : 0,
        version: 1,
        created_at: now,
        updated_at: now,
      })
      .execute()
    await writeWindows(tx, id, content)
    await afterWriting(tx, { id, version: 1, action: 'create', content }, input)
    return ok({ id })
  })
}

export type UpdateRequestRefusal =
  'not_found' | 'not_allowed' | 'request_closed' | 'edited_elsewhere'

/** Writes another content over the version that its author had read. */
export async function updateRequest(
  db: Db,
  input: Asking & { id: string; version: number; content: RequestContent; action?: string },
): Promise<Result<{ version: number }, UpdateRequestRefusal>> {
  const { id, content, actor, now } = input
  return inTransaction(db, async (tx) => {
    const opened = await openRequest(tx, { id, actor, now })
    if (!opened.ok) return opened
    const request = opened.value
    if (content.organizationId !== request.organizationId) return refuse('not_allowed')
    if (!isEditable(request.status)) return refuse('request_closed')
    if (request.version !== input.version) return refuse('edited_elsewhere')
    const version = request.version + 1
    const action = input.action ?? 'edit'
    await rewriteLockedRequest(tx, { id, version, action, content }, input)
    return ok({ version })
  })
}

/** May they? Then the request is locked, and read again as it really is. */
async function openRequest(
  tx: Db,
  { id, actor, now }: { id: string; actor: Actor; now: Instant },
): Promise<Result<ListedRequest, 'not_found' | 'not_allowed'>> {
  const known = await findRequest(tx, id, now)
  if (!known) return refuse('not_found')
  if (!mayActFor(actor, known.organizationId)) return refuse('not_allowed')
  await lockRequests(tx, [id], now)
  const request = await findRequest(tx, id, now)
  return request ? ok(request) : refuse('not_found')
}

/** Applies changes that the matching suggested, as a new version. */
export async function applyRequestChanges(
  db: Db,
  input: Asking & { id: string; version: number; changes: Change[] },
): Promise<Result<{ version: number }, UpdateRequestRefusal>> {
  const request = await findRequest(db, input.id, input.now)
  if (!request) return refuse('not_found')
  const content = input.changes.reduce(changeRequest, contentOf(request))
  return updateRequest(db, { ...input, content, action: 'apply_change' })
}

/** Brings the content of an earlier version back, as a new one. */
export async function restoreRequest(
  db: Db,
  input: Asking & { id: string; version: number; toVersion: number },
): Promise<Result<{ version: number }, UpdateRequestRefusal>> {
  const row = await db
    .selectFrom('revision')
    .select('content')
    .where('subject_kind', '=', 'request')
    .where('subject_id', '=', input.id)
    .where('version', '=', input.toVersion)
    .executeTakeFirst()
  if (!row) return refuse('not_found')
  // Written by this feature alone, in this shape.
  const content = (JSON.parse(row.content) as { content: RequestContent }).content
  return updateRequest(db, { ...input, content, action: 'restore' })
}

export type EndRequestRefusal = 'not_found' | 'not_allowed' | 'request_closed' | 'reason_missing'

/** The organizer no longer looks for a place: open offers are withdrawn, their hosts told. */
export async function withdrawRequest(
  db: Db,
  input: Asking & { id: string; reason: string; publicUrl: string },
): Promise<Result<undefined, EndRequestRefusal>> {
  return endRequest(db, { ...input, status: 'withdrawn' })
}

/** Staff end a request for which no place was found, and say so; that earns its organizer a turn. */
export async function closeRequest(
  db: Db,
  input: Asking & { id: string; reason: string; publicUrl: string },
): Promise<Result<undefined, EndRequestRefusal>> {
  if (!isStaff(input.actor)) return refuse('not_allowed')
  return endRequest(db, { ...input, status: 'unplaced' })
}

async function endRequest(
  db: Db,
  input: Asking & {
    id: string
    reason: string
    publicUrl: string
    status: Extract<RequestStatus, 'withdrawn' | 'unplaced'>
  },
): Promise<Result<undefined, EndRequestRefusal>> {
  const { id, status, reason, actor, now } = input
  return inTransaction(db, async (tx) => {
    const opened = await openRequest(tx, { id, actor, now })
    if (!opened.ok) return opened
    const request = opened.value
    if (request.status === status) return ok()
    if (!isEditable(request.status)) return refuse('request_closed')
    if (reason.trim() === '') return refuse('reason_missing')
    await endLockedRequest(tx, request, input)
    return ok()
  })
}

/** Ends a request that is locked and still looking; its offers are withdrawn, their hosts told. */
export async function endLockedRequest(
  db: Db,
  request: ListedRequest,
  ending: Asking & {
    status: Extract<RequestStatus, 'withdrawn' | 'unplaced'>
    reason: string
    publicUrl: string
  },
): Promise<void> {
  const { id } = request
  const { status, reason, publicUrl, now } = ending
  const proposals = await listProposals(db, { scope: { requestIds: [id] }, now })
  const offered = proposals.filter((proposal) => proposal.status === 'offered')
  await withdrawSiblings(db, offered, { reason, publicUrl, now })
  const version = request.version + 1
  await db
    .updateTable('venue_request')
    .set({ status, closed_message: reason, version, updated_at: now })
    .where('id', '=', id)
    .execute()
  await afterWriting(db, { id, version, action: status, content: contentOf(request) }, ending)
  if (status === 'unplaced') {
    const url = `${publicUrl}/requests/${id}`
    const letter = closedRequestLetter(request.title, { message: reason, url })
    await tell(db, request.organizationId, { letter, key: `request:${id}:unplaced`, now })
  }
}

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
async function afterWriting(
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

async function writeWindows(db: Db, id: string, { windows }: RequestContent): Promise<void> {
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

function toRow(
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
