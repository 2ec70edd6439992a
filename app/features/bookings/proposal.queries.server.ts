import type { Selectable } from 'kysely'
import type { Use } from '#app/features/matching/instance.ts'
import type { Detail } from '#app/features/permits/rule.ts'
import { tokenHash } from '#app/lib/id.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { ProposalTable } from '#db/tables/bookings.ts'
import { effectiveStatus, type Proposal, type ProposalFacts } from './proposal.ts'

/** A proposal as both sides read it, with what a command has to know of the venue. */
export type ProposalView = ProposalFacts & {
  venue: {
    capacity: number
    bufferMinutes: number
    /** Listed, not hidden, and its host confirmed. */
    takesRequests: boolean
  }
}

export type ProposalScope =
  | { ids: readonly string[] }
  | { requestIds: readonly string[] }
  | { organizationIds: readonly string[] }
  /** Offered and not expired, for the desk. */
  | 'live'
  /** The clock ran out and nobody has dealt with it: for the desk. */
  | 'expired'

export async function findProposal(db: Db, id: string): Promise<ProposalView | null> {
  const [proposal] = await listProposals(db, { scope: { ids: [id] }, now: '' })
  return proposal ?? null
}

/** Proposals, the newest first; one statement. `organizationIds`: those on either side. */
export async function listProposals(
  db: Db,
  { scope, now }: { scope: ProposalScope; now: Instant },
): Promise<ProposalView[]> {
  let query = db
    .selectFrom('proposal')
    .innerJoin('venue_request as request', 'request.id', 'proposal.request_id')
    .innerJoin('organization as organizer', 'organizer.id', 'request.organization_id')
    .innerJoin('venue', 'venue.id', 'proposal.venue_id')
    .innerJoin('place', 'place.id', 'venue.place_id')
    .leftJoin('area', 'area.id', 'place.area_id')
    .innerJoin('organization as host', 'host.id', 'venue.host_id')
    .selectAll('proposal')
    .select([
      'request.title as request_title',
      'request.note as request_note',
      'request.event_id',
      'request.times',
      'request.details',
      'organizer.id as organizer_id',
      'organizer.name as organizer_name',
      'host.id as host_id',
      'host.name as host_name',
      'place.name as venue_name',
      'area.name as area_name',
      'venue.units as venue_units',
      'venue.capacity as venue_capacity',
      'venue.buffer_minutes',
      'venue.land_type',
      'venue.status as venue_status',
      'venue.hidden_at as venue_hidden_at',
      'venue.host_confirmed_at',
    ])
    .orderBy('proposal.created_at', 'desc')
    .orderBy('proposal.id', 'desc')
  if (scope === 'live') {
    query = query.where('proposal.status', '=', 'offered').where('proposal.answer_by', '>', now)
  } else if (scope === 'expired') {
    query = query.where((where) =>
      where.or([
        where('proposal.status', '=', 'expired'),
        where.and([
          where('proposal.status', '=', 'offered'),
          where('proposal.answer_by', '<=', now),
        ]),
      ]),
    )
  } else if ('ids' in scope) {
    if (scope.ids.length === 0) return []
    query = query.where('proposal.id', 'in', scope.ids)
  } else if ('requestIds' in scope) {
    if (scope.requestIds.length === 0) return []
    query = query.where('proposal.request_id', 'in', scope.requestIds)
  } else {
    const ids = scope.organizationIds
    if (ids.length === 0) return []
    query = query.where((where) =>
      where.or([where('request.organization_id', 'in', ids), where('venue.host_id', 'in', ids)]),
    )
  }
  // What was named is answered in full; lists are not for reading thousands.
  const isNamed = typeof scope === 'object' && 'ids' in scope
  const rows = await (isNamed ? query : query.limit(500)).execute()
  return rows.map((row) => ({
    ...toProposal(row),
    request: {
      title: row.request_title,
      note: row.request_note,
      eventId: row.event_id,
      times: row.times,
      details: JSON.parse(row.details) as Detail[],
    },
    organizer: { id: row.organizer_id, name: row.organizer_name },
    host: { id: row.host_id, name: row.host_name },
    venue: {
      name: row.venue_name,
      areaName: row.area_name,
      units: row.venue_units,
      capacity: row.venue_capacity,
      bufferMinutes: row.buffer_minutes,
      landType: row.land_type,
      takesRequests:
        row.venue_status === 'listed' &&
        row.venue_hidden_at === null &&
        row.host_confirmed_at !== null,
    },
  }))
}

/** The state of the link in a host's mail: it ends with its proposal. */
export type AnswerLink = { proposal: ProposalView; tokenHash: string; live: boolean }

/** Null for links that never were, or that staff have withdrawn. */
export async function findAnswerLink(
  db: Db,
  token: string,
  now: Instant,
): Promise<AnswerLink | null> {
  const hash = tokenHash(token)
  const link = await db
    .selectFrom('answer_link')
    .select('proposal_id')
    .where('token_hash', '=', hash)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  const proposal = link ? await findProposal(db, link.proposal_id) : null
  if (!proposal) return null
  const live = effectiveStatus(proposal, now) === 'offered'
  return { proposal, tokenHash: hash, live }
}

/** Whether a proposal has a link that still opens. */
export async function hasAnswerLink(db: Db, proposalId: string): Promise<boolean> {
  const row = await db
    .selectFrom('answer_link')
    .select('token_hash')
    .where('proposal_id', '=', proposalId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export function toProposal(row: Selectable<ProposalTable>): Proposal {
  return {
    id: row.id,
    requestId: row.request_id,
    venueId: row.venue_id,
    day: row.day,
    start: row.start_time,
    end: row.end_time,
    units: row.units,
    uses: JSON.parse(row.uses) as Use[],
    people: row.people,
    setupMinutes: row.setup_minutes,
    clearMinutes: row.clear_minutes,
    fee: row.fee,
    message: row.message,
    proposedBy: row.proposed_by,
    createdBy: row.created_by,
    countersId: row.counters_id,
    status: row.status,
    held: row.is_held === 1,
    answerBy: row.answer_by,
    organizerAcceptedAt: row.organizer_accepted_at,
    hostAcceptedAt: row.host_accepted_at,
    endedBy: row.ended_by,
    endedReason: row.ended_reason,
    endedAt: row.ended_at,
    version: row.version,
    createdAt: row.created_at,
  }
}
