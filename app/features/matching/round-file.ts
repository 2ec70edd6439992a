/**
 * A round on a file: what may stand in it, and where it is wrong. The schemas are published in
 * `public/schemas/`, made from these very rules.
 */
import { z } from 'zod'
import { SECTORS } from '#app/features/organizations/organization.ts'
import { isClockTime, isDay } from '#app/lib/time.ts'
import { USES, VEHICLES } from './instance.ts'
import type { RoundInstance } from './round-instance.ts'
import { CRITERIA } from './weights.ts'

const id = z.string().min(1).max(200)
const day = z.string().refine(isDay, 'must be a calendar day like 2026-12-06')
const clock = z.string().refine(isClockTime, 'must be a time from 00:00 to 24:00')
const count = z.int().min(0).max(10_000_000)
const share = z.number().min(0).max(1)
const pair = z.tuple([id, id])
const units = z.union([z.int().min(1).max(100_000), z.literal('all')])
const hours = { date: day, start: clock, end: clock }

const facilities = z.strictObject({
  powerAmps: count,
  water: z.boolean(),
  vehicle: z.enum(VEHICLES),
  toilet: z.boolean(),
  roof: z.boolean(),
  stepFree: z.boolean(),
})

const weights = z
  .strictObject(
    Object.fromEntries(CRITERIA.map((one) => [one, z.number().min(0)])) as Record<
      (typeof CRITERIA)[number],
      z.ZodNumber
    >,
  )
  .refine(
    (all) => CRITERIA.some((one) => all[one] > 0),
    'must hold at least one weight that is above 0',
  )

export const INSTANCE_SCHEMA = z.strictObject({
  period: z.strictObject({ from: day, to: day }),
  zone: z.literal('Asia/Tokyo').default('Asia/Tokyo'),
  today: day,
  policy: z.strictObject({
    weights,
    firstTimerShare: share.default(0),
    scoreSlack: share.default(0.01),
    candidatesPerRequest: z.int().min(1).max(10_000).default(40),
    timeLimitSeconds: z.number().min(0).max(3600).default(20),
    permitLeadDays: z.record(z.string(), count).default({}),
  }),
  organizations: z.array(
    z.strictObject({
      id,
      sector: z.enum(SECTORS),
      firstTime: z.boolean().default(false),
      placedLast12Months: count.default(0),
      unplacedBefore: count.default(0),
      usedVenues: z.record(z.string(), count).default({}),
    }),
  ),
  areas: z.array(z.strictObject({ id, residents: count, eventsLast90Days: count })).default([]),
  ties: z.array(pair).default([]),
  venues: z.array(
    z.strictObject({
      id,
      name: z.string().optional(),
      host: id,
      area: id.nullable().default(null),
      point: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]),
      units: z.int().min(1).max(100_000),
      capacity: count,
      landType: z.string(),
      facilities,
      allowed: z.array(z.enum(USES)),
      quietFrom: clock.nullable().default(null),
      feePerUse: count.default(0),
      firstTimerFee: count.default(0),
      welcomesFirstTimers: z.boolean().default(false),
      themes: z.array(z.string()).default([]),
      noticeDays: count.default(0),
      monthlyCap: count.nullable().default(null),
      bufferMinutes: count.default(0),
      open: z.array(z.strictObject(hours)),
    }),
  ),
  booked: z
    .array(z.strictObject({ venue: id, ...hours, units, people: count, organizer: id }))
    .default([]),
  requests: z.array(
    z.strictObject({
      id,
      organizer: id,
      types: z.array(z.string()).default([]),
      themes: z.array(z.string()).default([]),
      uses: z.array(z.enum(USES)),
      people: count,
      units,
      needs: facilities.partial().default({}),
      maxFee: count.default(0),
      areas: z.array(id).default([]),
      windows: z.array(z.strictObject({ ...hours, preference: share })).min(1),
      setupMinutes: count.default(0),
      clearMinutes: count.default(0),
      times: z.int().min(1).max(366).default(1),
    }),
  ),
  pins: z.array(z.strictObject({ request: id, venue: id, date: day.optional() })).default([]),
  bans: z.array(z.strictObject({ request: id, venue: id, date: day.optional() })).default([]),
  together: z.array(pair).default([]),
  apart: z.array(pair).default([]),
})

const criteria = z.strictObject(
  Object.fromEntries(CRITERIA.map((one) => [one, share])) as Record<
    (typeof CRITERIA)[number],
    typeof share
  >,
)
const candidate = { request: id, venue: id, ...hours, units: count, score: z.number(), criteria }
const objectives = z.strictObject({
  placed: z.number(),
  score: z.number(),
  imbalance: z.number(),
})

