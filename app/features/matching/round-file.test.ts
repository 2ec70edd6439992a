import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { INSTANCE_SCHEMA, PLAN_SCHEMA, readRoundFile } from './round-file.ts'
import { DEFAULT_WEIGHTS } from './weights.ts'

/** As in `matching.md` §5. */
const FILE = {
  period: { from: '2026-12-01', to: '2027-01-31' },
  zone: 'Asia/Tokyo',
  today: '2026-11-22',
  policy: { weights: DEFAULT_WEIGHTS, firstTimerShare: 0.25, permitLeadDays: { park: 14 } },
  organizations: [
    { id: 'o1', sector: 'commerce', placedLast12Months: 2, usedVenues: { v1: 3 } },
    { id: 'o7', sector: 'agriculture', firstTime: false },
  ],
  areas: [{ id: 'a1', residents: 12000, eventsLast90Days: 4 }],
  ties: [['o1', 'o7']],
  venues: [
    {
      id: 'v1',
      host: 'o7',
      area: 'a1',
      point: [35.7011, 139.5067],
      units: 8,
      capacity: 300,
      landType: 'park',
      facilities: {
        powerAmps: 30,
        water: true,
        vehicle: 'light',
        toilet: true,
        roof: false,
        stepFree: true,
      },
      allowed: ['sale', 'food'],
      open: [{ date: '2026-12-06', start: '09:00', end: '17:00' }],
    },
  ],
  booked: [],
  requests: [
    {
      id: 'r1',
      organizer: 'o1',
      uses: ['food'],
      people: 150,
      units: 6,
      needs: { powerAmps: 15 },
      areas: ['a1'],
      windows: [{ date: '2026-12-06', start: '10:00', end: '15:00', preference: 1 }],
    },
  ],
  pins: [{ request: 'r1', venue: 'v1', date: '2026-12-06' }],
}

type Changed = { [key: string]: Changed } & Changed[]

/** What is said of the file after a change to it. */
function faultAfter(change: (file: Changed) => void) {
  const file = structuredClone(FILE) as unknown as Changed
  change(file)
  const read = readRoundFile(JSON.stringify(file))
  return read.ok ? null : `${read.fault.path}: ${read.fault.problem}`
}
const set = (path: string, value: unknown) => (file: Changed) => {
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const at = steps.reduce<Record<string, unknown>>(
    (here, step) => here[step] as Record<string, unknown>,
    file,
  )
  at[last] = value
}

describe('A round on a file', () => {
  it('is read, and what is left out has its usual value', () => {
    const read = readRoundFile(JSON.stringify(FILE))
    if (!read.ok) throw new Error(read.fault.problem)
    expect(read.instance.policy).toMatchObject({ scoreSlack: 0.01, candidatesPerRequest: 40 })
    expect(read.instance.requests[0]).toMatchObject({ times: 1, setupMinutes: 0, maxFee: 0 })
    expect(read.instance.venues[0]).toMatchObject({ monthlyCap: null, quietFrom: null })
  })

  it.each([
    ['a wrong type', set('venues.0.units', 'eight'), /^venues\[0\]\.units: /],
    ['a day that is none', set('today', '2026-02-30'), /^today: must be a calendar day/],
    ['an hour that is none', set('requests.0.windows.0.start', '25:00'), /windows\[0\]\.start: /],
    [
      'a date outside the period',
      set('requests.0.windows.0.date', '2027-02-01'),
      /^requests\[0\]\.windows\[0\]\.date: 2027-02-01 lies outside the period/,
    ],
    ['an unknown organizer', set('requests.0.organizer', 'o9'), /^requests\[0\]\.organizer: “o9”/],
    [
      'an unknown venue',
      set('pins.0.venue', 'v9'),
      /^pins\[0\]\.venue: “v9” is the id of no venue/,
    ],
    ['an unknown area', set('requests.0.areas.0', 'a9'), /^requests\[0\]\.areas\[0\]: “a9”/],
    ['a tie with nobody', set('ties.0.1', 'o9'), /^ties\[0\]\[1\]: “o9”/],
    ['hours that end first', set('venues.0.open.0.end', '08:00'), /^venues\[0\]\.open\[0\]\.end/],
    ['no weight at all', set('policy.weights', zeroWeights()), /^policy\.weights: .*above 0/],
    ['a word that nobody knows', set('requests.0.colour', 'red'), /^requests\[0\]: .*colour/],
    ['a period backwards', set('period.to', '2026-11-01'), /^period\.to: /],
  ])('with %s is refused where it is wrong', (_, change, said) => {
    expect(faultAfter(change)).toMatch(said)
  })

  it('that names one thing twice, or is no JSON at all, is refused in one line', () => {
    expect(faultAfter((file) => file['venues']?.push(file['venues'][0] as Changed))).toBe(
      'venues[1].id: “v1” stands there twice',
    )
    for (const junk of ['', '{', 'x'.repeat(10_000_000), '[]', 'null', '7', '\u0000']) {
      const read = readRoundFile(junk)
      if (read.ok) throw new Error('junk was read')
      const line = `${read.fault.path}: ${read.fault.problem}`
      expect(line.length).toBeLessThan(300)
      expect(line).not.toContain('\n')
    }
  })
})

function zeroWeights() {
  return Object.fromEntries(Object.keys(DEFAULT_WEIGHTS).map((name) => [name, 0]))
}

describe('The published schemas', () => {
  it.each([
    ['match-instance', INSTANCE_SCHEMA, 'input'],
    ['match-plan', PLAN_SCHEMA, 'output'],
  ] as const)('of %s say what the reader of files demands', async (name, schema, io) => {
    const published = JSON.stringify(z.toJSONSchema(schema, { io }), null, 2)
    await expect(`${published}\n`).toMatchFileSnapshot(
      `../../../public/schemas/${name}.schema.json`,
    )
  })
})
