import { describe, expect, it } from 'vitest'

import {
  booking,
  organization,
  request,
  SUNDAY,
  town,
  venue,
} from '#tests/support/matching-town.ts'

import { criteriaAt, q } from './criteria.ts'
import type { MatchInstance, MatchRequest, MatchVenue } from './instance.ts'
import { indexInstance } from './instance-index.ts'
import { reasonsFor } from './reasons.ts'
import { wishOf } from './slots.ts'
import { type Criterion, DEFAULT_WEIGHTS, refuseWeights, scoreOf } from './weights.ts'

type Town = {
  venue?: Partial<MatchVenue>
  request?: Partial<MatchRequest>
  town?: Partial<MatchInstance>
  /** More venues beside `v1`. */
  others?: MatchVenue[]
}

function weigh(given: Town) {
  const asked = request('r1', given.request)
  const venues = [venue('v1', given.venue), ...(given.others ?? [])]
  const index = indexInstance(town({ venues, requests: [asked], ...given.town }))
  const wish = wishOf(index, asked)
  const [slot] = wish.slots
  const indexed = index.venueById.get('v1')
  if (!slot || !indexed) throw new Error('the town of the test lacks its venue or time')
  const trial = { index, wish, indexed }
  const values = criteriaAt(trial, slot)
  return { values, reasons: reasonsFor(trial, slot, values) }
}

const of = (criterion: Criterion, given: Town) => weigh(given).values[criterion]
const window = (preference: number) => ({
  windows: [{ date: SUNDAY, start: '10:00', end: '15:00', preference }],
})
const { facilities } = venue('any')
const north = (metres: number): readonly [number, number] => [35.7011 + metres / 111_195, 139.5067]
const plain = (count: number) => Array.from({ length: count }, (_, at) => venue(`plain${at}`))

const me = (more = {}) => organization('me', more)
const host = organization('host', { sector: 'agriculture' })
const people = (...all: MatchInstance['organizations']) => ({ organizations: all })

describe('date: as wished', () => {
  it.each([
    [1, 1],
    [0.6, 0.6],
    [0.3, 0.3],
    [0, 0],
  ])('preference %d → %d', (preference, value) => {
    expect(of('date', { request: window(preference) })).toBe(value)
  })

  it('takes the greater wish where two windows hold the same time', () => {
    const windows = [...window(0.3).windows, ...window(1).windows]
    expect(of('date', { request: { windows } })).toBe(1)
  })
})

describe('area: inside the wished areas', () => {
  it.each<[string, string[], string | null, number]>([
    ['anywhere', [], 'a1', 1],
    ['anywhere, venue without an area', [], null, 1],
    ['the venue’s', ['a2', 'a1'], 'a1', 1],
    ['another', ['a2'], 'a1', 0],
    ['one, venue without an area', ['a1'], null, 0],
  ])('%s', (_, areas, area, value) => {
    expect(of('area', { request: { areas }, venue: { area } })).toBe(value)
  })
})

describe('fit: people and units fill the place well', () => {
  it.each([
    [0, 0],
    [0.3, 0.5],
    [0.6, 1],
    [0.75, 1],
    [0.9, 1],
    [0.95, 0.75],
    [1, 0.5],
  ])('q(%d) = %d', (x, value) => {
    expect(q(x)).toBeCloseTo(value, 12)
  })

  it.each<[number, number | 'all', number]>([
    [180, 6, 1], // 0.6 → 1 and 0.75 → 1
    [90, 6, 0.75], // 0.3 → 0.5 and 1
    [300, 8, 0.5], // both wholly filled
    [180, 'all', 0.75], // all units: q(1) = 0.5
    [150, 4, 5 / 6], // 0.5 → 5/6, twice
  ])('%d people of 300 and %s units of 8 → %d', (count, units, value) => {
    expect(of('fit', { request: { people: count, units } })).toBeCloseTo(value, 12)
  })
})

describe('thrift: leaves scarce things to those who need them', () => {
  const rich = { ...facilities, powerAmps: 30, water: true, roof: true, vehicle: '2t' as const }
  it.each<[string, Town, number]>([
    ['a venue with nothing scarce', { others: plain(3) }, 1],
    ['all four unneeded', { venue: { facilities: rich }, others: plain(3) }, 0],
    [
      'one of four needed',
      { venue: { facilities: rich }, request: { needs: { powerAmps: 1 } }, others: plain(3) },
      0.25,
    ],
    [
      'all four needed',
      { venue: { facilities: rich }, request: { needs: rich }, others: plain(3) },
      1,
    ],
    ['exactly a third have it: not scarce', { venue: { facilities: rich }, others: plain(2) }, 1],
    [
      'a light van needs no 2 t entrance',
      {
        venue: { facilities: { ...facilities, vehicle: '2t' } },
        request: { needs: { vehicle: 'light' } },
        others: plain(3),
      },
      0,
    ],
    [
      'a toilet is never scarce',
      { venue: { facilities: { ...facilities, toilet: true } }, others: plain(3) },
      1,
    ],
  ])('%s', (_, given, value) => {
    expect(of('thrift', given)).toBe(value)
  })
})

