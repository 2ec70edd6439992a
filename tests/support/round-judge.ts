/**
 * Judges plans of a round by the words of `matching.md` §5 alone, and finds the best one by trying all.
 * It shares no code with the engine, not even the arithmetic of days and distances.
 */
import type { RoundInstance } from '#app/features/matching/round-instance.ts'

type Venue = RoundInstance['venues'][number]
type Request = RoundInstance['requests'][number]
type Organization = RoundInstance['organizations'][number]

/** One assignment; minutes since 1970 on the town's clock. */
export type Choice = {
  request: Request
  venue: Venue
  date: string
  start: string
  end: string
  from: number
  to: number
  units: number
  score: number
}

const CRITERIA = 'date area fit thrift fee theme tie challenge spread turn'.split(' ')
const VEHICLES = ['none', 'light', '2t']

function minutes(date: string, clock: string): number {
  const [hours = 0, rest = 0] = clock.split(':').map(Number)
  return Date.parse(`${date}T00:00:00Z`) / 60_000 + hours * 60 + rest
}

const days = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000

function find<T extends { id: string }>(all: readonly T[], id: string): T {
  const one = all.find((other) => other.id === id)
  if (!one) throw new Error(`the instance has no ${id}`)
  return one
}

/** All that each request could be given if it were alone in the round. */
export function choicesOf(instance: RoundInstance, request: Request): Choice[] {
  const choices: Choice[] = []
  for (const venue of instance.venues) {
    for (const { date, start, end, preference } of request.windows) {
      const choice = {
        request,
        venue,
        date,
        start,
        end,
        from: minutes(date, start) - request.setupMinutes,
        to: minutes(date, end) + request.clearMinutes,
        units: request.units === 'all' ? venue.units : request.units,
        score: 0,
      }
      if (!isPossible(instance, choice)) continue
      const same = choices.find(
        (other) => other.venue === venue && other.from === choice.from && other.to === choice.to,
      )
      choice.score = scoreOf(instance, choice, preference)
      if (!same) choices.push(choice)
      else same.score = Math.max(same.score, choice.score)
    }
  }
  return choices
}

function isPossible(instance: RoundInstance, choice: Choice): boolean {
  const { request, venue, date, start, end } = choice
  const organizer = find(instance.organizations, request.organizer)
  const needs = request.needs
  const has = venue.facilities
  const isOpen = venue.open.some(
    (opening) =>
      opening.date === date &&
      minutes(date, opening.start) <= choice.from &&
      choice.to <= minutes(date, opening.end),
  )
  const notice = days(date) - days(instance.today)
  const leads = [venue.landType, ...request.uses].map(
    (key) => instance.policy.permitLeadDays[key] ?? -Infinity,
  )
  const booked = instance.booked.filter((one) => one.venue === venue.id)
  const uses = new Set(
    booked
      .filter((one) => one.date.slice(0, 7) === date.slice(0, 7))
      .map((one) => `${one.organizer} ${one.date} ${one.start}`),
  ).size
  const elsewhere = instance.booked.some(
    (one) =>
      one.organizer === request.organizer &&
      one.venue !== venue.id &&
      minutes(one.date, one.start) < choice.to &&
      choice.from < minutes(one.date, one.end),
  )
  return (
    isOpen &&
    !instance.bans.some(
      (ban) =>
        ban.request === request.id &&
        ban.venue === venue.id &&
        (ban.date === undefined || ban.date === date),
    ) &&
    (needs.powerAmps ?? 0) <= has.powerAmps &&
    VEHICLES.indexOf(needs.vehicle ?? 'none') <= VEHICLES.indexOf(has.vehicle) &&
    (!needs.water || has.water) &&
    (!needs.roof || has.roof) &&
    (!needs.toilet || has.toilet) &&
    (!needs.stepFree || has.stepFree) &&
    request.uses.every((use) => venue.allowed.includes(use)) &&
    !(request.uses.includes('sound') && venue.quietFrom !== null && end > venue.quietFrom) &&
    feeOf(venue, organizer) <= request.maxFee &&
    notice >= venue.noticeDays &&
    leads.every((lead) => notice >= lead) &&
    (venue.monthlyCap === null || uses + 1 <= venue.monthlyCap) &&
    !elsewhere &&
    start < end &&
    fitsIn(instance, venue, [choice])
  )
}

