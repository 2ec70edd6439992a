import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { clockFrom, minutesOf } from '#app/lib/time.ts'
import { anyTown } from '#tests/support/matching-arbitrary.ts'
import { booking, request, SUNDAY, town, venue } from '#tests/support/matching-town.ts'

import { answerFor, candidatesAt } from './candidates.ts'
import { applyChanges, type Change } from './changes.ts'
import { type MatchInstance, type MatchRequest, type MatchVenue, USES } from './instance.ts'
import { indexInstance } from './instance-index.ts'

const facilities = venue('any').facilities

/** The fewest changes for `v1` of a town. */
function fewest(
  more: Partial<MatchVenue>,
  asked: Partial<MatchRequest>,
  rest: Partial<MatchInstance> = {},
) {
  const wanted = request('r1', asked)
  const index = indexInstance(town({ venues: [venue('v1', more)], requests: [wanted], ...rest }))
  return answerFor(index, wanted).blocked[0]?.fewestChanges
}

describe('the fewest changes that open a venue, as mild as they can be', () => {
  const monday = { date: '2026-12-07', start: '09:00', end: '17:00' }
  const whole = booking({ start: '09:00', end: '17:00' })
  it.each<[string, Partial<MatchVenue>, Partial<MatchRequest>, Partial<MatchInstance>, Change[][]]>(
    [
      ['fewer people', {}, { people: 400 }, {}, [[{ kind: 'people', to: 300 }]]],
      ['fewer units', {}, { units: 12 }, {}, [[{ kind: 'units', to: 8 }]]],
      [
        'as many units as others leave',
        {},
        { units: 'all' },
        { booked: [{ ...whole, units: 5 }] },
        [[{ kind: 'units', to: 3 }]],
      ],
      ['a generator', {}, { needs: { powerAmps: 15 } }, {}, [[{ kind: 'power', to: 0 }]]],
      [
        'less power',
        { facilities: { ...facilities, powerAmps: 15 } },
        { needs: { powerAmps: 30 } },
        {},
        [[{ kind: 'power', to: 15 }]],
      ],
      ['no fire', {}, { uses: ['sale', 'fire'] }, {}, [[{ kind: 'dropUse', use: 'fire' }]]],
      ['more money', { feePerUse: 3000 }, { maxFee: 1000 }, {}, [[{ kind: 'fee', to: 3000 }]]],
      [
        'a shorter set-up, or a shorter event',
        { open: [{ date: SUNDAY, start: '09:30', end: '16:00' }] },
        {},
        {},
        [[{ kind: 'setup', to: 30 }], [{ kind: 'length', to: 270 }]],
      ],
      [
        'another day',
        { open: [monday] },
        {},
        {},
        [[{ kind: 'date', date: '2026-12-07', start: '10:00', end: '15:00' }]],
      ],
      [
        'another hour of the day, before another day',
        { open: [monday, { date: SUNDAY, start: '12:00', end: '19:00' }] },
        {},
        {},
        [
          [{ kind: 'time', date: SUNDAY, start: '13:00', end: '18:00' }],
          [{ kind: 'length', to: 120 }],
        ],
      ],
      [
        'two at once',
        {},
        { people: 400, needs: { water: true } },
        {},
        [[{ kind: 'water' }, { kind: 'people', to: 300 }]],
      ],
      [
        'a later day, where notice is too short',
        { noticeDays: 15, open: [monday] },
        {},
        {},
        [[{ kind: 'date', date: '2026-12-07', start: '10:00', end: '15:00' }]],
      ],
      ['nothing helps: the host is not confirmed', { hostConfirmed: false }, {}, {}, []],
      ['nothing helps: staff say no', {}, {}, { bans: [{ request: 'r1', venue: 'v1' }] }, []],
      ['nothing helps: it never opens', { open: [] }, {}, {}, []],
    ],
  )('%s', (_, more, asked, rest, sets) => {
    expect(fewest(more, asked, rest)).toEqual(sets)
  })
})

