import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { startRound } from '#app/http/round-runner.ts'
import type { StageLog } from '#app/features/matching/round.ts'
import { benchRound } from '#tests/bench/round-instance.ts'
import { anyRound } from '#tests/support/round-arbitrary.ts'
import { faultOf } from '#tests/support/round-judge.ts'

it('a round in a thread of its own tells its stages, and answers the plan', async () => {
  const [instance] = fc.sample(anyRound, { seed: 11, numRuns: 1 })
  if (!instance) throw new Error('no round')
  const stages: StageLog[] = []
  const { plan } = await startRound({ instance }, (stage) => stages.push(stage)).done
  expect(plan.status).toBe('optimal')
  expect(faultOf(instance, plan.assignments)).toBe(null)
  expect(stages.map(({ stage }) => stage)).toContain('score')
})

it('a round that is cancelled keeps the best plan so far', async () => {
  const instance = benchRound({ requests: 120, venues: 40 })
  const round = startRound({ instance }, ({ stage }) => {
    if (stage === 'placed') round.cancel()
  })
  const { plan } = await round.done
  expect(plan.stoppedBy).toBe('clock')
  expect(plan.requestsPlaced).toBeGreaterThan(50)
  // What was proven before stays proven.
  expect(plan.gaps).toMatchObject({ placed: 0, score: 1, imbalance: 1 })
  expect(faultOf(instance, plan.assignments)).toBe(null)
})