export const PLAN_SCHEMA = z.strictObject({
  status: z.enum(['optimal', 'feasible', 'infeasible']),
  requestsPlaced: count,
  objective: objectives,
  gaps: objectives,
  gap: z.number(),
  firstTimers: z.strictObject({ placed: count, possible: count, required: count }),
  assignments: z.array(z.strictObject({ ...candidate, reasons: z.array(z.string()) })),
  unplaced: z.array(
    z.strictObject({
      request: id,
      blocked: z.array(z.strictObject({ code: z.string(), venues: count })),
      fewestChanges: z.array(z.string()),
    }),
  ),
  clash: z
    .array(
      z.discriminatedUnion('rule', [
        z.strictObject({
          rule: z.literal('pin'),
          pin: z.strictObject({ request: id, venue: id, date: day.optional() }),
        }),
        z.strictObject({ rule: z.literal('together'), requests: pair }),
        z.strictObject({ rule: z.literal('apart'), requests: pair }),
      ]),
    )
    .optional(),
  bound: z.literal('pruned').optional(),
  stoppedBy: z.literal('clock').optional(),
  candidates: z.array(z.strictObject(candidate)).optional(),
})

/** A place in the file like `requests[3].windows[0].date`, and what is wrong there. */
export type FileFault = { path: string; problem: string }

type Read = { ok: true; instance: RoundInstance } | { ok: false; fault: FileFault }

/** The round that a file asks for, or its first fault. */
export function readRoundFile(text: string): Read {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    const problem = error instanceof SyntaxError ? error.message : 'is no JSON'
    return { ok: false, fault: { path: '', problem: `is no JSON: ${problem.slice(0, 200)}` } }
  }
  const read = INSTANCE_SCHEMA.safeParse(data)
  if (!read.success) {
    const [issue] = read.error.issues
    const path = pathOf(issue?.path ?? [])
    return { ok: false, fault: { path, problem: issue?.message ?? 'is not sound' } }
  }
  const { zone: _, ...instance } = read.data
  const fault = faultIn(instance)
  return fault ? { ok: false, fault } : { ok: true, instance }
}

/** What the shape alone does not tell: ids that nothing has, days outside the period, hours that end before they begin. */
function faultIn(instance: RoundInstance): FileFault | null {
  const { period, organizations, areas, venues, requests, booked } = instance
  const faults: FileFault[] = []
  const say = (path: string, problem: string) => faults.push({ path, problem })
  if (period.to < period.from) say('period.to', 'must not be before period.from')
  const ids = (name: string, all: readonly { id: string }[]) => {
    const known = new Set<string>()
    for (const [nth, one] of all.entries()) {
      if (known.has(one.id)) say(`${name}[${nth}].id`, `“${one.id}” stands there twice`)
      known.add(one.id)
    }
    return known
  }
  const known = {
    organization: ids('organizations', organizations),
    area: ids('areas', areas),
    venue: ids('venues', venues),
    request: ids('requests', requests),
  }
  const needs = (kind: keyof typeof known, value: string, path: string) => {
    if (!known[kind].has(value)) say(path, `“${value}” is the id of no ${kind}`)
  }
  const within = (date: string | undefined, path: string) => {
    if (date !== undefined && (date < period.from || date > period.to)) {
      say(path, `${date} lies outside the period, ${period.from} to ${period.to}`)
    }
  }
  const forward = (one: { start: string; end: string }, path: string) => {
    if (one.end <= one.start) say(`${path}.end`, `${one.end} is not after ${one.start}`)
  }
  for (const [nth, venue] of venues.entries()) {
    needs('organization', venue.host, `venues[${nth}].host`)
    if (venue.area !== null) needs('area', venue.area, `venues[${nth}].area`)
    for (const [at, one] of venue.open.entries()) forward(one, `venues[${nth}].open[${at}]`)
  }
  for (const [nth, one] of booked.entries()) {
    needs('venue', one.venue, `booked[${nth}].venue`)
    needs('organization', one.organizer, `booked[${nth}].organizer`)
    forward(one, `booked[${nth}]`)
  }
  for (const [nth, request] of requests.entries()) {
    needs('organization', request.organizer, `requests[${nth}].organizer`)
    for (const [at, area] of request.areas.entries()) {
      needs('area', area, `requests[${nth}].areas[${at}]`)
    }
    for (const [at, window] of request.windows.entries()) {
      const path = `requests[${nth}].windows[${at}]`
      within(window.date, `${path}.date`)
      forward(window, path)
    }
  }
  for (const name of ['pins', 'bans'] as const) {
    for (const [nth, one] of instance[name].entries()) {
      needs('request', one.request, `${name}[${nth}].request`)
      needs('venue', one.venue, `${name}[${nth}].venue`)
      within(one.date, `${name}[${nth}].date`)
    }
  }
  for (const name of ['together', 'apart'] as const) {
    for (const [nth, pair] of instance[name].entries()) {
      for (const [at, one] of pair.entries()) needs('request', one, `${name}[${nth}][${at}]`)
      if (pair[0] === pair[1]) say(`${name}[${nth}]`, 'names one request twice')
    }
  }
  for (const [nth, two] of instance.ties.entries()) {
    for (const [at, one] of two.entries()) needs('organization', one, `ties[${nth}][${at}]`)
  }
  return faults[0] ?? null
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, at) =>
      typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`,
    )
    .join('')
}
