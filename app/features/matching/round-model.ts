/** A round as a mixed-integer program: which option is taken, under the rules of `matching.md` §5. */
import type { InstanceIndex } from './instance-index.ts'
import { addColumn, emptyMilp, rowOf, type Milp, type Objective, type Row } from './milp.ts'
import type { RoundInstance } from './round-instance.ts'
import type { Option } from './round-option.ts'

export type RoundModel = {
  milp: Milp
  options: readonly Option[]
  /** By request, 1 where it has an assignment. */
  placed: ReadonlyMap<string, number>
  /** Of requests whose organizers are first-timers. */
  firstTimers: readonly number[]
  /** Where a share of them asks for more than can be placed, all that can be are. */
  allFirstTimers: number
  /** The counts of assignments by area, and the options of each. */
  areas: readonly AreaColumns[]
  /** Sets every column that follows from the options that are taken, and answers the same array. */
  complete: (values: Float64Array) => Float64Array
  objectives: {
    firstTimers: Objective
    placed: Objective
    score: Objective
    imbalance: Objective
    lot: Objective
  }
}

/** `target`: how many events the area should have for each one in the town; `before`: how many it had. */
export type AreaColumns = {
  count: number
  distance: number
  options: readonly number[]
  target: number
  before: number
}

/** Without the rule on first-timers' share, which needs to know how many can be placed: `shareRow`. */
export function modelOf(
  index: InstanceIndex,
  instance: RoundInstance,
  options: readonly Option[],
): RoundModel {
  const milp = emptyMilp()
  for (const _ of options) addColumn(milp, {})
  const all = options.map((option, column): Taken => ({ ...option, column }))
  const ofRequest = groupBy(all, ({ request }) => request.id)
  const ofVenue = groupBy(all, ({ venue }) => venue)
  const placed = new Map<string, number>()
  for (const [id, own] of ofRequest) placed.set(id, addPlaced(milp, own))
  const placedBy = Array.from(ofRequest, ([id, own]) => ({ flag: placed.get(id) ?? 0, own }))
  for (const [id, own] of ofVenue) addVenue(milp, index, id, own)
  addOrganizers(milp, ofRequest)
  const common = addRules(milp, instance, ofRequest)
  const areas = addImbalance(milp, index, all)
  const allFirstTimers = addColumn(milp, {})
  const requests = new Map(instance.requests.map((request) => [request.id, request]))
  const organizerOf = (id: string) => index.organizationById.get(requests.get(id)?.organizer ?? '')
  const firstTimers = [...placed]
    .filter(([id]) => organizerOf(id)?.firstTime)
    .map(([, column]) => column)

  const costs = (entries: Iterable<readonly [number, number]>) => {
    const all = new Float64Array(milp.lower.length)
    for (const [column, cost] of entries) all[column] = cost
    return all
  }
  const perOption = (cost: (option: Taken) => number) =>
    costs(all.map((option) => [option.column, cost(option)] as const))
  return {
    milp,
    options,
    placed,
    firstTimers,
    allFirstTimers,
    areas,
    complete(values) {
      const sum = (columns: readonly number[]) =>
        columns.reduce((all, column) => all + (values[column] ?? 0), 0)
      for (const { flag, own } of placedBy) {
        values[flag] = own.some(({ column }) => values[column] === 1) ? 1 : 0
      }
      for (const { both, one, other } of common) values[both] = Math.min(sum(one), sum(other))
      for (const { count, options } of areas) values[count] = sum(options)
      const distances = distancesOf(
        areas,
        areas.map(({ count }) => values[count] ?? 0),
      )
      for (const [nth, { distance }] of areas.entries()) values[distance] = distances[nth] ?? 0
      return values
    },
    objectives: {
      firstTimers: { sense: 'maximize', costs: costs(firstTimers.map((column) => [column, 1])) },
      placed: { sense: 'maximize', costs: perOption(({ request }) => weightOf(index, request)) },
      score: { sense: 'maximize', costs: perOption(({ score }) => score) },
      imbalance: { sense: 'minimize', costs: costs(areas.map(({ distance }) => [distance, 1])) },
      // As whole numbers below a million, so that sums of them are exact.
      lot: { sense: 'minimize', costs: perOption(({ lot }) => lot % 1_000_003) },
    },
  }
}

type Taken = Option & { column: number }

/** What an assignment of a request counts: those who went without before count more. */
export function weightOf(
  index: InstanceIndex,
  { organizer, times }: { organizer: string; times: number },
): number {
  const waited = index.organizationById.get(organizer)?.unplacedBefore ?? 0
  return (1 + 0.2 * Math.min(waited, 5)) / times
}

