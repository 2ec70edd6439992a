import { type Change } from '#app/features/matching/changes.ts'
import { type Actor, isStaff, mayActFor } from '#app/features/organizations/actor.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import { type Db, inTransaction } from '#db/connect.server.ts'
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
} from './request.ts'
import {
  afterWriting,
  type Asking,
  rewriteLockedRequest,
  toRow,
  writeWindows,
} from './request-row.server.ts'
import { lockRequests } from './settlement.server.ts'

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
  // Written by this feature alone, in this shape; earlier ones knew no details.
  const kept = JSON.parse(row.content) as { content: RequestContent }
  const content = { ...kept.content, details: kept.content.details ?? [] }
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