function feeOf(venue: Venue, { firstTime }: Organization): number {
  return firstTime && venue.welcomesFirstTimers ? venue.firstTimerFee : venue.feePerUse
}

/** Units with rests, and people, at every instant at which something begins. */
function fitsIn(instance: RoundInstance, venue: Venue, chosen: readonly Choice[]): boolean {
  const all = [
    ...instance.booked
      .filter((one) => one.venue === venue.id)
      .map((one) => ({
        from: minutes(one.date, one.start),
        to: minutes(one.date, one.end),
        units: one.units === 'all' ? venue.units : one.units,
        people: one.people,
      })),
    ...chosen.map(({ from, to, units, request }) => ({ from, to, units, people: request.people })),
  ]
  // What is booked may be too much by itself; a round adds to it only where there is room.
  const own = chosen.map(({ from, to }) => ({ from, to: to + venue.bufferMinutes }))
  return all.every(({ from: at }) => {
    if (!own.some(({ from, to }) => from <= at && at < to)) return true
    const sum = (take: (one: (typeof all)[number]) => number, rest: number) =>
      all
        .filter(({ from, to }) => from <= at && at < to + rest)
        .reduce((total, one) => total + take(one), 0)
    const busy = chosen.some(({ from, to }) => from <= at && at < to)
    return (
      sum((one) => one.units, venue.bufferMinutes) <= venue.units &&
      (!busy || sum((one) => one.people, 0) <= venue.capacity)
    )
  })
}

function q(x: number): number {
  if (x < 0.6) return x / 0.6
  return x <= 0.9 ? 1 : 1 - 5 * (x - 0.9)
}

function metres([lat, lng]: readonly [number, number], [lat2, lng2]: readonly [number, number]) {
  const north = (lat2 - lat) * 111_195
  const east = (lng2 - lng) * 111_195 * Math.cos((lat * Math.PI) / 180)
  return Math.hypot(north, east)
}

function scoreOf(instance: RoundInstance, choice: Choice, preference: number): number {
  const { request, venue, date, units } = choice
  const organizer = find(instance.organizations, request.organizer)
  const met = instance.booked
    .filter(
      (one) =>
        one.date === date &&
        one.organizer !== organizer.id &&
        metres(find(instance.venues, one.venue).point, venue.point) <= 500,
    )
    .map((one) => find(instance.organizations, one.organizer))
  const meet = (other: Organization) => {
    if (other.id === organizer.id) return 0
    const tied = instance.ties.some(([a, b]) =>
      [a, b].every((id) => id === organizer.id || id === other.id),
    )
    return tied ? 0.2 : other.sector === organizer.sector ? 0.5 : 1
  }
  const scarce = (['power', 'water', 'roof', '2t'] as const).filter((one) => {
    const owners = instance.venues.filter((other) => hasFacility(other, one))
    return owners.length * 3 < instance.venues.length && hasFacility(venue, one)
  })
  const unneeded = scarce.filter((one) => {
    if (one === 'power') return !((request.needs.powerAmps ?? 0) > 0)
    return one === '2t' ? request.needs.vehicle !== '2t' : request.needs[one] !== true
  })
  const fee = feeOf(venue, organizer)
  const perResident = (area: { residents: number; eventsLast90Days: number }) =>
    area.residents > 0 ? area.eventsLast90Days / area.residents : 0
  const busiest = Math.max(0, ...instance.areas.map(perResident))
  const area = instance.areas.find(({ id }) => id === venue.area)
  const values: Record<string, number> = {
    date: preference,
    area: request.areas.length === 0 || request.areas.includes(venue.area ?? '') ? 1 : 0,
    fit: (q(request.people / venue.capacity) + q(units / venue.units)) / 2,
    thrift: scarce.length === 0 ? 1 : 1 - unneeded.length / scarce.length,
    fee: fee === 0 ? 1 : 1 - fee / request.maxFee,
    theme: request.themes.some((theme) => venue.themes.includes(theme))
      ? 1
      : venue.themes.length === 0
        ? 0.5
        : 0,
    tie: Math.max(0, ...[find(instance.organizations, venue.host), ...met].map(meet)),
    challenge: !organizer.firstTime
      ? 0
      : (venue.welcomesFirstTimers ? 0.5 : 0) +
        (met.some((one) => one.placedLast12Months >= 3) ? 0.5 : 0),
    spread: busiest === 0 ? 1 : area ? 1 - perResident(area) / busiest : 0,
    turn:
      (0.7 * Math.min(organizer.unplacedBefore, 5)) / 5 +
      0.3 * (1 - Math.min(organizer.usedVenues[venue.id] ?? 0, 4) / 4),
  }
  const weights: Readonly<Record<string, number>> = instance.policy.weights
  const total = CRITERIA.reduce((sum, one) => sum + (weights[one] ?? 0), 0)
  return (
    (10 * CRITERIA.reduce((sum, one) => sum + (weights[one] ?? 0) * (values[one] ?? 0), 0)) / total
  )
}

