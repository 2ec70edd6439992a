/** Solves the rounds that the desk asks for, one after the other, in threads of their own. */
import {
  endRound,
  releaseRound,
  takeRound,
  tellStage,
} from '#app/features/bookings/round.commands.server.ts'
import { loadRound } from '#app/features/bookings/round.queries.server.ts'
import type { Log } from '#app/lib/log.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { startRound, type RunningRound } from './round-runner.ts'

export type RoundDesk = {
  /** There may be a round to solve. */
  look(): void
  /** Ends a round with the best plan so far. */
  cancel(id: string): void
  /** No further rounds; the one that runs is left for whoever starts next. */
  stop(): Promise<void>
}

const EVERY_MS = 30_000

export function openRoundDesk({
  db,
  clock,
  log,
}: {
  db: Db
  clock: () => Instant
  log: Log
}): RoundDesk {
  let running: Promise<void> | undefined
  let current: { id: string; round: RunningRound } | null = null
  let stopping = false

  async function work() {
    for (let round = await take(); round; round = await take()) {
      try {
        const instance = await loadRound(db, round, clock())
        const solving = startRound({ instance }, ({ stage }) => {
          if (!stopping) void tellStage(db, round?.id ?? '', stage).catch(() => {})
        })
        current = { id: round.id, round: solving }
        const { plan, log: stages } = await solving.done
        if (stopping) return
        log.info({ round: round.id, stages }, 'a round was solved')
        await endRound(db, { id: round.id, plan }, clock())
      } catch (error) {
        if (stopping) return
        log.error({ err: error, round: round.id }, 'a round failed')
        await endRound(db, { id: round.id, plan: null }, clock())
      } finally {
        current = null
      }
    }
  }
  const take = () => (stopping ? null : takeRound(db, clock()))
  const look = () => {
    running ??= work()
      .catch((error: unknown) => log.error({ err: error }, 'rounds cannot be solved'))
      .finally(() => {
        running = undefined
      })
  }
  // A process that was killed has left its round with a lease that has to run out first.
  const timer = setInterval(look, EVERY_MS)
  timer.unref()

  return {
    look,
    cancel(id) {
      if (current?.id === id) current.round.cancel()
    },
    async stop() {
      stopping = true
      clearInterval(timer)
      const left = current?.id
      current?.round.abandon()
      await running
      if (left !== undefined) await releaseRound(db, left)
    },
  }
}