/** On each day one assignment at most, in all as many as are wanted; answers whether there is any. */
function addPlaced(milp: Milp, own: readonly Taken[]): number {
  const times = own[0]?.request.times ?? 1
  const placed = addColumn(milp, {})
  const sum = own.map(({ column }): Entry => [column, 1])
  if (times === 1) {
    milp.rows.push(rowOf([...sum, [placed, -1]], { lower: 0, upper: 0 }))
    return placed
  }
  milp.rows.push(rowOf(sum, { upper: times }))
  milp.rows.push(rowOf([...sum, [placed, -1]], { lower: 0 }))
  for (const ofDay of groupBy(own, ({ date }) => date).values()) {
    const day = ofDay.map(({ column }): Entry => [column, 1])
    milp.rows.push(rowOf([...day, [placed, -1]], { upper: 0 }))
  }
  return placed
}

/** Units with rests, people without, and the uses of a calendar month. */
function addVenue(milp: Milp, index: InstanceIndex, id: string, own: readonly Taken[]): void {
  const indexed = index.venueById.get(id)
  if (!indexed) return
  const { venue } = indexed
  const booked = [...new Set([...indexed.occupations.values()].flat())]
  // Sums rise only where an occupation begins.
  const begins = new Set([...own, ...booked].map(({ from }) => from))
  const [units, people] = [new Tightest(), new Tightest()]
  for (const at of [...begins].sort((a, b) => a - b)) {
    const present = <Item extends { from: number }>(
      all: readonly Item[],
      end: (one: Item) => number,
    ) => all.filter((one) => one.from <= at && at < end(one))
    const taken = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0)
    units.keep(
      present(own, ({ restsTo }) => restsTo).map(({ column, units }): Entry => [column, units]),
      venue.units - taken(present(booked, ({ restsTo }) => restsTo).map(({ units }) => units)),
    )
    people.keep(
      present(own, ({ to }) => to).map(({ column, request }): Entry => [column, request.people]),
      venue.capacity - taken(present(booked, ({ to }) => to).map(({ people }) => people)),
    )
  }
  milp.rows.push(...units.rows(), ...people.rows())
  if (venue.monthlyCap === null) return
  for (const [month, ofMonth] of groupBy(own, (option) => option.month)) {
    const left = venue.monthlyCap - (indexed.monthly.get(month) ?? 0)
    const entries = ofMonth.map(({ column }): Entry => [column, 1])
    milp.rows.push(rowOf(entries, { upper: left }))
  }
}

/** Of rows over the same columns, the one that binds; none where all of them together fit. */
class Tightest {
  #bounds = new Map<string, { entries: Entry[]; upper: number }>()

  keep(entries: Entry[], upper: number): void {
    const most = entries.reduce((sum, [, value]) => sum + value, 0)
    if (most <= Math.max(0, upper)) return
    const key = entries.map(([column]) => column).join()
    const known = this.#bounds.get(key)
    if (!known || known.upper > upper) this.#bounds.set(key, { entries, upper })
  }