describe('fee: the cheaper the better', () => {
  const welcoming = { welcomesFirstTimers: true, feePerUse: 4000, firstTimerFee: 1000 }
  it.each<[string, Town, number]>([
    ['free, and nothing to spend', { request: { maxFee: 0 } }, 1],
    ['free', { request: { maxFee: 5000 } }, 1],
    ['a quarter', { request: { maxFee: 4000 }, venue: { feePerUse: 1000 } }, 0.75],
    ['the most', { request: { maxFee: 4000 }, venue: { feePerUse: 4000 } }, 0],
    [
      'a first-timer’s',
      {
        request: { maxFee: 4000 },
        venue: welcoming,
        town: people(me({ firstTime: true }), host),
      },
      0.75,
    ],
    ['not a first-timer’s', { request: { maxFee: 4000 }, venue: welcoming }, 0],
    [
      'by the hour: five hours',
      { request: { maxFee: 10_000 }, venue: { feePerUse: 500, feeBasis: 'hour' } },
      0.75,
    ],
  ])('%s', (_, given, value) => {
    expect(of('fee', given)).toBe(value)
  })
})

describe('theme: what the host would like', () => {
  it.each<[string[], string[], number]>([
    [['防災', '音楽'], ['防災'], 1],
    [['音楽'], ['防災'], 0],
    [[], ['防災'], 0],
    [['音楽'], [], 0.5],
    [[], [], 0.5],
  ])('%j at a host who names %j → %d', (themes, wished, value) => {
    expect(of('theme', { request: { themes }, venue: { themes: wished } })).toBe(value)
  })
})

describe('tie: brings together who has not worked together', () => {
  const farmer = organization('other', { sector: 'agriculture' })
  const sameSector = organization('host')
  it.each<[string, Town, number]>([
    ['a host of another sector', {}, 1],
    ['a host of the same sector', { town: people(me(), sameSector) }, 0.5],
    ['a host one knows', { town: { ties: [['host', 'me']] } }, 0.2],
    ['the same, written the other way round', { town: { ties: [['me', 'host']] } }, 0.2],
    ['nobody: one’s own place', { venue: { host: 'me' } }, 0],
    [
      'a known host, a new neighbour of another sector',
      {
        town: { ...people(me(), host, farmer), ties: [['me', 'host']], booked: [booking()] },
      },
      1,
    ],
    [
      'a neighbour on another day does not count',
      {
        town: {
          ...people(me(), sameSector, farmer),
          booked: [booking({ date: '2026-12-07' })],
        },
      },
      0.5,
    ],
    [
      'a neighbour within 500 m',
      {
        town: { ...people(me(), sameSector, farmer), booked: [booking({ venue: 'v2' })] },
        others: [venue('v2', { point: north(499) })],
      },
      1,
    ],
    [
      'a neighbour beyond 500 m',
      {
        town: { ...people(me(), sameSector, farmer), booked: [booking({ venue: 'v2' })] },
        others: [venue('v2', { point: north(501) })],
      },
      0.5,
    ],
    [
      'one’s own other booking is nobody',
      { venue: { host: 'me' }, town: { booked: [booking({ organizer: 'me' })] } },
      0,
    ],
  ])('%s', (_, given, value) => {
    expect(of('tie', given)).toBe(value)
  })
})

describe('challenge: a first time with someone at hand', () => {
  const first = me({ firstTime: true })
  const mentor = organization('other', { placedLast12Months: 3 })
  const beginner = organization('other', { placedLast12Months: 2 })
  const booked = [booking()]
  it.each<[string, Town, number]>([
    [
      'not a first-timer',
      { venue: { welcomesFirstTimers: true }, town: { ...people(me(), host, mentor), booked } },
      0,
    ],
    ['neither welcome nor mentor', { town: people(first, host) }, 0],
    ['welcome', { venue: { welcomesFirstTimers: true }, town: people(first, host) }, 0.5],
    ['a mentor', { town: { ...people(first, host, mentor), booked } }, 0.5],
    [
      'both',
      { venue: { welcomesFirstTimers: true }, town: { ...people(first, host, mentor), booked } },
      1,
    ],
    [
      'two placed requests are not yet experience',
      { town: { ...people(first, host, beginner), booked } },
      0,
    ],
    [
      'an experienced host who is not booked is not at hand',
      { town: people(first, organization('host', { placedLast12Months: 9 })) },
      0,
    ],
  ])('%s', (_, given, value) => {
    expect(of('challenge', given)).toBe(value)
  })
})

