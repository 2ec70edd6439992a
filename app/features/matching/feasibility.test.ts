import { describe, expect, it } from 'vitest'

import {
  booking,
  organization,
  request,
  SUNDAY,
  town,
  venue,
} from '#tests/support/matching-town.ts'

import { feeFor, obstaclesAt } from './feasibility.ts'
import type { MatchInstance, MatchRequest, MatchVenue } from './instance.ts'
import { indexInstance } from './instance-index.ts'
import { wishOf } from './slots.ts'

type Town = {
  venue?: Partial<MatchVenue>
  request?: Partial<MatchRequest>
  town?: Partial<MatchInstance>
}

/** The codes of all that stands in the way of the first asked time at `v1`. */
function codes(given: Town): string[] {
  const asked = request('r1', given.request)
  const index = indexInstance(
    town({ venues: [venue('v1', given.venue)], requests: [asked], ...given.town }),
  )
  const wish = wishOf(index, asked)
  const [slot] = wish.slots
  const indexed = index.venueById.get('v1')
  if (!slot || !indexed) throw new Error('the town of the test lacks its venue or time')
  return obstaclesAt({ index, wish, indexed }, slot).map((obstacle) => obstacle.code)
}

const facilities = venue('any').facilities
const opening = (start: string, end: string) => [{ date: SUNDAY, start, end }]
const welcoming = { feePerUse: 5000, firstTimerFee: 1000, welcomesFirstTimers: true }
const aFirstTimer = { organizations: [organization('me', { firstTime: true })] }
const window = (date: string) => ({
  windows: [{ date, start: '10:00', end: '15:00', preference: 1 }],
})

