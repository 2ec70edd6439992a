import { loadInstance } from '#app/features/matching/queries.server.ts'
import type { Pin, RoundInstance, RoundPlan } from '#app/features/matching/round-instance.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { weigh } from './candidate.queries.server.ts'
import { listRequests } from './request.queries.server.ts'
import { ROUND_SECONDS, type DeskRound, type RoundWish } from './round.ts'

/** The newest first, at most so many. */
const MOST_LISTED = 30

export async function listRounds(db: Db): Promise<DeskRound[]> {
  const rows = await roundRows(db)
    .orderBy('match_round.created_at', 'desc')
    .orderBy('match_round.id', 'desc')
    .limit(MOST_LISTED)
    .execute()
  return rows.map(toRound)
}

export async function findRound(db: Db, id: string): Promise<DeskRound | null> {
  const row = await roundRows(db).where('match_round.id', '=', id).executeTakeFirst()
  return row ? toRound(row) : null
}

function roundRows(db: Db) {
  return db
    .selectFrom('match_round')
    .leftJoin('account', 'account.id', 'match_round.created_by')
    .selectAll('match_round')
    .select('account.name as created_by_name')
}

type Row = Awaited<ReturnType<ReturnType<typeof roundRows>['execute']>>[number]

function toRound(row: Row): DeskRound {
  return {
    id: row.id,
    fromDay: row.from_day,
    untilDay: row.until_day,
    firstTimerPercent: row.first_timer_percent,
    pins: JSON.parse(row.pins) as Pin[],
    bans: JSON.parse(row.bans) as Pin[],
    basedOnId: row.based_on_id,
    status: row.status,
    stage: row.stage,
    plan: row.plan === null ? null : (JSON.parse(row.plan) as RoundPlan),
    sent: JSON.parse(row.sent) as Record<string, string>,
    createdBy: row.created_by_name ?? '',
    createdAt: row.created_at,
  }
}

/** The open requests and the free places of a period, as a round takes them. */
export async function loadRound(db: Db, wish: RoundWish, now: Instant): Promise<RoundInstance> {
  const { fromDay, untilDay, firstTimerPercent } = wish
  const open = (await listRequests(db, { scope: 'open', now })).filter(
    ({ status }) => status === 'open',
  )
  const weighed = (await weigh(db, open, now)).requests
    .map((request) => ({
      ...request,
      windows: request.windows.filter(({ date }) => date >= fromDay && date <= untilDay),
    }))
    .filter(({ windows }) => windows.length > 0)
  const { instance } = await loadInstance(db, {
    requests: weighed,
    now,
    firstDay: fromDay,
    lastDay: untilDay,
  })
  const isHere = ({ request }: Pin) => weighed.some(({ id }) => id === request)
  return {
    ...instance,
    period: { from: fromDay, to: untilDay },
    policy: {
      ...instance.policy,
      firstTimerShare: firstTimerPercent / 100,
      scoreSlack: 0.01,
      candidatesPerRequest: 40,
      timeLimitSeconds: ROUND_SECONDS,
    },
    bans: [...instance.bans, ...wish.bans.filter(isHere)],
    pins: wish.pins.filter(isHere),
    together: [],
    apart: [],
  }
}

/** Requests and venues of a plan in the words of the desk. */
export async function listRoundNames(
  db: Db,
  { plans, pins }: { plans: readonly RoundPlan[]; pins: readonly Pin[] },
) {
  const ids = (of: (plan: RoundPlan) => string[], named: (pin: Pin) => string) => [
    ...new Set([...plans.flatMap(of), ...pins.map(named)]),
    '',
  ]
  const requests = await db
    .selectFrom('venue_request')
    .innerJoin('organization', 'organization.id', 'venue_request.organization_id')
    .select(['venue_request.id', 'title', 'organization.name as organizer'])
    .where(
      'venue_request.id',
      'in',
      ids(
        ({ assignments, unplaced }) => [...assignments, ...unplaced].map((one) => one.request),
        ({ request }) => request,
      ),
    )
    .execute()
  const venues = await db
    .selectFrom('venue')
    .innerJoin('place', 'place.id', 'venue.place_id')
    .select(['venue.id', 'place.name'])
    .where(
      'venue.id',
      'in',
      ids(
        ({ assignments }) => assignments.map(({ venue }) => venue),
        ({ venue }) => venue,
      ),
    )
    .execute()
  return {
    requests: new Map(requests.map(({ id, title, organizer }) => [id, { title, organizer }])),
    venues: new Map(venues.map(({ id, name }) => [id, name])),
  }
}