describe('spread: an area that has had little', () => {
  const area = (id: string, residents: number, eventsLast90Days: number) => ({
    id,
    residents,
    eventsLast90Days,
  })
  it.each<[string, MatchInstance['areas'], number]>([
    ['nothing anywhere', [area('a1', 100, 0), area('a2', 100, 0)], 1],
    ['the busiest', [area('a1', 100, 4), area('a2', 100, 2)], 0],
    ['half as busy', [area('a1', 100, 2), area('a2', 100, 4)], 0.5],
    ['by residents, not by number', [area('a1', 400, 4), area('a2', 100, 4)], 0.75],
    ['nothing here', [area('a1', 100, 0), area('a2', 100, 4)], 1],
    ['nobody lives there', [area('a1', 0, 4), area('a2', 100, 4)], 1],
    ['an area nobody knows', [area('a2', 100, 4)], 0],
  ])('%s', (_, areas, value) => {
    expect(of('spread', { town: { areas } })).toBeCloseTo(value, 12)
  })
})

describe('turn: who went without comes first, who had this place comes later', () => {
  it.each([
    [0, 0, 0.3],
    [1, 0, 0.44],
    [5, 0, 1],
    [6, 0, 1],
    [0, 1, 0.225],
    [0, 4, 0],
    [0, 9, 0],
    [5, 4, 0.7],
  ])('%d times without, %d times here → %d', (unplacedBefore, uses, value) => {
    const organizer = me({ unplacedBefore, usedVenues: { v1: uses, v2: 3 } })
    expect(of('turn', { town: people(organizer, host) })).toBeCloseTo(value, 12)
  })
})

describe('score: the weighted mean, times ten', () => {
  const none = {
    date: 0,
    area: 0,
    fit: 0,
    thrift: 0,
    fee: 0,
    theme: 0,
    tie: 0,
    challenge: 0,
    spread: 0,
    turn: 0,
  }
  const all = Object.fromEntries(Object.keys(none).map((key) => [key, 1])) as typeof none

  it('runs from 0 to 10', () => {
    expect(scoreOf(none, DEFAULT_WEIGHTS)).toBe(0)
    expect(scoreOf(all, DEFAULT_WEIGHTS)).toBe(10)
  })

  it('weighs: date 3 of 19 and tie half of 3 of 19', () => {
    const values = { ...none, date: 1, tie: 0.5 }
    expect(scoreOf(values, DEFAULT_WEIGHTS)).toBeCloseTo((10 * 4.5) / 19, 12)
  })

  it('refuses weights that weigh nothing, and negative ones', () => {
    expect(refuseWeights(DEFAULT_WEIGHTS)).toBeNull()
    expect(refuseWeights(none)).toBe('all_zero')
    expect(refuseWeights({ ...none, tie: -1, date: 1 })).toBe('negative_weight')
    expect(refuseWeights({ ...none, tie: Number.NaN })).toBe('negative_weight')
  })
})

describe('reasons: one plain sentence for each criterion that mattered', () => {
  const texts = (given: Town) => weigh(given).reasons.map((reason) => reason.text)

  it('says what speaks for a place, weightiest first', () => {
    expect(texts({ request: { people: 210, units: 6 } })).toEqual([
      '第1希望の日です',
      'まだ一緒に活動したことのない、農業分野の会場提供者です',
      '人数と区画の数が、会場の広さにちょうど合います',
      '利用料がかかりません',
      'この会場を使うのははじめてです',
    ])
  })

  it('says what speaks against it, too', () => {
    const given = { request: { areas: ['a2'], ...window(0.6) }, venue: { themes: ['防災'] } }
    expect(texts(given)).toContain('希望のエリアの外です')
    expect(texts(given)).toContain('会場提供者が望むテーマ（防災）とは違います')
    expect(texts(given)[0]).toBe('まだ一緒に活動したことのない、農業分野の会場提供者です')
  })

  it('is silent about criteria that staff have switched off', () => {
    const policy = { weights: { ...DEFAULT_WEIGHTS, tie: 0, date: 0 }, permitLeadDays: {} }
    const { reasons } = weigh({ town: { policy } })
    expect(reasons.map((reason) => reason.criterion)).not.toContain('tie')
    expect(reasons.map((reason) => reason.criterion)).not.toContain('date')
  })
})