describe('each constraint, on both sides of its edge', () => {
  it.each<[string, string, Town, Town]>([
    ['the host is confirmed', 'host_unconfirmed', {}, { venue: { hostConfirmed: false } }],
    [
      'no ban on the pair',
      'banned',
      { town: { bans: [{ request: 'r2', venue: 'v1' }] } },
      { town: { bans: [{ request: 'r1', venue: 'v1' }] } },
    ],
    [
      'no ban on the date',
      'banned',
      { town: { bans: [{ request: 'r1', venue: 'v1', date: '2026-12-07' }] } },
      { town: { bans: [{ request: 'r1', venue: 'v1', date: SUNDAY }] } },
    ],
    [
      'set-up lies inside the opening',
      'closed',
      { venue: { open: opening('09:00', '16:00') } },
      { venue: { open: opening('09:01', '16:00') } },
    ],
    [
      'clear-up lies inside the opening',
      'closed',
      { venue: { open: opening('09:00', '16:00') } },
      { venue: { open: opening('09:00', '15:59') } },
    ],
    [
      'two openings that touch are still two',
      'closed',
      { venue: { open: [...opening('09:00', '12:00'), ...opening('09:00', '16:00')] } },
      { venue: { open: [...opening('09:00', '12:00'), ...opening('12:00', '16:00')] } },
    ],
    ['units', 'units', { request: { units: 8 } }, { request: { units: 9 } }],
    [
      'all units are the venue’s, and none may be taken',
      'units_taken',
      { request: { units: 'all' } },
      { request: { units: 'all' }, town: { booked: [booking({ units: 1 })] } },
    ],
    [
      'units at the busiest instant, not in sum',
      'units_taken',
      {
        town: {
          booked: [
            booking({ units: 4, end: '12:00' }),
            booking({ units: 4, start: '12:00', end: '16:00' }),
          ],
        },
      },
      {
        town: {
          booked: [
            booking({ units: 4, end: '12:01' }),
            booking({ units: 4, start: '12:00', end: '16:00' }),
          ],
        },
      },
    ],
    [
      'the rest after an earlier use',
      'units_taken',
      {
        venue: { bufferMinutes: 60 },
        town: { booked: [booking({ start: '07:00', end: '08:00', units: 8 })] },
      },
      {
        venue: { bufferMinutes: 61 },
        town: { booked: [booking({ start: '07:00', end: '08:00', units: 8 })] },
      },
    ],
    [
      'the rest after one’s own use',
      'units_taken',
      {
        venue: { bufferMinutes: 60 },
        town: { booked: [booking({ start: '17:00', end: '18:00', units: 8 })] },
      },
      {
        venue: { bufferMinutes: 61 },
        town: { booked: [booking({ start: '17:00', end: '18:00', units: 8 })] },
      },
    ],
    [
      'a rest that lasts past midnight',
      'units_taken',
      {
        venue: { bufferMinutes: 600 },
        town: { booked: [booking({ date: '2026-12-05', start: '20:00', end: '23:00', units: 8 })] },
      },
      {
        venue: { bufferMinutes: 601 },
        town: { booked: [booking({ date: '2026-12-05', start: '20:00', end: '23:00', units: 8 })] },
      },
    ],
    ['people', 'capacity', { request: { people: 300 } }, { request: { people: 301 } }],
    [
      'people together with others at that time',
      'capacity_taken',
      { town: { booked: [booking({ units: 1, people: 150 })] } },
      { town: { booked: [booking({ units: 1, people: 151 })] } },
    ],
    [
      'people are gone while the venue rests',
      'capacity_taken',
      {
        venue: { bufferMinutes: 120 },
        town: { booked: [booking({ units: 1, people: 300, start: '07:00', end: '09:00' })] },
      },
      { town: { booked: [booking({ units: 1, people: 300, start: '07:00', end: '09:01' })] } },
    ],
    [
      'notice in calendar days',
      'notice',
      { venue: { noticeDays: 14 } },
      { venue: { noticeDays: 15 } },
    ],
    [
      'monthly cap, one booking counted once',
      'monthly_cap',
      {
        venue: { monthlyCap: 2 },
        town: { booked: [booking({ units: 1 }), booking({ units: 2 })] },
      },
      {
        venue: { monthlyCap: 2 },
        town: { booked: [booking({ units: 1 }), booking({ units: 1, start: '09:30' })] },
      },
    ],
    [
      'monthly cap, the month before does not count',
      'monthly_cap',
      { venue: { monthlyCap: 1 }, town: { booked: [booking({ date: '2026-11-30' })] } },
      { venue: { monthlyCap: 1 }, town: { booked: [booking({ date: '2026-12-31' })] } },
    ],
    [
      'power',
      'power',
      {
        request: { needs: { powerAmps: 15 } },
        venue: { facilities: { ...facilities, powerAmps: 15 } },
      },
      {
        request: { needs: { powerAmps: 16 } },
        venue: { facilities: { ...facilities, powerAmps: 15 } },
      },
    ],
    [
      'vehicles, smaller ones included',
      'vehicle',
      {
        request: { needs: { vehicle: 'light' } },
        venue: { facilities: { ...facilities, vehicle: '2t' } },
      },
      {
        request: { needs: { vehicle: '2t' } },
        venue: { facilities: { ...facilities, vehicle: 'light' } },
      },
    ],
    [
      'water',
      'water',
      { request: { needs: { water: false } } },
      { request: { needs: { water: true } } },
    ],
    [
      'roof',
      'roof',
      { request: { needs: { roof: false } } },
      { request: { needs: { roof: true } } },
    ],
    [
      'toilet',
      'toilet',
      { request: { needs: { toilet: false } } },
      { request: { needs: { toilet: true } } },
    ],
    [
      'step-free entry',
      'step_free',
      { request: { needs: { stepFree: false } } },
      { request: { needs: { stepFree: true } } },
    ],
    ['uses', 'use', { request: { uses: ['sale'] } }, { request: { uses: ['sale', 'fire'] } }],
    [
      'sound ends by the quiet hour',
      'quiet',
      { request: { uses: ['sound'] }, venue: { allowed: ['sound'], quietFrom: '15:00' } },
      { request: { uses: ['sound'] }, venue: { allowed: ['sound'], quietFrom: '14:59' } },
    ],
    [
      'without sound there is no quiet hour',
      'quiet',
      { venue: { quietFrom: '10:00' } },
      { request: { uses: ['sound'] }, venue: { allowed: ['sound'], quietFrom: '10:00' } },
    ],
    [
      'fee',
      'fee',
      { request: { maxFee: 3000 }, venue: { feePerUse: 3000 } },
      { request: { maxFee: 2999 }, venue: { feePerUse: 3000 } },
    ],
    [
      'the first-timer’s fee for first-timers',
      'fee',
      { request: { maxFee: 1000 }, venue: welcoming, town: aFirstTimer },
      { request: { maxFee: 1000 }, venue: welcoming },
    ],
    [
      'the first-timer’s fee only where they are welcome',
      'fee',
      { request: { maxFee: 1000 }, venue: welcoming, town: aFirstTimer },
      {
        request: { maxFee: 1000 },
        venue: { ...welcoming, welcomesFirstTimers: false },
        town: aFirstTimer,
      },
    ],
    [
      'the organizer is not elsewhere',
      'elsewhere',
      {
        town: { booked: [booking({ venue: 'v2', organizer: 'me', start: '16:00', end: '18:00' })] },
      },
      {
        town: { booked: [booking({ venue: 'v2', organizer: 'me', start: '15:59', end: '18:00' })] },
      },
    ],
    [
      'at the same venue one is not elsewhere',
      'elsewhere',
      { town: { booked: [booking({ organizer: 'me' })] } },
      { town: { booked: [booking({ venue: 'v2', organizer: 'me' })] } },
    ],
    [
      'the lead of the land',
      'permit',
      {
        venue: { landType: 'park' },
        town: { policy: { ...town().policy, permitLeadDays: { park: 14 } } },
      },
      {
        venue: { landType: 'park' },
        town: { policy: { ...town().policy, permitLeadDays: { park: 15 } } },
      },
    ],
    [
      'the lead of a use',
      'permit',
      { town: { policy: { ...town().policy, permitLeadDays: { sale: 14, fire: 99 } } } },
      { town: { policy: { ...town().policy, permitLeadDays: { sale: 15 } } } },
    ],
    [
      'a lead resolved to working days',
      'permit',
      {
        town: {
          permitBlocks: [{ request: 'r1', venue: 'v1', permit: '見本の届出', earliest: SUNDAY }],
        },
      },
      {
        town: {
          permitBlocks: [
            { request: 'r1', venue: 'v1', permit: '見本の届出', earliest: '2026-12-07' },
          ],
        },
      },
    ],
    [
      'a lead for a use that is not planned',
      'permit',
      {
        town: {
          permitBlocks: [
            {
              request: 'r1',
              venue: 'v1',
              permit: '見本の届出',
              earliest: '2027-01-01',
              use: 'fire',
            },
          ],
        },
      },
      {
        town: {
          permitBlocks: [
            {
              request: 'r1',
              venue: 'v1',
              permit: '見本の届出',
              earliest: '2027-01-01',
              use: 'sale',
            },
          ],
        },
      },
    ],
  ])('%s', (_, code, possible, blocked) => {
    expect(codes(possible)).toEqual([])
    expect(codes(blocked)).toEqual([code])
  })

  it('names everything that stands in the way, not the first thing only', () => {
    expect(
      codes({
        venue: { noticeDays: 30, open: [], hostConfirmed: false },
        request: { people: 999, needs: { water: true, roof: true }, uses: ['fire', 'food'] },
        town: { booked: [booking({ units: 8 })] },
      }),
    ).toEqual([
      'host_unconfirmed',
      'capacity',
      'water',
      'roof',
      'use',
      'use',
      'notice',
      'closed',
      'units_taken',
      'capacity_taken',
    ])
  })

  it('counts the fee by use, by begun hour or by unit', () => {
    const at = (feeBasis: MatchVenue['feeBasis']) =>
      feeFor(venue('v', { feePerUse: 500, feeBasis }), { firstTime: false }, 3, 90)
    expect([at(undefined), at('use'), at('hour'), at('unit')]).toEqual([500, 500, 1000, 1500])
  })

  it('refuses a day that has passed', () => {
    expect(
      codes({
        request: window('2026-11-21'),
        venue: { open: [{ date: '2026-11-21', start: '09:00', end: '17:00' }] },
      }),
    ).toEqual(['notice'])
  })
})
