/** A plain town for the tests of matching: one request, one venue that fits; each test changes one thing. */
import type {
  MatchBooking,
  MatchInstance,
  MatchOrganization,
  MatchRequest,
  MatchVenue,
} from '#app/features/matching/instance.ts'
import { DEFAULT_WEIGHTS } from '#app/features/matching/weights.ts'

/** A Sunday two weeks after the town's today. */
export const SUNDAY = '2026-12-06'

export function organization(id: string, more: Partial<MatchOrganization> = {}): MatchOrganization {
  return {
    id,
    sector: 'commerce',
    firstTime: false,
    placedLast12Months: 0,
    unplacedBefore: 0,
    usedVenues: {},
    ...more,
  }
}

export function venue(id: string, more: Partial<MatchVenue> = {}): MatchVenue {
  return {
    id,
    name: `見本${id}`,
    host: 'host',
    area: 'a1',
    point: [35.7011, 139.5067],
    units: 8,
    capacity: 300,
    landType: 'private',
    facilities: {
      powerAmps: 0,
      water: false,
      vehicle: 'none',
      toilet: false,
      roof: false,
      stepFree: false,
    },
    allowed: ['sale'],
    quietFrom: null,
    feePerUse: 0,
    firstTimerFee: 0,
    welcomesFirstTimers: false,
    themes: [],
    noticeDays: 0,
    monthlyCap: null,
    bufferMinutes: 0,
    open: [{ date: SUNDAY, start: '09:00', end: '17:00' }],
    ...more,
  }
}

export function request(id: string, more: Partial<MatchRequest> = {}): MatchRequest {
  return {
    id,
    organizer: 'me',
    types: ['sale'],
    themes: [],
    uses: ['sale'],
    people: 150,
    units: 4,
    needs: {},
    maxFee: 0,
    areas: [],
    windows: [{ date: SUNDAY, start: '10:00', end: '15:00', preference: 1 }],
    setupMinutes: 60,
    clearMinutes: 60,
    times: 1,
    ...more,
  }
}

export function booking(more: Partial<MatchBooking> = {}): MatchBooking {
  return {
    venue: 'v1',
    date: SUNDAY,
    start: '09:00',
    end: '12:00',
    units: 4,
    people: 10,
    organizer: 'other',
    ...more,
  }
}

export function town(more: Partial<MatchInstance> = {}): MatchInstance {
  return {
    today: '2026-11-22',
    policy: { weights: DEFAULT_WEIGHTS, permitLeadDays: {} },
    organizations: [
      organization('me'),
      organization('host', { sector: 'agriculture' }),
      organization('other'),
    ],
    areas: [{ id: 'a1', residents: 10_000, eventsLast90Days: 0 }],
    ties: [],
    venues: [venue('v1')],
    booked: [],
    requests: [request('r1')],
    bans: [],
    ...more,
  }
}
