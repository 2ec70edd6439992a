/**
 * The whole server in a process of its own, for measuring: `town-server.ts DATABASE_URL INSTANT
 * [PORT]`. What it has spent is asked over the channel to its parent; no address of the product tells it.
 */
import { readSettings, runAs } from '#app/lib/env.ts'
import type { RoundInstance } from '#app/features/matching/round-instance.ts'
import type { Tables } from '#db/schema.ts'

runAs('production')
const { loadTown } = await import('#app/features/places/town.server.ts')
const { CLIENT_FOLDER, loadBuild } = await import('#app/http/build.ts')
const { listen } = await import('#app/http/listen.ts')
const { startRound } = await import('#app/http/round-runner.ts')
const { createServer } = await import('#app/http/server.ts')
const { staticFiles } = await import('#app/http/static-files.ts')
const { createLog } = await import('#app/lib/log.ts')
const { Kysely } = await import('kysely')
const { openSqlite, sqliteDialect } = await import('#db/dialects/sqlite.server.ts')

const [, , url = '', at = '', wanted = '0'] = process.argv
const read = readSettings({
  DATABASE_URL: url,
  PORT: wanted,
  HOST: '127.0.0.1',
  PUBLIC_URL: `http://127.0.0.1:${wanted}`,
})
if (!read.ok) throw new Error(read.problem)
const town = loadTown(read.settings.town)

let statements = 0
const db = new Kysely<Tables>({
  dialect: sqliteDialect(openSqlite(url.slice('file:'.length))),
  log: () => {
    statements += 1
  },
})
const app = createServer({
  db,
  clock: () => at,
  town,
  settings: read.settings,
  // The lines are made and thrown away: a terminal or a pipe is not what is measured.
  log: createLog('info', { write: () => {} }),
  build: await loadBuild(),
  files: staticFiles(CLIENT_FOLDER),
})
const { port } = await listen(app, read.settings)
process.on('message', ({ round }: { round?: RoundInstance }) => {
  if (round) void startRound({ instance: round }).done.then((solved) => process.send?.(solved))
  else process.send?.({ cpu: process.cpuUsage(), statements })
})
process.on('disconnect', () => process.exit(0))
process.send?.({ port })
