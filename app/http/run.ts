/** A whole server process: database, pages, port, ticker; and its end. */
import { layFoundation } from '#app/features/desk/foundation.server.ts'
import { loadTown } from '#app/features/places/town.server.ts'
import type { Settings } from '#app/lib/env.ts'
import { createLog } from '#app/lib/log.ts'
import { nowUtc } from '#app/lib/time.ts'
import type { Town } from '#app/features/places/town.ts'
import { openDatabase } from '#db/connect.server.ts'
import { CLIENT_FOLDER, isBuilt, loadBuild } from './build.ts'
import { openJobs } from './jobs.ts'
import { openRoundDesk } from './round-desk.ts'
import { listen } from './listen.ts'
import { createServer } from './server.ts'
import { staticFiles } from './static-files.ts'
import { startTicker } from './ticker.ts'

/** Starts the production server; the process then ends by SIGTERM or SIGINT, with status 0. */
export async function run(settings: Settings): Promise<void> {
  if (!isBuilt()) return giveUp('Cannot start: the pages are not built. Run: npm run build')
  const town = townOf(settings)
  const log = createLog(settings.logLevel)
  const db = openDatabase(settings.databaseUrl)
  const applied = await layFoundation(db, town, nowUtc())
  if (applied.length > 0) log.info({ migrations: applied }, 'the database was migrated')
  const sample = await db
    .selectFrom('account')
    .select('id')
    .where('is_sample', '=', 1)
    .limit(1)
    .executeTakeFirst()
  if (sample) {
    log.warn('the sample town’s accounts exist, and their password is public: not for real use')
  }

  const rounds = openRoundDesk({ db, clock: nowUtc, log })
  const app = createServer({
    db,
    clock: nowUtc,
    town,
    settings,
    log,
    rounds,
    build: await loadBuild(),
    files: staticFiles(CLIENT_FOLDER),
  })
  const listening = await listen(app, settings).catch(async (error: NodeJS.ErrnoException) => {
    await db.destroy()
    return giveUp(`Cannot start: port ${settings.port} cannot be used (${error.code}).`)
  })
  const { jobs, close } = openJobs(settings)
  const ticker = startTicker({ db, clock: nowUtc, jobs, log })
  // One that was being solved when the process before this one ended is taken up again.
  rounds.look()
  log.info({ port: listening.port, publicUrl: settings.publicUrl }, 'listening')

  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    await listening.stop()
    await ticker.stop()
    await rounds.stop()
    close()
    // Closing the last connection also brings SQLite's write-ahead log back into the file.
    await db.destroy()
    log.info('stopped')
    process.exit(0)
  }
  process.on('SIGTERM', (signal) => void stop(signal))
  process.on('SIGINT', (signal) => void stop(signal))
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was forgotten'))
}

function townOf(settings: Settings): Town {
  try {
    return loadTown(settings.town)
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown reason'
    return giveUp(`Cannot start: the town ${settings.town} cannot be read (${why}).`)
  }
}

function giveUp(line: string): never {
  process.stderr.write(`${line}\n`)
  return process.exit(1)
}
