/**
 * The best assignment of many requests at once, as `matching.md` §4 and §5 say: first-timers' share as
 * a rule, then the most requests, the greatest score, the smallest imbalance, each kept while the next
 * is sought. The same instance, whatever the order of its arrays, gives the same plan.
 */
import { answerFor } from './candidates.ts'
import { criteriaAt } from './criteria.ts'
import { indexInstance, type InstanceIndex } from './instance-index.ts'
import {
  activityOf,
  rowOf,
  type Limits,
  type Objective,
  type OpenModel,
  type Row,
  type Solved,
  type Solver,
} from './milp.ts'
import { reasonsFor } from './reasons.ts'
import { canonical } from './round-canonical.ts'
import { findClash } from './round-clash.ts'
import { evenOut } from './round-even.ts'
import { greedyPlan } from './round-greedy.ts'
import type {
  Assignment,
  Objectives,
  PlanCandidate,
  RoundInstance,
  RoundPlan,
  Unplaced,
} from './round-instance.ts'
import { firstTimersRequired, modelOf, shareRows, type RoundModel } from './round-model.ts'
import { listOptions, type Option } from './round-option.ts'
import { endOf, startOf } from './slots.ts'

/** A plan, and what its making took, which is no part of it. */
export type Round = { plan: RoundPlan; log: StageLog[] }
export type StageName = 'firstTimers' | 'placed' | 'score' | 'imbalance' | 'evenScore' | 'lot'
export type StageLog = { stage: StageName; value: number; bound: number; milliseconds: number }
/** A stage that is done, with the solution so far. */
export type StageEnd = StageLog & { values: Float64Array }

export type RoundHooks = {
  /** Milliseconds, of any clock that only runs on. */
  clock: () => number
  /** Told after each stage. */
  onStage?: (stage: StageEnd) => void
  /** Told when the search is over: what follows puts the plan into words. */
  onSearched?: () => void
  /** True ends the round with the best plan so far. */
  isCancelled?: () => boolean
  explain?: boolean
  /** What an earlier run of the same instance has told: where this one begins. */
  before?: { values: Float64Array; log: readonly StageLog[] }
}

/** Iterations of the solver for one stage: what a small town needs many times over. */
const WORK = 2_000_000
/** Seconds for the first plan of all, whatever the clock says. */
const SECONDS_FOR_ANY = 10
/** How far a value that is kept may be missed by rounding. */
const SLACK = 1e-7

export function solveRound(given: RoundInstance, solver: Solver, hooks: RoundHooks): Round {
  const instance = canonical(given)
  const index = indexInstance(instance)
  const { options, pruned } = listOptions(index, instance)
  const model = modelOf(index, instance, options)
  const open = solver(model.milp)
  try {
    const search = searchFor(model, open, instance, hooks)
    const start = [hooks.before?.values, greedyPlan(model)].find(
      (one) => one?.length === model.milp.lower.length && keepsRows(model.milp.rows, one),
    )
    const found = runStages(model, search, instance, start ?? null)
    hooks.onSearched?.()
    const explained = hooks.explain
      ? { candidates: options.map((option) => candidateOf(option)) }
      : {}
    if (!found) {
      const clash = findClash(index, instance, options, solver)
      return { plan: { ...NO_PLAN, clash, ...explained }, log: search.log }
    }
    const plan = planOf({ index, instance, model, found, pruned })
    return { plan: { ...plan, ...explained }, log: search.log }
  } finally {
    open.close()
  }
}

type Search = {
  log: StageLog[]
  /** Whether the clock ended a stage. */
  late: boolean
  /** The best solution of a stage, or of the one before; null where there is none at all. */
  run(stage: StageName, objective: Objective, from: Float64Array | null): Stage | null
  keep(row: Row): void
}
type Stage = { values: Float64Array; value: number; bound: number; proven: boolean }

