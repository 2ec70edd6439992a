/**
 * What the town's server does by itself: every half minute, in one process at a time.
 *
 * What depends on time is decided on reading and never waits for the ticker; the ticker only does
 * work that nobody is waiting for.
 */
import { addMinutes, type Instant } from '#app/lib/time.ts'
import { newId } from '#app/lib/id.ts'
import type { Log } from '#app/lib/log.ts'
import type { Db } from '#db/connect.server.ts'

export type Job = {
  name: string
  everySeconds: number
  /** Safe to run twice: a process may lose the lease in the middle. */
  run(db: Db, now: Instant): Promise<unknown>
}

export type Ticker = {
  /** One round now; a round that is still running is waited for instead of doubled. */
  tick(): Promise<void>
  /** No further rounds; the one that is running ends first, and the lease is given back. */
  stop(): Promise<void>
}

const EVERY_MS = 30_000
const LEASE_MINUTES = 2
const LEASE = 'ticker'

export function startTicker({
  db,
  clock,
  jobs,
  log,
}: {
  db: Db
  clock: () => Instant
  jobs: readonly Job[]
  log: Log
}): Ticker {
  const holder = newId()
  const lastRun = new Map<string, Instant>()
  let running: Promise<void> | undefined
  let stopping = false

  async function round() {
    for (const job of jobs) {
      const now = clock()
      if (stopping || !isDue(job, lastRun.get(job.name), now)) continue
      // Asked before every job: a long one may have outlived the lease.
      if (!(await takeLease(db, holder, now))) return
      lastRun.set(job.name, now)
      try {
        await job.run(db, now)
      } catch (error) {
        log.error({ err: error, job: job.name }, 'a job failed')
      }
    }
  }

  function tick(): Promise<void> {
    running ??= round()
      .catch((error: unknown) => log.error({ err: error }, 'the ticker cannot work'))
      .finally(() => {
        running = undefined
      })
    return running
  }

  const timer = setInterval(() => void tick(), EVERY_MS)
  timer.unref()

  return {
    tick,
    async stop() {
      stopping = true
      clearInterval(timer)
      await running
      await db
        .deleteFrom('lease')
        .where('name', '=', LEASE)
        .where('holder', '=', holder)
        .execute()
        .catch((error: unknown) => log.warn({ err: error }, 'the lease was not given back'))
    },
  }
}

function isDue(job: Job, last: Instant | undefined, now: Instant): boolean {
  return last === undefined || Date.parse(now) - Date.parse(last) >= job.everySeconds * 1000
}

/** True when this process holds the lease from now on; false while another one does. */
async function takeLease(db: Db, holder: string, now: Instant): Promise<boolean> {
  const until = addMinutes(now, LEASE_MINUTES)
  const taken = await db
    .insertInto('lease')
    .values({ name: LEASE, holder, until })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, until })
        .where((where) =>
          where.or([where('lease.holder', '=', holder), where('lease.until', '<=', now)]),
        ),
    )
    .returning('holder')
    .executeTakeFirst()
  return taken !== undefined
}
