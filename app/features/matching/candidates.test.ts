import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, minutesOf } from '#app/lib/time.ts'
import { benchInstance } from '#tests/bench/matching-instance.ts'
import { anyTown } from '#tests/support/matching-arbitrary.ts'
import { booking, request, SUNDAY, town, venue } from '#tests/support/matching-town.ts'

import { answerFor, assess, type Candidate, candidatesAt, candidatesFor } from './candidates.ts'
import type { MatchBooking, MatchInstance, MatchRequest, MatchVenue } from './instance.ts'
import { indexInstance } from './instance-index.ts'

const ask = (instance: MatchInstance, id = 'r1') => {
  const answer = candidatesFor(indexInstance(instance), id)
  if (!answer) throw new Error(`no request ${id}`)
  return answer
}
/** Maps do not show in `toEqual` failures as well as pairs do. */
const plainly = (instance: MatchInstance, id = 'r1') => {
  const answer = ask(instance, id)
  return { ...answer, slotsByVenue: [...answer.slotsByVenue].sort() }
}

/** Minutes of the day, day number times a thousand days apart: only good for comparing. */
const at = (date: string, clock: string) =>
  Date.parse(`${date}T00:00:00Z`) / 60_000 + minutesOf(clock)

/**
 * The rules of §5 once more, as naively as they can be said: minute by minute, nothing indexed.
 * It shares no code with what it checks.
 */
function breaks(
  instance: MatchInstance,
  asked: MatchRequest,
  place: MatchVenue,
  slot: { date: string; start: string; end: string },
): string[] {
  const { date, start, end } = slot
  const broken: string[] = []
  const rule = (name: string, holds: boolean) => {
    if (!holds) broken.push(name)
  }
  const from = at(date, start) - asked.setupMinutes
  const to = at(date, end) + asked.clearMinutes
  const me = instance.organizations.find((one) => one.id === asked.organizer)
  const units = asked.units === 'all' ? place.units : asked.units
  const here = instance.booked.filter((one) => one.venue === place.id)
  const unitsOf = (one: MatchBooking) => (one.units === 'all' ? place.units : one.units)
  const rest = place.bufferMinutes
  const wanted = { powerAmps: 0, vehicle: 'none', ...asked.needs } as const

  rule('host', place.hostConfirmed !== false)
  rule(
    'open',
    place.open.some((o) => o.date === date && at(date, o.start) <= from && to <= at(date, o.end)),
  )
  for (let minute = from; minute < to + rest; minute += 30) {
    const resting = here.filter(
      (one) => at(one.date, one.start) <= minute && minute < at(one.date, one.end) + rest,
    )
    rule('units', units + resting.reduce((sum, one) => sum + unitsOf(one), 0) <= place.units)
    if (minute >= to) continue
    const present = here.filter(
      (one) => at(one.date, one.start) <= minute && minute < at(one.date, one.end),
    )
    rule(
      'people',
      asked.people + present.reduce((sum, one) => sum + one.people, 0) <= place.capacity,
    )
  }
  rule('power', wanted.powerAmps <= place.facilities.powerAmps)
  const order = { none: 0, light: 1, '2t': 2 }
  rule('vehicle', order[wanted.vehicle] <= order[place.facilities.vehicle])
  for (const need of ['water', 'roof', 'toilet', 'stepFree'] as const) {
    rule(need, !asked.needs[need] || place.facilities[need])
  }
  rule(
    'uses',
    asked.uses.every((use) => place.allowed.includes(use)),
  )
  rule('quiet', !asked.uses.includes('sound') || place.quietFrom === null || end <= place.quietFrom)
  const hours = Math.ceil((minutesOf(end) - minutesOf(start)) / 60)
  const times = { use: 1, unit: units, hour: hours }[place.feeBasis ?? 'use']
  const welcome = me?.firstTime && place.welcomesFirstTimers
  rule('fee', (welcome ? place.firstTimerFee : place.feePerUse * times) <= asked.maxFee)
  const leads = instance.policy.permitLeadDays
  for (const days of [
    place.noticeDays,
    leads[place.landType] ?? 0,
    ...asked.uses.map((use) => leads[use] ?? 0),
  ]) {
    rule('lead', date >= addDays(instance.today, days))
  }
  const inMonth = here.filter((one) => one.date.slice(0, 7) === date.slice(0, 7))
  const uses = new Set(inMonth.map((one) => `${one.organizer} ${one.date} ${one.start}`))
  rule('cap', place.monthlyCap === null || uses.size < place.monthlyCap)
  rule(
    'elsewhere',
    !instance.booked.some(
      (one) =>
        one.organizer === asked.organizer &&
        one.venue !== place.id &&
        at(one.date, one.start) < to &&
        from < at(one.date, one.end),
    ),
  )
  rule(
    'ban',
    !instance.bans.some(
      (ban) =>
        ban.request === asked.id && ban.venue === place.id && (!ban.date || ban.date === date),
    ),
  )
  return broken
}