/** Every way of giving way, each gone as far as it goes. */
function relaxations(
  asked: MatchRequest,
  place: MatchVenue,
): ((r: MatchRequest) => MatchRequest)[] {
  const need =
    (key: string, value: unknown) =>
    (r: MatchRequest): MatchRequest => ({ ...r, needs: { ...r.needs, [key]: value } })
  const anyTime = (r: MatchRequest): MatchRequest => {
    const windows = place.open.map(({ date, start, end }) => ({
      date,
      start: clockFrom(minutesOf(start) + r.setupMinutes),
      end: clockFrom(Math.max(0, minutesOf(end) - r.clearMinutes)),
      preference: 0,
    }))
    const length = r.lengthMinutes ?? 0
    const long = windows.filter(({ start, end }) => minutesOf(end) - minutesOf(start) >= length)
    return { ...r, windows: [...r.windows, ...long] }
  }
  return [
    (r) => ({ ...r, setupMinutes: 0, clearMinutes: 0 }),
    ...((asked.lengthMinutes ?? 0) > 60
      ? [(r: MatchRequest) => ({ ...r, lengthMinutes: 60 })]
      : []),
    anyTime,
    (r) => ({ ...r, people: 1 }),
    (r) => ({ ...r, units: 1 }),
    (r) => ({ ...r, maxFee: 1e6 }),
    need('powerAmps', 0),
    need('water', false),
    need('vehicle', 'none'),
    need('roof', false),
    need('toilet', false),
    ...asked.uses.map((use) => (r: MatchRequest) => ({
      ...r,
      uses: r.uses.filter((one) => one !== use),
    })),
  ]
}

/** All ways to choose `size` of some things, in their order. */
function choices<T>(things: T[], size: number): T[][] {
  if (size === 0) return [[]]
  return things.flatMap((thing, at) =>
    choices(things.slice(at + 1), size - 1).map((rest) => [thing, ...rest]),
  )
}

describe('in any town', () => {
  it('the changes open the venue, and no smaller set does, however far it goes', () => {
    let seen = 0
    fc.assert(
      fc.property(anyTown, (instance) => {
        const index = indexInstance(instance)
        const [asked] = instance.requests
        if (!asked) return
        for (const { venue: id, fewestChanges } of answerFor(index, asked).blocked) {
          const place = index.venueById.get(id)?.venue
          if (!place) throw new Error(`no venue ${id}`)
          for (const set of fewestChanges) {
            seen++
            expect(candidatesAt(index, applyChanges(asked, set), id).length).toBeGreaterThan(0)
          }
          const ways = relaxations(asked, place)
          const opens = (way: typeof ways) =>
            candidatesAt(
              index,
              way.reduce((r, relax) => relax(r), asked),
              id,
            ).length > 0
          const [first] = fewestChanges
          if (!first) {
            expect(opens(ways)).toBe(false)
            continue
          }
          for (let size = 0; size < Math.min(first.length, 4); size++) {
            for (const way of choices(ways, size)) expect(opens(way)).toBe(false)
          }
          expect(new Set(fewestChanges.map((set) => set.length)).size).toBe(1)
        }
      }),
      { numRuns: 150 },
    )
    expect(seen).toBeGreaterThan(50)
  })

  /** The same towns, but places that little speaks against: mostly one change is enough. */
  const easyTown = anyTown.map((instance) => ({
    ...instance,
    venues: instance.venues.map((place) => ({
      ...place,
      hostConfirmed: true,
      noticeDays: 0,
      allowed: [...USES],
      facilities: {
        ...place.facilities,
        water: true,
        roof: true,
        toilet: true,
        vehicle: '2t' as const,
      },
      open: [...place.open, { date: '2026-12-07', start: '08:00', end: '20:00' }],
    })),
  }))

  it('a piece of advice opens every venue that it counts', () => {
    let seen = 0
    fc.assert(
      fc.property(easyTown, (instance) => {
        const index = indexInstance(instance)
        const [asked] = instance.requests
        if (!asked) return
        for (const { change, venues } of answerFor(index, asked).advice) {
          const changed = applyChanges(asked, [change])
          for (const id of venues) {
            seen++
            expect(candidatesAt(index, changed, id).length).toBeGreaterThan(0)
          }
        }
      }),
      { numRuns: 150 },
    )
    expect(seen).toBeGreaterThan(20)
  })
})
