import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyTown } from '#tests/support/matching-arbitrary.ts'
import { candidatesAt } from './candidates.ts'
import type { Facilities, MatchInstance, MatchRequest } from './instance.ts'
import { indexInstance } from './instance-index.ts'

/** Every feasible time of the first request, at all venues. */
function timesOf(instance: MatchInstance): string[] {
  const index = indexInstance(instance)
  const [request] = instance.requests
  if (!request) return []
  return instance.venues.flatMap(({ id }) =>
    candidatesAt(index, request, id).map(({ date, start, end }) => `${id} ${date} ${start} ${end}`),
  )
}

const moreFacilities: fc.Arbitrary<Partial<Facilities>> = fc.constantFrom(
  { powerAmps: 60 },
  { water: true },
  { vehicle: '2t' as const },
  { toilet: true },
  { roof: true },
  { stepFree: true },
)

const relaxed: fc.Arbitrary<(request: MatchRequest) => MatchRequest> = fc.constantFrom(
  (request) => ({ ...request, people: Math.max(1, request.people - 30) }),
  (request) => ({ ...request, units: 1 }),
  (request) => ({ ...request, needs: {} }),
  (request) => ({ ...request, uses: request.uses.slice(1) }),
  (request) => ({ ...request, maxFee: request.maxFee + 5000 }),
  (request) => ({ ...request, setupMinutes: 0 }),
  (request) => ({ ...request, clearMinutes: 0 }),
  (request) => ({
    ...request,
    windows: [
      ...request.windows,
      { date: '2026-12-06', start: '09:00', end: '17:00', preference: 0.3 },
    ],
  }),
)

describe('A venue', () => {
  it('that gets one thing more loses nobody for whom it was possible', () => {
    fc.assert(
      fc.property(anyTown, moreFacilities, fc.nat({ max: 2 }), (town, more, nth) => {
        const venues = town.venues.map((venue, at) =>
          at === nth ? { ...venue, facilities: { ...venue.facilities, ...more } } : venue,
        )
        const after = new Set(timesOf({ ...town, venues }))
        expect(timesOf(town).filter((time) => !after.has(time))).toEqual([])
      }),
    )
  })
})

describe('A request', () => {
  it('that asks for less never has fewer possibilities', () => {
    fc.assert(
      fc.property(anyTown, relaxed, (town, relax) => {
        const requests = town.requests.map(relax)
        expect(timesOf({ ...town, requests }).length).toBeGreaterThanOrEqual(timesOf(town).length)
      }),
    )
  })
})
