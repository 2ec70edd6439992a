/** The whole server in this process, on a database and a clock of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { layFoundation } from '#app/features/desk/foundation.server.ts'
import { loadTown } from '#app/features/places/town.server.ts'
import { CLIENT_FOLDER, loadBuild } from '#app/http/build.ts'
import { listen } from '#app/http/listen.ts'
import { openRoundDesk } from '#app/http/round-desk.ts'
import { createServer } from '#app/http/server.ts'
import { staticFiles } from '#app/http/static-files.ts'
import { readSettings, type Settings } from '#app/lib/env.ts'
import { createLog } from '#app/lib/log.ts'
import type { Instant } from '#app/lib/time.ts'
import { type Db, openDatabase } from '#db/connect.server.ts'

export type RunningTown = {
  /** `http://127.0.0.1:PORT` */
  url: string
  db: Db
  settings: Settings
  /** What the server has written to its log, one parsed line each. */
  log: Record<string, unknown>[]
  /** Moves the server's clock, which otherwise stands still. */
  setClock(instant: Instant): void
  stop(): Promise<void>
}

export type TownParts = {
  /** The instant at which the server's clock stands. */
  at: Instant
  /** Variables of the environment other than the database and the port. */
  environment?: Record<string, string>
  /** Fills the database before the first request. */
  seed?: (db: Db, now: Instant) => Promise<unknown>
  /** A database other than a new file. */
  databaseUrl?: string
  /** Pages other than the built ones. */
  build?: ServerBuild
}

export async function startTown(parts: TownParts): Promise<RunningTown> {
  const folder = mkdtempSync(join(tmpdir(), 'michikusa-test-'))
  const read = readSettings({
    PORT: '0',
    HOST: '127.0.0.1',
    UPLOAD_DIR: join(folder, 'uploads'),
    ...parts.environment,
    DATABASE_URL: parts.databaseUrl ?? `file:${join(folder, 'michikusa.db')}`,
  })
  if (!read.ok) throw new Error(read.problem)
  const { settings } = read
  const db = openDatabase(settings.databaseUrl)
  await layFoundation(db, loadTown(settings.town), parts.at)
  let now = parts.at
  await parts.seed?.(db, now)

  const lines: Record<string, unknown>[] = []
  const log = createLog('debug', { write: (line) => void lines.push(JSON.parse(line)) })
  const rounds = openRoundDesk({ db, clock: () => now, log })
  const app = createServer({
    db,
    clock: () => now,
    town: loadTown(settings.town),
    settings,
    log,
    rounds,
    build: parts.build ?? (await loadBuild()),
    files: staticFiles(CLIENT_FOLDER),
  })
  const listening = await listen(app, settings)
  return {
    url: `http://127.0.0.1:${listening.port}`,
    db,
    settings,
    log: lines,
    setClock(instant) {
      now = instant
    },
    async stop() {
      await listening.stop(1_000)
      await rounds.stop()
      await db.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