  rows(): Row[] {
    return [...this.#bounds.values()].map(({ entries, upper }) => rowOf(entries, { upper }))
  }
}

/** Nobody is at two venues at once, set-up and clear-up included. */
function addOrganizers(milp: Milp, ofRequest: ReadonlyMap<string, Taken[]>): void {
  const all = [...ofRequest.values()]
  for (const requests of groupBy(all, ([first]) => first?.request.organizer ?? '').values()) {
    for (const [nth, one] of requests.entries()) {
      if ((one[0]?.request.times ?? 1) > 1) addPairs(milp, one, one)
      for (const other of requests.slice(nth + 1)) addTwoRequests(milp, one, other)
    }
  }
}

/**
 * At each moment: where one request is at a venue, the other is at no other venue. One row for each
 * venue says it of all options at once, and binds better than one for each pair.
 */
function addTwoRequests(milp: Milp, one: readonly Taken[], other: readonly Taken[]): void {
  const isSimple = [one, other].every(([first]) => first?.request.times === 1)
  if (!isSimple) {
    addPairs(milp, one, other)
    return
  }
  const seen = new Set<string>()
  const begins = new Set([...one, ...other].map(({ from }) => from))
  for (const at of [...begins].sort((a, b) => a - b)) {
    const isPresent = ({ from, to }: Taken) => from <= at && at < to
    const [here, there] = [one.filter(isPresent), other.filter(isPresent)]
    for (const venue of new Set(here.map((option) => option.venue))) {
      const at = here.filter((option) => option.venue === venue)
      const elsewhere = there.filter((option) => option.venue !== venue)
      if (elsewhere.length === 0) continue
      const entries = [...at, ...elsewhere].map(({ column }): Entry => [column, 1])
      const key = entries.map(([column]) => column).join()
      if (seen.has(key)) continue
      seen.add(key)
      milp.rows.push(rowOf(entries, { upper: 1 }))
    }
  }
}

function addPairs(milp: Milp, one: readonly Taken[], other: readonly Taken[]): void {
  for (const a of one) {
    for (const b of other) {
      if (a.column === b.column || (one === other && a.column > b.column)) continue
      if (a.venue === b.venue || a.from >= b.to || b.from >= a.to) continue
      milp.rows.push(
        rowOf(
          [
            [a.column, 1],
            [b.column, 1],
          ],
          { upper: 1 },
        ),
      )
    }
  }
}

type CommonDay = { both: number; one: number[]; other: number[] }

/** Answers the columns of the days on which those that belong together are both placed. */
function addRules(
  milp: Milp,
  { pins, together, apart }: RoundInstance,
  ofRequest: ReadonlyMap<string, Taken[]>,
): CommonDay[] {
  for (const { request, venue, date } of pins) {
    const meant = (ofRequest.get(request) ?? []).filter(
      (option) => option.venue === venue && (date === undefined || option.date === date),
    )
    milp.rows.push(
      rowOf(
        meant.map(({ column }) => [column, 1]),
        { lower: 1 },
      ),
    )
  }
  for (const [a, b] of apart) {
    const [ofA, ofB] = [a, b].map((id) => groupBy(ofRequest.get(id) ?? [], ({ date }) => date))
    for (const [date, options] of ofA ?? []) {
      const others = ofB?.get(date)
      if (!others) continue
      const entries = [...options, ...others].map(({ column }): Entry => [column, 1])
      milp.rows.push(rowOf(entries, { upper: 1 }))
    }
  }
  return together.flatMap(([a, b]) =>
    addTogether(milp, ofRequest.get(a) ?? [], ofRequest.get(b) ?? []),
  )
}

/** Both are placed on one day, or neither is: on a day that is common, both are. */
function addTogether(milp: Milp, one: readonly Taken[], other: readonly Taken[]): CommonDay[] {
  const [ofOne, ofOther] = [one, other].map((own) => groupBy(own, ({ date }) => date))
  const common: CommonDay[] = []
  for (const [date, options] of ofOne ?? []) {
    const others = ofOther?.get(date)
    if (!others) continue
    const both = addColumn(milp, {})
    const columnsOf = (own: readonly Taken[]) => own.map(({ column }) => column)
    common.push({ both, one: columnsOf(options), other: columnsOf(others) })
    for (const own of [options, others]) {
      const sum = own.map(({ column }): Entry => [column, 1])
      milp.rows.push(rowOf([...sum, [both, -1]], { lower: 0 }))
    }
  }
  for (const { column } of [...one, ...other]) {
    const days = common.map(({ both }): Entry => [both, 1])
    milp.rows.push(rowOf([[column, -1], ...days], { lower: 0 }))
  }
  return common
}

/**
 * For each area a column that is at least its distance from its share of all events. Assignments are
 * counted by area first: rows over a few counts are solved far sooner than rows over all options.
 */
function addImbalance(milp: Milp, index: InstanceIndex, all: readonly Taken[]): AreaColumns[] {
  const areas = [...index.areaById.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const residents = areas.reduce((sum, area) => sum + area.residents, 0)
  const ofArea = groupBy(all, ({ trial }) => trial.indexed.venue.area ?? '')
  const columns = areas.map((area): AreaColumns => {
    const options = (ofArea.get(area.id) ?? []).map(({ column }) => column)
    const count = addColumn(milp, { upper: options.length })
    const sum = options.map((column): Entry => [column, 1])
    milp.rows.push(rowOf([...sum, [count, -1]], { lower: 0, upper: 0 }))
    const distance = addColumn(milp, { upper: Infinity, integer: false })
    const target = residents > 0 ? area.residents / residents : 0
    return { count, distance, options, target, before: area.eventsLast90Days }
  })
  const events = columns.reduce((sum, { before }) => sum + before, 0)
  for (const { distance, target, before, count } of columns) {
    const entries = columns.map((other): Entry => [
      other.count,
      (other.count === count ? 1 : 0) - target,
    ])
    const constant = before - target * events
    milp.rows.push(rowOf([...entries, [distance, -1]], { upper: -constant }))
    milp.rows.push(rowOf([...entries, [distance, 1]], { lower: -constant }))
  }
  return columns
}

/** How far each area is from its share of all events, with so many assignments in each. */
export function distancesOf(
  areas: readonly Pick<AreaColumns, 'target' | 'before'>[],
  counts: readonly number[],
): number[] {
  const events = areas.map(({ before }, nth) => before + (counts[nth] ?? 0))
  const all = events.reduce((sum, one) => sum + one, 0)
  return areas.map(({ target }, nth) => Math.abs((events[nth] ?? 0) - target * all))
}

/** First-timers' requests that have to be placed among so many: never more than can be. */
export function firstTimersRequired(share: number, placed: number, possible: number): number {
  return Math.min(possible, Math.ceil(share * placed - 1e-9))
}

/** The same as rows: a share of what is placed, or else all that can be. */
export function shareRows(
  { firstTimers, placed, allFirstTimers: all }: RoundModel,
  share: number,
  possible: number,
): Row[] {
  const own = firstTimers.map((column): Entry => [column, 1])
  const others = [...placed.values()].map((column): Entry => [column, -share])
  return [
    rowOf([...own, [all, -possible]], { lower: 0 }),
    rowOf([...own, ...others, [all, share * placed.size]], { lower: -1e-9 }),
  ]
}

type Entry = [column: number, value: number]

function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
