/** Small random rounds in which every rule of `matching.md` §5 bites now and then. */
import * as fc from 'fast-check'
import type { MatchBooking, MatchRequest, MatchVenue } from '#app/features/matching/instance.ts'
import type { RoundInstance } from '#app/features/matching/round-instance.ts'
import { CRITERIA, type Weights } from '#app/features/matching/weights.ts'

const DATES = ['2026-12-05', '2026-12-06', '2026-12-31', '2027-01-01'] as const
const TIMES = [
  ['09:00', '12:00'],
  ['10:00', '15:00'],
  ['13:00', '16:00'],
  ['14:00', '19:00'],
] as const
const VENUES = ['v1', 'v2', 'v3'] as const
const ORGANIZERS = ['o1', 'o2', 'o3', 'o4'] as const
const HOSTS = ['h1', 'h2', 'o1'] as const

/** The first three times out of four. */
const mostly = <Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  )

const date = fc.constantFrom(...DATES)
const hours = fc.constantFrom(...TIMES).map(([start, end]) => ({ start, end }))

const venue = (id: string): fc.Arbitrary<MatchVenue> =>
  fc.record({
    id: fc.constant(id),
    host: fc.constantFrom(...HOSTS),
    area: fc.constantFrom('a1', 'a2', null),
    point: fc.constantFrom(
      [35.7, 139.5] as const,
      [35.702, 139.5] as const,
      [35.72, 139.5] as const,
    ),
    units: fc.integer({ min: 1, max: 2 }),
    capacity: fc.constantFrom(90, 100, 150),
    landType: fc.constantFrom('park', 'private'),
    facilities: fc.record({
      powerAmps: mostly(30, 0, 15),
      water: fc.boolean(),
      vehicle: fc.constantFrom('none' as const, 'light' as const, '2t' as const),
      toilet: fc.boolean(),
      roof: mostly(true, false),
      stepFree: fc.boolean(),
    }),
    allowed: fc
      .subarray(['sale', 'food', 'sound'] as const, { minLength: 2 })
      .map((some) => [...some]),
    quietFrom: mostly(null, '16:00'),
    feePerUse: mostly(0, 1000, 3000),
    firstTimerFee: fc.constantFrom(0, 500),
    welcomesFirstTimers: fc.boolean(),
    themes: fc.subarray(['防災', '音楽']),
    noticeDays: mostly(0, 14),
    monthlyCap: fc.constantFrom(null, null, 1, 2),
    bufferMinutes: fc.constantFrom(0, 60, 120),
    open: fc
      .subarray([...DATES], { minLength: 3 })
      .map((dates) => dates.map((day) => ({ date: day, start: '08:00', end: '20:00' }))),
  })

const booking: fc.Arbitrary<MatchBooking> = fc
  .tuple(
    fc.record({
      venue: fc.constantFrom(...VENUES),
      date,
      units: fc.constantFrom(1, 2, 'all' as const),
      people: fc.constantFrom(10, 50),
      organizer: fc.constantFrom(...ORGANIZERS),
    }),
    hours,
  )
  .map(([one, at]) => ({ ...one, ...at }))

const request = (id: string): fc.Arbitrary<MatchRequest> =>
  fc.record({
    id: fc.constant(id),
    organizer: fc.constantFrom(...ORGANIZERS),
    types: fc.constant(['sale']),
    themes: fc.subarray(['防災', '音楽']),
    uses: fc
      .subarray(['sale', 'food', 'sound'] as const, { maxLength: 1 })
      .map((some) => [...some]),
    people: fc.constantFrom(20, 50, 90),
    units: mostly<number | 'all'>(1, 2, 'all'),
    needs: fc.record({ powerAmps: mostly(0, 15), roof: mostly(false, true) }, { requiredKeys: [] }),
    maxFee: mostly(5000, 500),
    areas: fc.subarray(['a1', 'a2']),
    windows: fc.array(
      fc
        .tuple(date, hours, fc.constantFrom(1, 0.6, 0.3))
        .map(([day, at, preference]) => ({ date: day, ...at, preference })),
      { minLength: 2, maxLength: 2 },
    ),
    setupMinutes: fc.constantFrom(0, 60),
    clearMinutes: fc.constantFrom(0, 30),
    times: fc.constantFrom(1, 1, 2),
  })

const weights = fc
  .tuple(...CRITERIA.map(() => fc.integer({ min: 0, max: 3 })))
  .filter((all) => all.some((weight) => weight > 0))
  .map((all) => Object.fromEntries(CRITERIA.map((one, at) => [one, all[at]])) as Weights)

/** Two times out of three none, else one. */
const sometimes = <Value>(one: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  fc.tuple(fc.integer({ min: 1, max: 3 }), one).map(([roll, value]) => (roll === 3 ? [value] : []))

const pairOfRequests = (ids: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
    .filter(([a, b]) => a !== b)
    .map(([a, b]): [string, string] => [a, b])

/** Up to six requests, each with at most six options. */
export const anyRound: fc.Arbitrary<RoundInstance> = fc
  .integer({ min: 3, max: 6 })
  .chain((count) => {
    const ids = Array.from({ length: count }, (_, at) => `r${at + 1}`)
    const pairs = sometimes(pairOfRequests(ids))
    return fc.record({
      period: fc.constant({ from: '2026-12-01', to: '2027-01-31' }),
      today: fc.constant('2026-11-22'),
      policy: fc.record({
        weights,
        permitLeadDays: mostly<Record<string, number>>({}, { park: 14, food: 15 }),
        firstTimerShare: fc.constantFrom(0, 0.25, 0.5, 0.8, 1, 1),
        scoreSlack: fc.constantFrom(0, 0.01, 0.2),
        candidatesPerRequest: fc.constant(40),
        timeLimitSeconds: fc.constant(30),
      }),
      organizations: fc
        .array(fc.record({ first: fc.boolean(), without: fc.integer({ min: 0, max: 6 }) }), {
          minLength: 6,
          maxLength: 6,
        })
        .map((facts) =>
          [...ORGANIZERS, 'h1', 'h2'].map((id, at) => ({
            id,
            sector: (['commerce', 'agriculture', 'welfare'] as const)[at % 3] ?? 'commerce',
            firstTime: facts[at]?.first ?? false,
            placedLast12Months: at,
            unplacedBefore: facts[at]?.without ?? 0,
            usedVenues: { v1: at },
          })),
        ),
      areas: fc.constant([
        { id: 'a1', residents: 100, eventsLast90Days: 4 },
        { id: 'a2', residents: 300, eventsLast90Days: 1 },
      ]),
      ties: fc.subarray<[string, string]>([
        ['o1', 'h1'],
        ['o2', 'o3'],
        ['o4', 'h2'],
      ]),
      venues: fc.tuple(...VENUES.map(venue)),
      booked: fc.array(booking, { maxLength: 2 }),
      requests: fc.tuple(...ids.map(request)),
      bans: fc.array(
        fc.record(
          { request: fc.constantFrom(...ids), venue: fc.constantFrom(...VENUES), date },
          { requiredKeys: ['request', 'venue'] },
        ),
        { maxLength: 1 },
      ),
      pins: sometimes(
        fc.record(
          { request: fc.constantFrom(...ids), venue: fc.constantFrom(...VENUES), date },
          { requiredKeys: ['request', 'venue'] },
        ),
      ),
      together: pairs,
      apart: pairs,
    })
  })