function hasFacility(venue: Venue, facility: 'power' | 'water' | 'roof' | '2t'): boolean {
  if (facility === 'power') return venue.facilities.powerAmps > 0
  return facility === '2t' ? venue.facilities.vehicle === '2t' : venue.facilities[facility]
}

/** What adding more can never mend: places, caps, organizers, days that are to differ. */
function isBroken(instance: RoundInstance, chosen: readonly Choice[]): string | null {
  const venues = new Set(chosen.map(({ venue }) => venue))
  for (const venue of venues) {
    const here = chosen.filter((one) => one.venue === venue)
    if (!fitsIn(instance, venue, here)) return `${venue.id} is too full`
    if (venue.monthlyCap === null) continue
    for (const month of new Set(here.map(({ date }) => date.slice(0, 7)))) {
      const uses = new Set(
        instance.booked
          .filter((one) => one.venue === venue.id && one.date.startsWith(month))
          .map((one) => `${one.organizer} ${one.date} ${one.start}`),
      ).size
      const added = here.filter(({ date }) => date.startsWith(month)).length
      if (uses + added > venue.monthlyCap) return `${venue.id} is used too often`
    }
  }
  for (const [nth, one] of chosen.entries()) {
    for (const other of chosen.slice(nth + 1)) {
      const same = one.request.organizer === other.request.organizer
      if (same && one.venue !== other.venue && one.from < other.to && other.from < one.to) {
        return `${one.request.organizer} is at two venues`
      }
      if (one.request === other.request && one.date === other.date) {
        return `${one.request.id} is placed twice on ${one.date}`
      }
      const isApart = instance.apart.some((pair) =>
        [one, other].every(({ request }) => pair.includes(request.id)),
      )
      if (isApart && one.request !== other.request && one.date === other.date) {
        return `${one.request.id} and ${other.request.id} are on one day`
      }
    }
  }
  return null
}

function isMissing(instance: RoundInstance, chosen: readonly Choice[]): string | null {
  const of = (id: string) => chosen.filter(({ request }) => request.id === id)
  for (const { request, venue, date } of instance.pins) {
    const kept = of(request).some(
      (one) => one.venue.id === venue && (date === undefined || one.date === date),
    )
    if (!kept) return `${request} is not pinned to ${venue}`
  }
  for (const [a, b] of instance.together) {
    const common = of(a).some(({ date }) => of(b).some((other) => other.date === date))
    if (!common && of(a).length + of(b).length > 0) return `${a} and ${b} are not on one day`
  }
  return null
}

