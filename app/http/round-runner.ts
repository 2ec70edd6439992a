/** Rounds in worker threads: told of as they go on, cancelled, and ended when they do not end. */
import { Worker } from 'node:worker_threads'
import type { Round, StageEnd, StageLog } from '#app/features/matching/round.ts'
import type { RoundInstance } from '#app/features/matching/round-instance.ts'

export type RoundTask = {
  instance: RoundInstance
  /** Every option is told with the plan. */
  explain?: boolean
  /** What an earlier run has found. */
  before?: { values: Float64Array; log: readonly StageLog[] }
}
export type RunningRound = {
  /** Rejects where it was ended before there was any plan. */
  done: Promise<Round>
  /** Ends it with the best plan so far. */
  cancel(): void
  /** Ends it without a plan. */
  abandon(): void
}

/** A thread does not inherit how its process reads TypeScript (on Node 20): it is told first. */
const BEGIN = `import('tsx/esm/api').then(({ register }) => {
  register()
  return import(${JSON.stringify(new URL('./round.worker.ts', import.meta.url).href)})
})`

type Message = { stage?: StageEnd; searched?: true; round?: Round }

/** Over its own limit by more than this, a worker is ended. */
const OVERRUN_MS = 2000
/** The time a worker needs before it begins to search: its program, the options. */
const FRAME_MS = 10_000

export function startRound(
  task: RoundTask,
  onStage: (stage: StageLog) => void = () => {},
): RunningRound {
  let last: Float64Array | null = null
  const stages: StageLog[] = []
  let isEnded = false
  let isAbandoned = false
  const worker = new Worker(BEGIN, { eval: true, workerData: task })
  const limit = task.instance.policy.timeLimitSeconds * 1000 + OVERRUN_MS + FRAME_MS
  const done = new Promise<Round>((resolve, reject) => {
    const overrun = setTimeout(endEarly, limit)
    worker.on('message', ({ stage, searched, round }: Message) => {
      if (searched) clearTimeout(overrun)
      if (stage) {
        last = stage.values
        const { values: _, ...line } = stage
        stages.push(line)
        onStage(line)
      }
      if (round) resolve(round)
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      clearTimeout(overrun)
      if (isAbandoned) reject(new Error('the round was left'))
      else if (!isEnded) reject(new Error('the round ended without a plan'))
      else if (last === null) reject(new Error('the round was ended before it had a plan'))
      // Put into words by another: what was found lies in its solution alone.
      else resolve(finish(task, { values: last, log: stages }))
    })
  })
  function endEarly() {
    isEnded = true
    void worker.terminate()
  }
  const abandon = () => {
    isAbandoned = true
    endEarly()
  }
  return { done, cancel: endEarly, abandon }
}

function finish(task: RoundTask, before: NonNullable<RoundTask['before']>): Promise<Round> {
  const { instance } = task
  const policy = { ...instance.policy, timeLimitSeconds: 0 }
  return startRound({ ...task, instance: { ...instance, policy }, before }).done
}
