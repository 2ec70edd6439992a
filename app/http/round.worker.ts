/** Solves one round in a thread of its own: the solver would keep a server from answering anybody. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadSolver } from '#app/features/matching/highs.server.ts'
import { solveRound, type StageEnd } from '#app/features/matching/round.ts'
import type { RoundTask } from './round-runner.ts'

const { instance, before, explain = false } = workerData as RoundTask
const solver = await loadSolver()
const round = solveRound(instance, solver, {
  clock: () => performance.now(),
  onStage: (stage: StageEnd) => parentPort?.postMessage({ stage }, []),
  onSearched: () => parentPort?.postMessage({ searched: true }, []),
  explain,
  ...(before ? { before } : {}),
})
parentPort?.postMessage({ round }, [])