/** Why a plan breaks the rules, the share of first-timers left aside; null: it keeps them. */
export function faultOf(
  instance: RoundInstance,
  assignments: readonly { request: string; venue: string; date: string; start: string }[],
): string | null {
  const chosen: Choice[] = []
  for (const { request, venue, date, start } of assignments) {
    const choice = choicesOf(instance, find(instance.requests, request)).find(
      (one) => one.venue.id === venue && one.date === date && one.start === start,
    )
    if (!choice) return `${request} cannot be at ${venue} on ${date}`
    chosen.push(choice)
  }
  for (const { id, times } of instance.requests) {
    if (chosen.filter(({ request }) => request.id === id).length > times) return `${id}: too often`
  }
  return isBroken(instance, chosen) ?? isMissing(instance, chosen)
}

export type Verdict = { placed: number; score: number; imbalance: number; possible: number }

/** The best plan's values, found by trying all; null where pins cannot hold. */
export function bestByTrying(instance: RoundInstance): Verdict | null {
  const { firstTimerShare, scoreSlack } = instance.policy
  const plans: (Omit<Verdict, 'possible'> & { first: number; requests: number })[] = []
  const isFirst = (id: string) => find(instance.organizations, id).firstTime
  const sets = instance.requests.map((request) => {
    const choices = choicesOf(instance, request)
    return upTo(choices, request.times).filter((some) => isBroken(instance, some) === null)
  })
  const descend = (nth: number, chosen: readonly Choice[]) => {
    const own = sets[nth]
    if (own) {
      for (const some of own) {
        const next = [...chosen, ...some]
        if (some.length === 0 || isBroken(instance, next) === null) descend(nth + 1, next)
      }
    } else if (isMissing(instance, chosen) === null) {
      const requests = new Set(chosen.map(({ request }) => request))
      plans.push({
        requests: requests.size,
        first: [...requests].filter(({ organizer }) => isFirst(organizer)).length,
        placed: chosen.reduce((sum, { request }) => sum + weightOf(instance, request), 0),
        score: chosen.reduce((sum, { score }) => sum + score, 0),
        imbalance: imbalanceOf(instance, chosen),
      })
    }
  }
  descend(0, [])
  if (plans.length === 0) return null
  const possible = Math.max(...plans.map(({ first }) => first))
  const fair = plans.filter(
    ({ first, requests }) =>
      first >= Math.min(possible, Math.ceil(firstTimerShare * requests - 1e-9)),
  )
  const placed = Math.max(...fair.map((plan) => plan.placed))
  const full = fair.filter((plan) => plan.placed >= placed - 1e-9)
  const best = Math.max(...full.map(({ score }) => score))
  const good = full.filter(({ score }) => score >= best - scoreSlack * Math.abs(best) - 1e-9)
  const imbalance = Math.min(...good.map((plan) => plan.imbalance))
  const even = good.filter((plan) => plan.imbalance <= imbalance + 1e-9)
  return { placed, score: Math.max(...even.map(({ score }) => score)), imbalance, possible }
}

function upTo(choices: readonly Choice[], times: number): Choice[][] {
  const sets: Choice[][] = [[]]
  for (const choice of choices) {
    for (const some of sets.slice()) if (some.length < times) sets.push([...some, choice])
  }
  return sets
}

function weightOf(instance: RoundInstance, { organizer, times }: Request): number {
  return (1 + 0.2 * Math.min(find(instance.organizations, organizer).unplacedBefore, 5)) / times
}

function imbalanceOf(instance: RoundInstance, chosen: readonly Choice[]): number {
  const residents = instance.areas.reduce((sum, area) => sum + area.residents, 0)
  const events = instance.areas.map(
    ({ id, eventsLast90Days }) =>
      eventsLast90Days + chosen.filter(({ venue }) => venue.area === id).length,
  )
  const all = events.reduce((sum, one) => sum + one, 0)
  return instance.areas.reduce(
    (sum, area, nth) => sum + Math.abs((events[nth] ?? 0) - (area.residents / residents) * all),
    0,
  )
}