function searchFor(
  model: RoundModel,
  open: OpenModel,
  { policy }: RoundInstance,
  { clock, onStage, isCancelled, before }: RoundHooks,
): Search {
  const began = clock()
  const seconds = () => Math.max(0, policy.timeLimitSeconds - (clock() - began) / 1000)
  const isOver = () => seconds() === 0 || (isCancelled?.() ?? false)
  // Whoever has no plan at all is given the time to find one.
  const limitsFrom = (from: Float64Array | null): Limits => ({
    work: WORK,
    seconds: () => (from ? seconds() : Math.max(seconds(), SECONDS_FOR_ANY)),
    isCancelled: () => from !== null && (isCancelled?.() ?? false),
  })
  const search: Search = {
    log: [],
    late: false,
    keep: (row) => open.addRow(row),
    run(stage, objective, from) {
      const stageBegan = clock()
      const valueOf = (values: Float64Array) => valueAt(objective, values)
      if (from && isOver()) {
        search.late = true
        const known = before?.log.find((line) => line.stage === stage)
        if (known) search.log.push(known)
        const worst = objective.sense === 'maximize' ? Infinity : -Infinity
        const { value, bound } = known ?? { value: valueOf(from), bound: worst }
        return { values: from, value, bound, proven: value === bound }
      }
      const solved: Solved = open.solve(objective, limitsFrom(from), from)
      if (solved.status === 'infeasible') return null
      if (solved.stoppedBy === 'clock') search.late = true
      const values = solved.status === 'nothing' ? from : rounded(model, solved.values)
      if (!values) return null
      const value = valueOf(values)
      const proven = solved.status === 'optimal'
      const bound = proven ? value : solved.bound
      const line = { stage, value, bound, milliseconds: clock() - stageBegan }
      search.log.push(line)
      onStage?.({ ...line, values })
      return { values, value, bound, proven }
    },
  }
  return search
}

type Found = {
  values: Float64Array
  possible: number
  gaps: Objectives
  late: boolean
}

/** Each stage begins with the solution of the one before, and keeps what that has reached. */
function runStages(
  model: RoundModel,
  search: Search,
  instance: RoundInstance,
  given: Float64Array | null,
): Found | null {
  const { objectives } = model
  const { policy } = instance
  let start = given
  let possible = 0
  if (policy.firstTimerShare > 0 && model.firstTimers.length > 0) {
    const most = search.run('firstTimers', objectives.firstTimers, start)
    if (!most) return null
    possible = Math.round(most.value)
    for (const row of shareRows(model, policy.firstTimerShare, possible)) search.keep(row)
    start = most.values
    start[model.allFirstTimers] = 1
  }
  const placed = search.run('placed', objectives.placed, start)
  if (!placed) return null
  search.keep(atLeast(objectives.placed, placed.value))

  const score = search.run('score', objectives.score, placed.values) ?? placed
  const slack = policy.scoreSlack * Math.abs(valueAt(objectives.score, score.values))

  const leastScore = valueAt(objectives.score, score.values) - slack
  search.keep(atLeast(objectives.score, leastScore))
  const evened = evenOut(model, score.values, { leastScore, fixed: fixedIn(instance) })
  const imbalance = search.run('imbalance', objectives.imbalance, evened) ?? score
  search.keep(atMost(objectives.imbalance, valueAt(objectives.imbalance, imbalance.values)))

  // Of the plans that are equal so far, the best, and of those again the one that the lot names.
  const even = search.run('evenScore', objectives.score, imbalance.values) ?? imbalance
  search.keep(atLeast(objectives.score, valueAt(objectives.score, even.values)))
  const last = search.run('lot', objectives.lot, even.values) ?? even
  return {
    values: last.values,
    possible,
    late: search.late,
    gaps: {
      placed: gapOf(placed),
      score: gapOf(score),
      imbalance: gapOf(imbalance),
    },
  }
}

/** What staff have set down stays where it is while others are moved. */
function fixedIn({ pins, together }: RoundInstance): Set<string> {
  return new Set([...pins.map(({ request }) => request), ...together.flat()])
}

function gapOf({ value, bound, proven }: Stage): number {
  if (proven) return 0
  if (!Number.isFinite(bound)) return 1
  return Math.abs(bound - value) / Math.max(1, Math.abs(bound))
}

function valueAt({ costs }: Objective, values: Float64Array): number {
  let sum = 0
  for (const [column, cost] of costs.entries()) if (cost !== 0) sum += cost * (values[column] ?? 0)
  return sum
}

function atLeast(objective: Objective, value: number): Row {
  return rowOf(objective.costs.entries(), { lower: value - SLACK })
}

function atMost(objective: Objective, value: number): Row {
  return rowOf(objective.costs.entries(), { upper: value + SLACK })
}

/** Whole where it has to be whole: a solver answers within a tolerance. */
function rounded({ milp }: RoundModel, values: Float64Array): Float64Array {
  return values.map((value, column) => (milp.integer[column] ? Math.round(value) : value))
}

