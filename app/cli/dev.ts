/** `npm run dev`: the same server with Vite in front, so that a change is seen at once. */
import { createServer as createHttpServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import { runAs, settingsOfProcess } from '#app/lib/env.ts'

const settings = settingsOfProcess()
runAs('development')
const { createServer: createViteServer } = await import('vite')
const { loadTown } = await import('#app/features/places/town.server.ts')
const { createServer } = await import('#app/http/server.ts')
const { openJobs } = await import('#app/http/jobs.ts')
const { listenWith } = await import('#app/http/listen.ts')
const { startTicker } = await import('#app/http/ticker.ts')
const { createLog } = await import('#app/lib/log.ts')
const { nowUtc } = await import('#app/lib/time.ts')
const { openDatabase } = await import('#db/connect.server.ts')
const { layFoundation } = await import('#app/features/desk/foundation.server.ts')

const log = createLog(settings.logLevel)
const db = openDatabase(settings.databaseUrl)
const town = loadTown(settings.town)
await layFoundation(db, town, nowUtc())

const http = createHttpServer()
const vite = await createViteServer({ server: { middlewareMode: true, hmr: { server: http } } })
const app = createServer({
  db,
  clock: nowUtc,
  town,
  settings,
  log,
  build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
  mode: 'development',
})
const answer = getRequestListener(app.fetch)
http.on('request', (request, response) => {
  vite.middlewares(request, response, () => void answer(request, response))
})
const listening = await listenWith(http, settings)
const { jobs, close } = openJobs(settings)
const ticker = startTicker({ db, clock: nowUtc, jobs, log })
console.log(`http://localhost:${listening.port}`)

async function stop() {
  await listening.stop(0)
  await ticker.stop()
  close()
  await vite.close()
  await db.destroy()
  process.exit(0)
}
process.once('SIGTERM', () => void stop())
process.once('SIGINT', () => void stop())
