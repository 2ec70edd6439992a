/**
 * Rounds over generated towns: how good they are beside what one would do by hand, how long the proof
 * takes, and whether the server goes on answering.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { indexInstance } from '#app/features/matching/instance-index.ts'
import { canonical } from '#app/features/matching/round-canonical.ts'
import { Filling } from '#app/features/matching/round-filling.ts'
import { greedyPlan } from '#app/features/matching/round-greedy.ts'
import type { RoundInstance } from '#app/features/matching/round-instance.ts'
import { modelOf, type RoundModel } from '#app/features/matching/round-model.ts'
import { listOptions } from '#app/features/matching/round-option.ts'
import type { Round } from '#app/features/matching/round.ts'
import { startChild, type Child } from './child.ts'
import type { Figure } from './figure.ts'
import { benchRound } from './round-instance.ts'
import { AT, buildTown } from './town.ts'

const SIZES = [
  { requests: 50, venues: 20 },
  { requests: 200, venues: 60 },
  { requests: 500, venues: 100 },
] as const
const SEEDS = [1, 2, 3, 4, 5]
const SECONDS = 20

export async function benchRounds(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'michikusa-bench-'))
  const { url } = await buildTown(folder, 200)
  const server = await startChild('town-server.ts', [url, AT])
  try {
    const figures: Figure[] = []
    for (const size of SIZES) figures.push(...(await measureSize(server, size)))
    return figures
  } finally {
    server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureSize(
  server: Child,
  { requests, venues }: (typeof SIZES)[number],
): Promise<Figure[]> {
  const figures: Figure[] = []
  const name = `${requests} × ${venues} × 60`
  const provenIn: number[] = []
  for (const seed of SEEDS) {
    const town = benchRound({ requests, venues, seed })
    const instance = { ...town, policy: { ...town.policy, timeLimitSeconds: SECONDS } }
    const { round, answers } = await whileAnswering(server, instance)
    provenIn.push(secondsToProof(round))
    if (seed !== SEEDS[0]) continue
    figures.push(...compare(name, instance, round))
    figures.push(
      figure(`${name}: /healthz meanwhile, p95`, percentile(answers, 0.95), 'ms', 100),
      figure(`${name}: /healthz meanwhile, worst`, Math.max(...answers), 'ms', 500),
    )
  }
  const limit = requests === 500 ? 10 : null
  figures.push(
    figure(
      `${name}: placed and score proven to 1 %, median`,
      percentile(provenIn, 0.5),
      's',
      limit,
    ),
  )
  return figures
}

/** The search with what comes before it; infinite where a stage was not proven. */
function secondsToProof({ log, plan }: Round): number {
  if (plan.gap > 0.01) return Infinity
  const until = log.findIndex(({ stage }) => stage === 'score') + 1
  return log.slice(0, until).reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000
}

/** Solves in a worker of a server, which is asked every 20 ms meanwhile how it is. */
async function whileAnswering(server: Child, instance: RoundInstance) {
  const answers: number[] = []
  const state = { done: false }
  const solving = server.ask<Round>({ round: instance }).finally(() => {
    state.done = true
  })
  while (!state.done) {
    const began = performance.now()
    const answer = await fetch(`${server.url}/healthz`)
    await answer.arrayBuffer()
    answers.push(performance.now() - began)
    await setTimeout(20)
  }
  return { round: await solving, answers }
}

function compare(name: string, given: RoundInstance, { plan }: Round): Figure[] {
  const instance = canonical(given)
  const index = indexInstance(instance)
  const model = modelOf(index, instance, listOptions(index, instance).options)
  const plans = {
    'greedy by score': greedyPlan(model),
    'first come, first served': firstComeFirstServed(model),
  }
  const rows: Figure[] = []
  const say = (who: string, values: Record<string, number>) => {
    for (const [what, value] of Object.entries(values)) {
      rows.push(figure(`${name}: ${what}, ${who}`, value, '', null))
    }
  }
  for (const [who, values] of Object.entries(plans)) {
    const sum = (costs: Float64Array) =>
      costs.reduce((all, cost, column) => all + cost * (values[column] ?? 0), 0)
    const { placed, score, imbalance, firstTimers } = model.objectives
    say(who, {
      placed: sum(placed.costs),
      score: sum(score.costs),
      'first-timers placed': sum(firstTimers.costs),
      imbalance: sum(imbalance.costs),
    })
  }
  say('the round', {
    placed: plan.objective.placed,
    score: plan.objective.score,
    'first-timers placed': plan.firstTimers.placed,
    imbalance: plan.objective.imbalance,
  })
  return rows
}

/** Each request in its turn takes the best that the ones before it have left. */
function firstComeFirstServed(model: RoundModel): Float64Array {
  const values = new Float64Array(model.milp.lower.length)
  const filling = new Filling(model, values)
  const ofRequest = new Map<string, number[]>()
  for (const [column, { request }] of model.options.entries()) {
    ofRequest.set(request.id, [...(ofRequest.get(request.id) ?? []), column])
  }
  for (const columns of ofRequest.values()) {
    const best = columns.toSorted(
      (a, b) => (model.options[b]?.score ?? 0) - (model.options[a]?.score ?? 0) || a - b,
    )
    best.find((column) => filling.change([[column, 1]]))
  }
  return model.complete(values)
}

function figure(name: string, value: number, unit: string, limit: number | null): Figure {
  return { name, value, unit, limit }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}