const NO_PLAN: RoundPlan = {
  status: 'infeasible',
  requestsPlaced: 0,
  objective: { placed: 0, score: 0, imbalance: 0 },
  gaps: { placed: 0, score: 0, imbalance: 0 },
  gap: 0,
  firstTimers: { placed: 0, possible: 0, required: 0 },
  assignments: [],
  unplaced: [],
}

function planOf({
  index,
  instance,
  model,
  found: { values, possible, gaps, late },
  pruned,
}: {
  index: InstanceIndex
  instance: RoundInstance
  model: RoundModel
  found: Found
  pruned: boolean
}): RoundPlan {
  const taken = model.options.filter((_, column) => values[column] === 1)
  const placedIds = new Set(taken.map(({ request }) => request.id))
  const isFirst = (organizer: string) => index.organizationById.get(organizer)?.firstTime ?? false
  const firstTimers = instance.requests.filter(
    ({ id, organizer }) => placedIds.has(id) && isFirst(organizer),
  ).length
  const { firstTimerShare } = instance.policy
  return {
    status: Math.max(gaps.placed, gaps.score, gaps.imbalance) === 0 ? 'optimal' : 'feasible',
    requestsPlaced: placedIds.size,
    objective: {
      placed: valueAt(model.objectives.placed, values),
      score: valueAt(model.objectives.score, values),
      imbalance: imbalanceOf(index, taken),
    },
    gaps,
    gap: Math.max(gaps.placed, gaps.score),
    firstTimers: {
      placed: firstTimers,
      possible,
      required: firstTimersRequired(firstTimerShare, placedIds.size, possible),
    },
    assignments: taken.map((option): Assignment => {
      const { trial, slot } = option
      const candidate = candidateOf(option)
      const reasons = reasonsFor(trial, slot, candidate.criteria).map(({ text }) => text)
      return { ...candidate, reasons }
    }),
    unplaced: instance.requests
      .filter(({ id }) => !placedIds.has(id))
      .map((request) => unplacedOf(index, model.options, request)),
    ...(pruned ? { bound: 'pruned' as const } : {}),
    ...(late ? { stoppedBy: 'clock' as const } : {}),
  }
}

function candidateOf({ trial, slot, request, venue, date, units, score }: Option): PlanCandidate {
  return {
    request: request.id,
    venue,
    date,
    start: startOf(slot),
    end: endOf(slot),
    units,
    score,
    criteria: criteriaAt(trial, slot),
  }
}

/** Read from the assignments, to the last digit: the solver's own columns lie within a tolerance. */
function imbalanceOf(index: InstanceIndex, taken: readonly Option[]): number {
  const areas = [...index.areaById.values()]
  const events = new Map(areas.map(({ id, eventsLast90Days }) => [id, eventsLast90Days]))
  for (const { trial } of taken) {
    const area = trial.indexed.venue.area ?? ''
    const known = events.get(area)
    if (known !== undefined) events.set(area, known + 1)
  }
  const sum = [...events.values()].reduce((all, one) => all + one, 0)
  const residents = areas.reduce((all, area) => all + area.residents, 0)
  return areas.reduce((all, area) => {
    const share = residents > 0 ? area.residents / residents : 0
    return all + Math.abs((events.get(area.id) ?? 0) - share * sum)
  }, 0)
}

const MOST_CHANGES = 3

function unplacedOf(
  index: InstanceIndex,
  options: readonly Option[],
  request: RoundInstance['requests'][number],
): Unplaced {
  const wanted = new Set(
    options.filter((option) => option.request.id === request.id).map(({ venue }) => venue),
  )
  const answer = answerFor(index, request)
  const venues = new Map<string, number>()
  if (wanted.size > 0) venues.set('competition', wanted.size)
  for (const { obstacles } of answer.blocked) {
    for (const code of new Set(obstacles.map((obstacle) => obstacle.code))) {
      venues.set(code, (venues.get(code) ?? 0) + 1)
    }
  }
  return {
    request: request.id,
    blocked: Array.from(venues, ([code, count]) => ({ code, venues: count })).sort(
      (a, b) => b.venues - a.venues || (a.code < b.code ? -1 : 1),
    ),
    fewestChanges: answer.advice.slice(0, MOST_CHANGES).map(({ text }) => text),
  }
}

/** For tests and for whoever doubts a solution: whether it keeps every row of a model. */
export function keepsRows(rows: readonly Row[], values: Float64Array): boolean {
  return rows.every((row) => {
    const activity = activityOf(row, values)
    return activity >= row.lower - SLACK && activity <= row.upper + SLACK
  })
}
