/**
 * The server: everything between a socket and the pages. It is built by a function that takes its
 * database, its clock and its pages, so that a test can run the whole of it in process.
 */
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { Hono } from 'hono'
import type { Town } from '#app/features/places/town.ts'
import { newId } from '#app/lib/id.ts'
import type { Settings } from '#app/lib/env.ts'
import type { Log } from '#app/lib/log.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { pendingMigrations } from '#db/migrate.server.ts'
import { calmPage } from './calm-page.ts'
import { finish } from './finish.ts'
import { readFormBody } from './form-body.ts'
import { mayChange } from './origin.ts'
import { isReadable, maskPath } from './paths.ts'
import type { Policy } from './security-headers.ts'
import type { StaticFiles } from './static-files.ts'

export type ServerParts = {
  db: Db
  /** Read once per request; everything in a request happens at that instant. */
  clock: () => Instant
  town: Town
  settings: Settings
  log: Log
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** The built client; in development Vite serves it instead. */
  files?: StaticFiles
  mode?: 'production' | 'development'
}

type Variables = { requestId: string; path: string }
export type Server = Hono<{ Variables: Variables }>

export function createServer(parts: ServerParts): Server {
  const { db, clock, town, settings, log, files, mode = 'production' } = parts
  const handle = createRequestHandler(parts.build, mode)
  const policy: Policy = {
    tileUrl: settings.tileUrl,
    publicUrl: settings.publicUrl,
    development: mode === 'development',
  }
  const app: Server = new Hono()

  app.use(async (c, next) => {
    const began = performance.now()
    // Always our own: a visitor's text does not get into the log or onto the page.
    const requestId = newId()
    const path = new URL(c.req.url).pathname
    c.set('requestId', requestId)
    c.set('path', path)
    await next()
    const finished = await finish(c.res, c.req.raw, path, policy)
    finished.headers.set('X-Request-Id', requestId)
    // Assigning over an answer would mix the headers of both.
    c.res = undefined
    c.res = finished
    const line = {
      requestId,
      method: c.req.method,
      path: maskPath(path),
      // A visitor who left gets no answer; counting it as a failure would raise false alarms.
      status: c.req.raw.signal.aborted ? 499 : finished.status,
      ms: Math.round((performance.now() - began) * 10) / 10,
    }
    if (path.startsWith('/assets/')) log.debug(line, 'answered')
    else log.info(line, 'answered')
  })

  app.use(async (c, next) => {
    const { method } = c.req
    const refuse = (status: number) => calmPage(status, c.get('requestId'))
    if (method === 'OPTIONS') return new Response(null, { status: 204, headers: ALLOWED })
    if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') {
      const answer = refuse(405)
      answer.headers.set('Allow', ALLOWED.Allow)
      return answer
    }
    const { pathname, search } = new URL(c.req.url)
    if (!isReadable(pathname, search)) return refuse(400)
    const allowed = mayChange({
      method,
      url: c.req.url,
      publicUrl: settings.publicUrl,
      origin: c.req.header('origin') ?? null,
      secFetchSite: c.req.header('sec-fetch-site') ?? null,
      hasCookie: c.req.header('cookie') !== undefined,
    })
    return allowed ? next() : refuse(403)
  })

  app.get('/healthz', (c) => c.json({ status: 'up' }, 200, NO_STORE))

  app.get('/readyz', async (c) => {
    try {
      const pending = await pendingMigrations(db)
      if (pending.length === 0) return c.json({ status: 'ready' }, 200, NO_STORE)
      return c.json({ status: 'not ready', reason: 'migrations pending' }, 503, NO_STORE)
    } catch (error) {
      log.error({ err: error, requestId: c.get('requestId') }, 'the database cannot be reached')
      return c.json({ status: 'not ready', reason: 'database unreachable' }, 503, NO_STORE)
    }
  })

  app.all('*', async (c) => {
    const requestId = c.get('requestId')
    const path = c.get('path')
    const file = await files?.(c.req.raw, path)
    if (file) return file
    if (path.startsWith('/assets/')) return calmPage(404, requestId)

    const url = new URL(c.req.url)
    // Remix's older protocol would answer single loaders as JSON; nothing here uses it.
    if (url.searchParams.has('_data')) url.searchParams.delete('_data')
    const headers = new Headers(c.req.raw.headers)
    headers.set('X-Request-Id', requestId)
    let body: Uint8Array<ArrayBuffer> | undefined
    if (c.req.method === 'POST') {
      const form = await readFormBody(c.req.raw)
      if (form.status !== 200) return calmPage(form.status, requestId)
      body = form.body
      // The origin has been judged; Remix's own check knows nothing of the public address.
      headers.delete('origin')
      headers.delete('x-forwarded-host')
    }
    const request = new Request(url, {
      method: c.req.method,
      headers,
      body,
      signal: c.req.raw.signal,
    })
    const answer = await handle(request, {
      db,
      now: clock(),
      town,
      settings,
      requestId,
      log: log.child({ requestId }),
    })
    return speaksMachine(answer) ? calmPage(answer.status, requestId) : answer
  })

  app.onError((error, c) => {
    log.error({ err: error, requestId: c.get('requestId') }, 'a request failed')
    return calmPage(500, c.get('requestId'))
  })

  return app
}

const ALLOWED = { Allow: 'GET, HEAD, POST, OPTIONS' }
const NO_STORE = { 'Cache-Control': 'no-store' }

/** Whether an answer is the framework's own last resort rather than a page or a route's words. */
function speaksMachine(answer: Response): boolean {
  if (answer.headers.get('X-Remix-Error') === 'yes') return true
  if (answer.status < 500) return false
  const type = answer.headers.get('content-type')
  return type === null || type.startsWith('text/plain')
}