/** The times that a request asks for, said naively. */
function askedTimes(asked: MatchRequest): { date: string; start: string; end: string }[] {
  const halves = Array.from(
    { length: 48 },
    (_, n) => `${String(Math.floor(n / 2)).padStart(2, '0')}:${n % 2 ? '30' : '00'}`,
  )
  const found = new Map<string, { date: string; start: string; end: string }>()
  for (const { date, start, end } of asked.windows) {
    const room = minutesOf(end) - minutesOf(start)
    const length = Math.min(asked.lengthMinutes ?? room, room)
    for (const from of [...halves, '24:00']) {
      const until = [...halves, '24:00'].find(
        (clock) => minutesOf(clock) === minutesOf(from) + length,
      )
      if (from < start || !until || until > end) continue
      found.set(`${date} ${from} ${until}`, { date, start: from, end: until })
    }
  }
  return [...found.values()]
}

describe('candidates of any town', () => {
  it('break no rule, leave out no time, and are blocked only where no time is possible', () => {
    fc.assert(
      fc.property(anyTown, (instance) => {
        const [asked] = instance.requests
        if (!asked) return
        const { candidates, slotsByVenue, blocked } = ask(instance)
        for (const place of instance.venues) {
          const possible = askedTimes(asked).filter(
            (slot) => breaks(instance, asked, place, slot).length === 0,
          )
          expect(slotsByVenue.get(place.id) ?? 0).toBe(possible.length)
          expect(blocked.some((one) => one.venue === place.id)).toBe(possible.length === 0)
          const all = candidatesAt(indexInstance(instance), asked, place.id)
          const time = (one: Pick<Candidate, 'date' | 'start' | 'end'>) =>
            `${one.date} ${one.start} ${one.end}`
          expect(all.map(time).sort()).toEqual(possible.map(time).sort())
          const best = candidates.filter((one) => one.venue === place.id)
          expect(best).toEqual(all.slice(0, 3))
        }
        for (const one of blocked) expect(one.obstacles.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  it('do not depend on the order of the arrays', () => {
    fc.assert(
      fc.property(anyTown, (instance) => {
        const reversed: MatchInstance = {
          ...instance,
          organizations: [...instance.organizations].reverse(),
          areas: [...instance.areas].reverse(),
          ties: instance.ties.map(([a, b]): [string, string] => [b, a]).reverse(),
          venues: instance.venues
            .map((one) => ({ ...one, open: [...one.open].reverse() }))
            .reverse(),
          booked: [...instance.booked].reverse(),
          requests: instance.requests
            .map((one) => ({
              ...one,
              windows: [...one.windows].reverse(),
              uses: [...one.uses].reverse(),
            }))
            .reverse(),
          bans: [...instance.bans].reverse(),
        }
        const [a, b] = [plainly(instance), plainly(reversed)]
        expect(b.candidates).toEqual(a.candidates)
        expect(b.slotsByVenue).toEqual(a.slotsByVenue)
        expect(b.blocked.map((one) => [one.venue, one.slot, one.fewestChanges])).toEqual(
          a.blocked.map((one) => [one.venue, one.slot, one.fewestChanges]),
        )
        expect(b.advice).toEqual(a.advice)
      }),
      { numRuns: 100 },
    )
  })

  it('do not change when another request changes', () => {
    fc.assert(
      fc.property(anyTown, anyTown, (instance, another) => {
        const [mine] = instance.requests
        const [, others] = another.requests
        if (!mine || !others) return
        expect(plainly({ ...instance, requests: [mine, others] })).toEqual(plainly(instance))
      }),
      { numRuns: 50 },
    )
  })
})

describe('ranking', () => {
  it('puts the greatest score first and no venue more than three times among the first ten', () => {
    const { candidates } = ask(benchInstance({ venues: 12, days: 14 }), 'r0')
    const scores = candidates.map((one) => one.score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    for (const { venue: id } of candidates) {
      expect(candidates.slice(0, 10).filter((one) => one.venue === id).length).toBeLessThanOrEqual(
        3,
      )
    }
  })

  it('offers different days before different hours of one day', () => {
    const nextDay = addDays(SUNDAY, 1)
    const days = [SUNDAY, nextDay]
    const { candidates } = ask(
      town({
        venues: [
          venue('v1', { open: days.map((date) => ({ date, start: '09:00', end: '18:00' })) }),
        ],
        requests: [
          request('r1', {
            lengthMinutes: 120,
            windows: days.map((date) => ({ date, start: '10:00', end: '16:00', preference: 1 })),
          }),
        ],
      }),
    )
    expect(candidates.map((one) => `${one.date} ${one.start}`)).toEqual([
      `${SUNDAY} 10:00`,
      `${nextDay} 10:00`,
      `${SUNDAY} 10:30`,
    ])
  })

  it('carries what a plan carries: units, fee, criteria, weights and reasons', () => {
    const [best] = ask(town()).candidates
    expect(best).toMatchObject({
      request: 'r1',
      venue: 'v1',
      date: SUNDAY,
      start: '10:00',
      end: '15:00',
      units: 4,
      fee: 0,
    })
    expect(best?.criteria.tie).toBe(1)
    expect(best?.weights.tie).toBe(3)
    expect(best?.reasons[0]?.text).toBe('第1希望の日です')
  })
})

describe('a blocked venue', () => {
  it('shows all obstacles of its best time, which is the one with the fewest', () => {
    const windows = [
      { date: SUNDAY, start: '10:00', end: '15:00', preference: 1 },
      { date: '2026-12-07', start: '10:00', end: '15:00', preference: 0.6 },
    ]
    const { blocked } = ask(
      town({
        venues: [venue('v1', { open: [{ date: SUNDAY, start: '09:00', end: '17:00' }] })],
        requests: [request('r1', { windows, needs: { water: true } })],
        booked: [booking({ date: '2026-12-07', units: 8 })],
      }),
    )
    expect(blocked[0]?.slot?.date).toBe(SUNDAY)
    expect(blocked[0]?.obstacles).toEqual([{ code: 'water' }])
  })
})

describe('one time, chosen freely', () => {
  const index = indexInstance(town())
  it('is weighed although nobody asked for it, as no wish', () => {
    const answer = assess(index, request('r1'), {
      venue: 'v1',
      date: SUNDAY,
      start: '11:00',
      end: '16:00',
    })
    expect(answer?.obstacles).toEqual([])
    expect(answer?.candidate?.criteria.date).toBe(0)
  })

  it('names its obstacles', () => {
    const answer = assess(index, request('r1'), {
      venue: 'v1',
      date: SUNDAY,
      start: '11:00',
      end: '16:30',
    })
    expect(answer?.obstacles).toEqual([{ code: 'closed' }])
  })

  it('knows no other venue and no other request', () => {
    expect(
      assess(index, request('r1'), { venue: 'v9', date: SUNDAY, start: '11:00', end: '12:00' }),
    ).toBeNull()
    expect(candidatesFor(index, 'r9')).toBeNull()
    expect(answerFor(index, request('draft')).candidates).toHaveLength(1)
  })
})
