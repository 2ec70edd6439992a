import { describe, expect, it } from 'vitest'
import type { MatchRequest, MatchVenue } from '#app/features/matching/instance.ts'
import { organization, request, SUNDAY, town, venue } from '#tests/support/matching-town.ts'
import { candidatesFor } from './candidates.ts'
import { rivalsOf } from './competition.ts'
import { indexInstance } from './instance-index.ts'

/** Who else could have the best time of `r1`. */
function rivals(
  other: Partial<MatchRequest>,
  { own = {}, place = {} }: { own?: Partial<MatchRequest>; place?: Partial<MatchVenue> } = {},
): string[] {
  const index = indexInstance(
    town({
      organizations: [organization('me'), organization('o2')],
      venues: [venue('v1', place)],
      requests: [request('r1', own), request('r2', { organizer: 'o2', ...other })],
    }),
  )
  const [best] = candidatesFor(index, 'r1')?.candidates ?? []
  if (!best) throw new Error('r1 has a candidate')
  return rivalsOf(index, 'r1', [best]).get(best) ?? []
}

const window = (start: string, end: string, date = SUNDAY) => ({
  windows: [{ date, start, end, preference: 1 }],
})

describe('rivals for a slot', () => {
  it('are those who want the same hours of a place that has room for one', () => {
    expect(rivals({ units: 'all' })).toEqual(['r2'])
    expect(rivals({ units: 5 }, { own: { units: 4 } })).toEqual(['r2'])
    expect(rivals({ units: 4 }, { own: { units: 4 } })).toEqual([])
    const crowded = { own: { units: 1, people: 200 } }
    expect(rivals({ units: 1, people: 101 }, crowded)).toEqual(['r2'])
  })

  it('count set-up, clear-up and the rest of the place, and other days not at all', () => {
    const all = { units: 'all' as const, setupMinutes: 0, clearMinutes: 0 }
    const own = { ...all, ...window('09:00', '12:00') }
    expect(rivals({ ...all, ...window('12:00', '15:00') }, { own })).toEqual([])
    const clearing = { ...own, clearMinutes: 30 }
    expect(rivals({ ...all, ...window('12:00', '15:00') }, { own: clearing })).toEqual(['r2'])
    const resting = { own, place: { bufferMinutes: 60 } }
    expect(rivals({ ...all, ...window('12:30', '15:00') }, resting)).toEqual(['r2'])
    expect(rivals({ ...all, ...window('09:00', '12:00', '2026-12-13') }, { own })).toEqual([])
  })

  it('could really have the place, and are not the organizer’s own', () => {
    expect(rivals({ units: 'all', uses: ['fire'] })).toEqual([])
    const dear = { own: { maxFee: 500 }, place: { feePerUse: 500 } }
    expect(rivals({ units: 'all', maxFee: 0 }, dear)).toEqual([])
    expect(rivals({ units: 'all', maxFee: 500 }, dear)).toEqual(['r2'])
    expect(rivals({ units: 'all', organizer: 'me' })).toEqual([])
  })
})
