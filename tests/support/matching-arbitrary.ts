/** Small random towns for the laws of matching: few venues, tight figures, so that everything clashes often. */
import * as fc from 'fast-check'

import {
  type Facilities,
  type MatchBan,
  type MatchBooking,
  type MatchInstance,
  type MatchRequest,
  type MatchVenue,
  USES,
  VEHICLES,
} from '#app/features/matching/instance.ts'
import { DEFAULT_WEIGHTS } from '#app/features/matching/weights.ts'
import { clockFrom } from '#app/lib/time.ts'

const date = fc.constantFrom('2026-12-05', '2026-12-06', '2026-12-07')
const half = (from: number, to: number) => fc.integer({ min: from * 2, max: to * 2 })
const clock = (halves: number) => clockFrom(halves * 30)
const times = (fromMin: number, fromMax: number, longest: number) =>
  fc
    .tuple(half(fromMin, fromMax), fc.integer({ min: 2, max: longest * 2 }))
    .map(([start, length]) => ({ start: clock(start), end: clock(Math.min(48, start + length)) }))

const facilities: fc.Arbitrary<Facilities> = fc.record({
  powerAmps: fc.constantFrom(0, 15, 30),
  water: fc.boolean(),
  vehicle: fc.constantFrom(...VEHICLES),
  toilet: fc.boolean(),
  roof: fc.boolean(),
  stepFree: fc.boolean(),
})

const opening = fc.tuple(date, times(8, 12, 9)).map(([day, hours]) => ({ date: day, ...hours }))

function venueNamed(id: string): fc.Arbitrary<MatchVenue> {
  return fc.record({
    id: fc.constant(id),
    host: fc.constantFrom('o1', 'o2', 'o3', 'me'),
    hostConfirmed: fc.constantFrom(true, true, true, false),
    area: fc.constantFrom('a1', 'a2', null),
    point: fc.constantFrom(
      [35.7, 139.5] as const,
      [35.703, 139.5] as const,
      [35.71, 139.5] as const,
    ),
    units: fc.integer({ min: 1, max: 6 }),
    capacity: fc.constantFrom(50, 100, 200),
    landType: fc.constantFrom('park', 'private'),
    facilities,
    allowed: fc.subarray([...USES], { minLength: 3 }),
    quietFrom: fc.constantFrom(null, '15:00', '18:00'),
    feePerUse: fc.constantFrom(0, 1000, 3000),
    firstTimerFee: fc.constantFrom(0, 500),
    feeBasis: fc.constantFrom('use' as const, 'hour' as const, 'unit' as const),
    welcomesFirstTimers: fc.boolean(),
    themes: fc.subarray(['防災', '音楽']),
    noticeDays: fc.constantFrom(0, 7, 14, 15),
    monthlyCap: fc.constantFrom(null, 1, 3),
    bufferMinutes: fc.constantFrom(0, 60),
    open: fc.array(opening, { maxLength: 4 }),
  })
}

const booked: fc.Arbitrary<MatchBooking> = fc
  .tuple(
    fc.record({
      venue: fc.constantFrom('v1', 'v2', 'v3'),
      date,
      units: fc.constantFrom(1, 2, 3, 'all' as const),
      people: fc.constantFrom(10, 40, 90),
      organizer: fc.constantFrom('o1', 'o2', 'me'),
    }),
    times(8, 15, 5),
  )
  .map(([booking, hours]) => ({ ...booking, ...hours }))

function requestNamed(id: string): fc.Arbitrary<MatchRequest> {
  return fc.record({
    id: fc.constant(id),
    organizer: fc.constantFrom('me', 'o3'),
    types: fc.constant(['sale']),
    themes: fc.subarray(['防災', '音楽']),
    uses: fc.subarray([...USES], { maxLength: 2 }),
    people: fc.constantFrom(20, 80, 150),
    units: fc.constantFrom(1, 3, 5, 'all' as const),
    needs: fc.record(
      {
        powerAmps: fc.constantFrom(0, 15, 30),
        water: fc.boolean(),
        vehicle: fc.constantFrom(...VEHICLES),
        roof: fc.boolean(),
        toilet: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    maxFee: fc.constantFrom(0, 1000, 5000),
    areas: fc.subarray(['a1', 'a2']),
    windows: fc.array(
      fc
        .tuple(date, times(9, 12, 5), fc.constantFrom(1, 0.6, 0.3))
        .map(([day, hours, preference]) => ({ date: day, ...hours, preference })),
      { minLength: 1, maxLength: 3 },
    ),
    lengthMinutes: fc.constantFrom(60, 120, 180),
    setupMinutes: fc.constantFrom(0, 30, 60),
    clearMinutes: fc.constantFrom(0, 30),
    times: fc.constant(1),
  })
}

/** Three venues, two requests (`r1`, `r2`), some bookings, a ban now and then. */
export const anyTown: fc.Arbitrary<MatchInstance> = fc.record({
  today: fc.constant('2026-11-22'),
  policy: fc.record({
    weights: fc.constant(DEFAULT_WEIGHTS),
    permitLeadDays: fc.constantFrom<Record<string, number>[]>(
      {},
      { park: 14, fire: 15 },
      { sale: 14 },
    ),
  }),
  organizations: fc
    .tuple(fc.boolean(), fc.integer({ min: 0, max: 6 }))
    .map(([firstTime, without]) =>
      (['me', 'o1', 'o2', 'o3'] as const).map((id, at) => ({
        id,
        sector: (['commerce', 'agriculture', 'welfare', 'commerce'] as const)[at] ?? 'commerce',
        firstTime: id === 'me' && firstTime,
        placedLast12Months: at * 2,
        unplacedBefore: without,
        usedVenues: { v1: at },
      })),
    ),
  areas: fc.constant([
    { id: 'a1', residents: 100, eventsLast90Days: 4 },
    { id: 'a2', residents: 100, eventsLast90Days: 1 },
  ]),
  ties: fc.subarray<[string, string]>([
    ['me', 'o1'],
    ['o2', 'me'],
    ['o1', 'o3'],
  ]),
  venues: fc.tuple(venueNamed('v1'), venueNamed('v2'), venueNamed('v3')),
  booked: fc.array(booked, { maxLength: 6 }),
  requests: fc.tuple(requestNamed('r1'), requestNamed('r2')),
  bans: fc.subarray<MatchBan>([
    { request: 'r1', venue: 'v1', date: '2026-12-06' },
    { request: 'r1', venue: 'v3' },
  ]),
})
