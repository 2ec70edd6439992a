import { sql } from 'kysely'
import { openingMinutesBetween } from '#app/features/calendar/opening.ts'
import { lateDates } from '#app/features/permits/plan.ts'
import { listPermitRules } from '#app/features/permits/queries.server.ts'
import type { PermitRule } from '#app/features/permits/rule.ts'
import { listVenues } from '#app/features/venues/queries.server.ts'
import { facilitiesOf, type Venue } from '#app/features/venues/venue.ts'
import { addDays, clockFrom, clockOf, type Day, dayOf, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { listRecords, listTies } from './history.queries.server.ts'
import {
  type MatchArea,
  type MatchBan,
  type MatchBooking,
  type MatchInstance,
  type MatchRequest,
  type MatchVenue,
  type PermitBlock,
  USES,
} from './instance.ts'
import { CRITERIA, DEFAULT_WEIGHTS, type Weights } from './weights.ts'

/** Days around the asked ones in which the fewest changes look for another time. */
const LOOK_AROUND_DAYS = 14

/** The weights in force; what staff have not set counts as by default. */
export async function findWeights(db: Db): Promise<Weights> {
  const rows = await db
    .selectFrom('matching_weight')
    .select(['criterion', 'weight'])
    .orderBy('criterion')
    .execute()
  const set = new Map(rows.map((row) => [row.criterion, row.weight]))
  const weights = { ...DEFAULT_WEIGHTS }
  for (const criterion of CRITERIA) weights[criterion] = set.get(criterion) ?? weights[criterion]
  return weights
}

/** What matching knew when it answered: the problem, and the venues in the words of their hosts. */
export type LoadedInstance = { instance: MatchInstance; venues: Venue[]; rules: PermitRule[] }

/**
 * The matching problem of some requests at this moment: all listed venues, everything that lies on
 * them, who did what with whom. The number of statements does not depend on how much there is.
 * `firstDay` and `lastDay` widen the days whose openings are known, as a round's period does. `about`
 * names the request that is answered: the others, its rivals, change nothing of what is said to it.
 */
export async function loadInstance(
  db: Db,
  {
    requests,
    now,
    firstDay,
    lastDay,
    about = requests.length === 1 ? requests[0]?.id : undefined,
  }: { requests: MatchRequest[]; now: Instant; firstDay?: Day; lastDay?: Day; about?: string },
): Promise<LoadedInstance> {
  const today = dayOf(now)
  const answered = requests.filter(({ id }) => about === undefined || id === about)
  const dates = answered.flatMap((request) => request.windows.map((window) => window.date)).sort()
  const around = addDays(dates[0] ?? today, -LOOK_AROUND_DAYS)
  const from = [firstDay ?? around, today].sort().at(-1) ?? today
  const to = lastDay ?? addDays(dates.at(-1) ?? today, LOOK_AROUND_DAYS)

  const venues = await listVenues(db, { scope: 'public' })
  const rules = await listPermitRules(db)
  const weights = await findWeights(db)
  const areas = await listMatchAreas(db, today)
  // What a request itself holds does not stand in the way of its other candidates. In a round that
  // would free one request's slot for another, so there it stays.
  const booked = await listBooked(db, {
    from: monthBegin(today),
    to: monthEnd(to),
    own: about ?? null,
    now,
  })
  const organizers = [...new Set(requests.map((request) => request.organizer))].sort()
  const known = new Set([
    ...organizers,
    ...venues.map((venue) => venue.host.id),
    ...booked.map((booking) => booking.organizer),
  ])
  const organizations = await listRecords(db, [...known].sort(), { now })
  const ties = await listTies(db, organizers)
  const bans = await listBans(db, requests, organizers)
  const matchVenues = venues.map((venue) => toMatchVenue(venue, from, to))
  return {
    instance: {
      today,
      policy: { weights, permitLeadDays: {} },
      organizations,
      areas,
      ties,
      venues: matchVenues,
      booked,
      requests,
      bans,
      permitBlocks: permitBlocks(rules, requests, venues, today),
    },
    venues,
    rules,
  }
}

function toMatchVenue(venue: Venue, from: Day, to: Day): MatchVenue {
  const openings = [...openingMinutesBetween(venue.hours, from, to)]
  return {
    id: venue.id,
    name: venue.place.name,
    host: venue.host.id,
    hostConfirmed: venue.hostConfirmed,
    area: venue.place.areaId,
    // Without a point nothing is near: such a venue lies alone, where nobody else is.
    point: venue.place.point ? [venue.place.point.lat, venue.place.point.lng] : [0, 0],
    units: venue.units,
    capacity: venue.capacity,
    landType: venue.landType,
    facilities: facilitiesOf(venue),
    allowed: USES.filter((use) => venue.uses.includes(use)),
    quietFrom: venue.quietFrom,
    feePerUse: venue.fee.amount,
    firstTimerFee: venue.firstTimerFee,
    feeBasis: venue.fee.basis,
    welcomesFirstTimers: venue.welcomesFirstTimers,
    themes: venue.themes,
    noticeDays: venue.noticeDays,
    monthlyCap: venue.monthlyCap,
    bufferMinutes: venue.bufferMinutes,
    open: openings.flatMap(([date, spans]) =>
      spans.map((span) => ({ date, start: clockFrom(span.from), end: clockFrom(span.until) })),
    ),
  }
}

/** Everything that takes room: confirmed, used, and held while the hold lasts. */
async function listBooked(
  db: Db,
  { from, to, own, now }: { from: Day; to: Day; own: string | null; now: Instant },
): Promise<MatchBooking[]> {
  const rows = await db
    .selectFrom('booking')
    .select([
      'venue_id',
      'organization_id',
      'occupied_from',
      'occupied_until',
      'rests_until',
      'units',
      'people',
    ])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where((where) =>
      where.or([
        where('status', 'in', ['confirmed', 'used']),
        where.and([
          where('status', '=', 'held'),
          where('held_until', '>', now),
          ...(own === null ? [] : [where('request_id', '!=', own)]),
        ]),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const date = dayOf(row.occupied_from)
    const start = clockOf(row.occupied_from)
    const minutes = minutesBetween(row.occupied_from, row.occupied_until)
    const from = Number(start.slice(0, 2)) * 60 + Number(start.slice(3))
    return {
      venue: row.venue_id,
      date,
      start,
      end: clockFrom(from + minutes),
      units: row.units,
      people: row.people,
      organizer: row.organization_id,
      restMinutes: minutesBetween(row.occupied_until, row.rests_until),
    }
  })
}

/** Areas with the dates of events that they had in the last 90 days, wherever those are known to be. */
async function listMatchAreas(db: Db, today: Day): Promise<MatchArea[]> {
  const areaId = sql<string | null>`coalesce(booked_place.area_id, place.area_id, event.area_id)`
  const areas = await db.selectFrom('area').select(['id', 'residents']).orderBy('id').execute()
  const counts = await db
    .selectFrom('occurrence')
    .innerJoin('event', 'event.id', 'occurrence.event_id')
    .leftJoin('booking', (join) =>
      join
        .onRef('booking.event_id', '=', 'event.id')
        .onRef('booking.day', '=', 'occurrence.first_day')
        .on('booking.status', 'in', ['confirmed', 'used']),
    )
    .leftJoin('venue', 'venue.id', 'booking.venue_id')
    .leftJoin('place as booked_place', 'booked_place.id', 'venue.place_id')
    .leftJoin('place', 'place.id', 'event.place_id')
    .select((select) => [
      areaId.as('area_id'),
      select.fn.count<number>('occurrence.id').distinct().as('events'),
    ])
    .where('occurrence.first_day', '>=', addDays(today, -90))
    .where('occurrence.first_day', '<', today)
    .where('occurrence.status', '!=', 'cancelled')
    .where('event.status', '=', 'published')
    .where('event.hidden_at', 'is', null)
    .groupBy(areaId)
    .execute()
  const events = new Map(counts.map((count) => [count.area_id, Number(count.events)]))
  return areas.map((area) => ({ ...area, eventsLast90Days: events.get(area.id) ?? 0 }))
}

async function listBans(
  db: Db,
  requests: MatchRequest[],
  organizers: string[],
): Promise<MatchBan[]> {
  if (organizers.length === 0) return []
  const rows = await db
    .selectFrom('venue_ban')
    .select(['venue_id', 'organization_id'])
    .where('organization_id', 'in', organizers)
    .orderBy('organization_id')
    .orderBy('venue_id')
    .execute()
  return rows.flatMap((row) =>
    requests
      .filter((request) => request.organizer === row.organization_id)
      .map((request) => ({ request: request.id, venue: row.venue_id })),
  )
}

/** Sourced official leads, resolved to working days; asked once for each kind of land. */
function permitBlocks(
  rules: PermitRule[],
  requests: MatchRequest[],
  venues: Venue[],
  today: Day,
): PermitBlock[] {
  const lands = [...new Set(venues.map((venue) => venue.landType))]
  return requests.flatMap((request) => {
    const { uses, details = [], people } = request
    return lands.flatMap((landType) => {
      const stalls = request.units === 'all' ? 0 : request.units
      const late = lateDates(rules, { landType, uses, details, people, stalls }, today)
      return venues
        .filter((venue) => venue.landType === landType)
        .flatMap((venue) =>
          late.map(({ permit, earliest, use }) => ({
            request: request.id,
            venue: venue.id,
            permit,
            earliest,
            use: USES.find((one) => one === use),
          })),
        )
    })
  })
}

function minutesBetween(from: Instant, to: Instant): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
}

function monthBegin(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

function monthEnd(day: Day): Day {
  return `${day.slice(0, 7)}-31`
}
