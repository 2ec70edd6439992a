/** A town far larger than the pilot, to measure matching on: the same for the same figures. */
import {
  type MatchBooking,
  type MatchInstance,
  type MatchRequest,
  type MatchVenue,
  USES,
} from '#app/features/matching/instance.ts'
import { DEFAULT_WEIGHTS } from '#app/features/matching/weights.ts'
import { addDays, clockFrom, type Day } from '#app/lib/time.ts'

const TODAY: Day = '2026-11-22'
const SECTORS = ['commerce', 'agriculture', 'industry', 'welfare', 'community'] as const
const LAND = ['park', 'private', 'farmland', 'public'] as const

/** A small repeatable generator (mulberry32): the workload may not change from run to run. */
export function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/**
 * `venues` × `days`, each venue open on all days and booked on every third; one request `r0` whose
 * windows span them all. With `hard` it wants more power than any venue has: every venue is blocked.
 */
export function benchInstance({
  venues = 200,
  days = 90,
  hard = false,
  seed = 0,
}: { venues?: number; days?: number; hard?: boolean; seed?: number } = {}): MatchInstance {
  const roll = dice(venues * 1000 + days + seed * 1_000_003)
  const dates = Array.from({ length: days }, (_, day) => addDays(TODAY, day + 1))
  const organizations = Array.from({ length: 300 }, (_, at) => ({
    id: `o${at}`,
    sector: SECTORS[roll(SECTORS.length)] ?? 'commerce',
    firstTime: at === 0,
    placedLast12Months: roll(5),
    unplacedBefore: roll(3),
    usedVenues: { [`v${roll(venues)}`]: roll(5) },
  }))
  const places = Array.from({ length: venues }, (_, at) => venueAt(at, dates, roll))
  return {
    today: TODAY,
    policy: { weights: DEFAULT_WEIGHTS, permitLeadDays: { park: 14, fire: 3 } },
    organizations,
    areas: Array.from({ length: 5 }, (_, at) => ({
      id: `a${at}`,
      residents: 20_000 + roll(10_000),
      eventsLast90Days: roll(30),
    })),
    ties: Array.from({ length: 200 }, () => [`o${roll(300)}`, `o${roll(300)}`]),
    venues: places,
    booked: places.flatMap(({ id }) =>
      dates.filter(() => roll(3) === 0).map((date) => bookingAt(id, date, roll)),
    ),
    requests: [requestFor(dates, hard)],
    bans: [],
  }
}

function venueAt(at: number, dates: Day[], roll: (below: number) => number): MatchVenue {
  return {
    id: `v${at}`,
    name: `見本会場${at}`,
    host: `o${1 + roll(299)}`,
    area: `a${roll(5)}`,
    point: [35.69 + roll(300) / 10_000, 139.48 + roll(400) / 10_000],
    units: 2 + roll(10),
    capacity: 60 + roll(400),
    landType: LAND[roll(LAND.length)] ?? 'private',
    facilities: {
      powerAmps: roll(4) * 15,
      water: roll(2) === 0,
      vehicle: 'light',
      toilet: roll(2) === 0,
      roof: roll(5) === 0,
      stepFree: roll(3) > 0,
    },
    allowed: USES.filter(() => roll(5) > 0),
    quietFrom: '20:00',
    feePerUse: roll(6) * 1000,
    firstTimerFee: roll(2) * 500,
    welcomesFirstTimers: roll(2) === 0,
    themes: roll(2) === 0 ? ['防災'] : [],
    noticeDays: roll(4) * 7,
    monthlyCap: roll(3) === 0 ? 12 : null,
    bufferMinutes: 60,
    open: dates.map((date) => ({ date, start: '09:00', end: '19:00' })),
  }
}

function bookingAt(venue: string, date: Day, roll: (below: number) => number): MatchBooking {
  const start = 540 + roll(10) * 30
  return {
    venue,
    date,
    start: clockFrom(start),
    end: clockFrom(start + 180),
    units: 1 + roll(4),
    people: 10 + roll(80),
    organizer: `o${1 + roll(299)}`,
  }
}

function requestFor(dates: Day[], hard: boolean): MatchRequest {
  return {
    id: 'r0',
    organizer: 'o0',
    types: ['sale'],
    themes: ['防災'],
    uses: ['sale', 'food'],
    people: 120,
    units: 3,
    needs: { powerAmps: hard ? 500 : 15, water: false, vehicle: 'light' },
    maxFee: 5000,
    areas: ['a1'],
    windows: dates.map((date, at) => ({
      date,
      start: '10:00',
      end: '17:00',
      preference: [1, 0.6, 0.3][at % 3] ?? 1,
    })),
    lengthMinutes: 240,
    setupMinutes: 60,
    clearMinutes: 60,
    times: 1,
  }
}
