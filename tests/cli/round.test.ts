import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadSolver } from '#app/features/matching/highs.server.ts'
import type { Solver } from '#app/features/matching/milp.ts'
import { indexInstance } from '#app/features/matching/instance-index.ts'
import { keepsRows, solveRound } from '#app/features/matching/round.ts'
import { canonical } from '#app/features/matching/round-canonical.ts'
import { greedyPlan } from '#app/features/matching/round-greedy.ts'
import type { RoundInstance, RoundPlan } from '#app/features/matching/round-instance.ts'
import { modelOf } from '#app/features/matching/round-model.ts'
import { listOptions } from '#app/features/matching/round-option.ts'
import { CRITERIA } from '#app/features/matching/weights.ts'
import { anyRound } from '#tests/support/round-arbitrary.ts'
import { bestByTrying, faultOf } from '#tests/support/round-judge.ts'

describe('A round', () => {
  let solver: Solver
  beforeAll(async () => {
    solver = await loadSolver()
  })
  const solve = (instance: RoundInstance) =>
    solveRound(instance, solver, { clock: () => performance.now() }).plan

  it('is as good as trying everything, and keeps every rule', () => {
    fc.assert(
      fc.property(anyRound, (instance) => {
        const plan = solve(instance)
        const best = bestByTrying(instance)
        if (best === null) {
          expect(plan.status).toBe('infeasible')
          expect(plan.clash).not.toEqual([])
          return
        }
        expect(plan.status).toBe('optimal')
        expect(faultOf(instance, plan.assignments)).toBe(null)
        expect(plan.objective.placed).toBeCloseTo(best.placed, 6)
        expect(plan.objective.score).toBeCloseTo(best.score, 6)
        expect(plan.objective.imbalance).toBeCloseTo(best.imbalance, 6)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it('is the same to the byte, whatever the order in which things are written down', () => {
    const shuffled = anyRound.chain((instance) =>
      fc
        .record(
          Object.fromEntries(
            Object.entries(instance)
              .filter(([, value]) => Array.isArray(value))
              .map(([name, value]) => [
                name,
                fc.shuffledSubarray(value as unknown[], { minLength: (value as unknown[]).length }),
              ]),
          ),
        )
        .map((lists) => [instance, { ...instance, ...lists } as RoundInstance] as const),
    )
    fc.assert(
      fc.property(shuffled, ([instance, other]) => {
        expect(JSON.stringify(solve(other))).toBe(JSON.stringify(solve(instance)))
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('obeys every pin, or names the pins and rules that cannot hold together', () => {
    fc.assert(
      fc.property(anyRound, fc.boolean(), (instance, twice) => {
        const [pin] = instance.pins
        if (!pin) return
        const pins = twice ? [pin, { ...pin, venue: 'v1' }, { ...pin, venue: 'v2' }] : [pin]
        const plan = solve({ ...instance, pins })
        if (plan.status !== 'infeasible') {
          expect(faultOf({ ...instance, pins }, plan.assignments)).toBe(null)
          return
        }
        const clash = plan.clash ?? []
        const without = (left: typeof clash) => ({
          ...instance,
          pins: left.flatMap((rule) => (rule.rule === 'pin' ? [rule.pin] : [])),
          together: left.flatMap((rule) => (rule.rule === 'together' ? [rule.requests] : [])),
          apart: left.flatMap((rule) => (rule.rule === 'apart' ? [rule.requests] : [])),
        })
        expect(clash.some(({ rule }) => rule === 'pin')).toBe(true)
        expect(bestByTrying(without(clash))).toBe(null)
        // None of them can be left out.
        for (const rule of clash) {
          expect(bestByTrying(without(clash.filter((other) => other !== rule)))).not.toBe(null)
        }
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('never gives a criterion less of the whole when its weight is raised', () => {
    const criterion = fc.constantFrom(...CRITERIA)
    fc.assert(
      fc.property(anyRound, criterion, fc.integer({ min: 1, max: 5 }), (some, name, more) => {
        // Of plans that place the same: which requests are placed comes before any score.
        const instance = { ...some, policy: { ...some.policy, firstTimerShare: 0, scoreSlack: 0 } }
        const weights = { ...instance.policy.weights }
        const raised = { ...weights, [name]: weights[name] + more }
        const total = (plan: RoundPlan) =>
          plan.assignments.reduce((sum, { criteria }) => sum + criteria[name], 0)
        const before = solve(instance)
        const after = solve({ ...instance, policy: { ...instance.policy, weights: raised } })
        if (before.status === 'infeasible') return
        expect(total(after)).toBeGreaterThanOrEqual(total(before) - 1e-6)
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  it('never places less than taking the best option first, again and again', () => {
    fc.assert(
      fc.property(anyRound, (some) => {
        const free = { pins: [], together: [], apart: [] }
        const policy = { ...some.policy, firstTimerShare: 0, scoreSlack: 0 }
        const instance = canonical({ ...some, ...free, policy })
        const index = indexInstance(instance)
        const model = modelOf(index, instance, listOptions(index, instance).options)
        const greedy = greedyPlan(model)
        expect(keepsRows(model.milp.rows, greedy)).toBe(true)
        const { costs } = model.objectives.placed
        const placed = greedy.reduce((sum, value, column) => sum + value * (costs[column] ?? 0), 0)
        expect(solve(instance).objective.placed).toBeGreaterThanOrEqual(placed - 1e-9)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('that the clock ends early keeps the plan that it has, and says so', () => {
    const [instance] = fc.sample(anyRound, { seed: 3, numRuns: 1 })
    if (!instance) throw new Error('no round')
    let time = 0
    const plan = solveRound({ ...instance, pins: [], together: [] }, solver, {
      clock: () => (time += 60_000),
    }).plan
    expect(plan.stoppedBy).toBe('clock')
    expect(plan.status).toBe('feasible')
    expect(faultOf({ ...instance, pins: [], together: [] }, plan.assignments)).toBe(null)
  })
})
