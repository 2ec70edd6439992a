/**
 * The server: everything between a socket and the pages. It is built by a function that takes its
 * database, its clock and its pages, so that a test can run the whole of it in process.
 */
import type { ServerBuild } from '@remix-run/node'
import { Hono } from 'hono'
import type { Town } from '#app/features/places/town.ts'
import { keepLanguage, languageOf } from '#app/language-choice.ts'
import { newId } from '#app/lib/id.ts'
import type { Settings } from '#app/lib/env.ts'
import type { Log } from '#app/lib/log.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { pendingMigrations } from '#db/migrate.server.ts'
import { carriesSession } from '#app/session.server.ts'
import { calmPage } from './calm-page.ts'
import { dressed, finish } from './finish.ts'
import { isExpected } from './expected-form.ts'
import { readFormBody } from './form-body.ts'
import { mayChange } from './origin.ts'
import { createPageHandler } from './page-handler.ts'
import { isReadable, maskPath } from './paths.ts'
import { publicAddress } from './public-address.ts'
import { createTurnstile, type Turnstile } from './turnstile.ts'
import { openPublicPages, type Made } from './public-pages.ts'
import type { Policy } from './security-headers.ts'
import type { StaticFiles } from './static-files.ts'

export type ServerParts = {
  db: Db
  /** Read once per request; everything in a request happens at that instant. */
  clock: () => Instant
  town: Town
  settings: Settings
  log: Log
  /** What solves the rounds of matching. */
  rounds?: { look(): void; cancel(id: string): void }
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** The built client; in development Vite serves it instead. */
  files?: StaticFiles
  mode?: 'production' | 'development'
}

/** `finished`: the answer has every header already. */
type Variables = { requestId: string; path: string; finished: boolean }
export type Server = Hono<{ Variables: Variables }>

export function createServer(parts: ServerParts): Server {
  const { db, clock, town, settings, log, files, mode = 'production' } = parts
  const handle = createPageHandler(parts.build, mode)
  const policy: Policy = {
    tileUrl: settings.tileUrl,
    publicUrl: settings.publicUrl,
    development: mode === 'development',
  }
  const pages = openPublicPages(db, (answer, path) => dressed(answer, path, policy, false))
  const turnstile = createTurnstile(PAGES_AT_ONCE)
  const app: Server = new Hono()

  app.use(async (c, next) => {
    const began = performance.now()
    // Always our own: a visitor's text does not get into the log or onto the page.
    const requestId = newId()
    const { pathname: path, searchParams } = new URL(c.req.url)
    c.set('requestId', requestId)
    c.set('path', path)
    await next()
    if (!c.get('finished')) {
      const finished = await finish(c.res, c.req.raw, path, policy)
      finished.headers.set('X-Request-Id', requestId)
      // Assigning over an answer would mix the headers of both.
      c.res = undefined
      c.res = finished
    }
    const choice = keepLanguage(path, searchParams, {
      cookie: c.req.header('cookie') ?? null,
      secure: settings.publicUrl.startsWith('https:'),
    })
    if (choice !== null) c.res.headers.append('Set-Cookie', choice)
    const line = {
      requestId,
      method: c.req.method,
      path: maskPath(path),
      // A visitor who left gets no answer; counting it as a failure would raise false alarms.
      status: !c.get('finished') && c.req.raw.signal.aborted ? 499 : c.res.status,
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
      referrer: c.req.header('referer') ?? null,
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

    const now = clock()
    const address = addressForEverybody(c.req.raw)
    if (address !== null) {
      const asked = { request: c.req.raw, address, requestId, now }
      const { answer, finished } = await pages.answer(asked, () => {
        // Of whoever asks first, nothing gets into what all are shown, not even the host's name.
        const request = new Request(new URL(address, settings.publicUrl))
        return pageOf(request, requestId, now)
      })
      c.set('finished', finished)
      return answer
    }
    const url = new URL(c.req.url)
    // Remix's older protocol would answer single loaders as JSON; nothing here uses it.
    if (url.searchParams.has('_data')) url.searchParams.delete('_data')
    const headers = new Headers(c.req.raw.headers)
    let body: Uint8Array<ArrayBuffer> | undefined
    if (c.req.method === 'POST') {
      if (await isExpected(db, path, now)) {
        const form = await readFormBody(c.req.raw)
        if (form.status !== 200) return calmPage(form.status, requestId)
        body = form.body
      }
      // The origin has been judged; Remix's own check knows nothing of the public address.
      headers.delete('origin')
      headers.delete('x-forwarded-host')
    }
    const { method, signal } = c.req.raw
    const request = new Request(url, { method, headers, body, signal })
    return (await pageOf(request, requestId, now)).answer
  })

  /** What the pages say, and until when it holds, where they say that. */
  async function pageOf(request: Request, requestId: string, now: Instant): Promise<Made> {
    let until: Instant | null = null
    const { pathname, searchParams } = new URL(request.url)
    const take: Turnstile = request.method === 'GET' ? turnstile : (work) => work()
    const answer = await take(() =>
      handle(request, {
        db,
        now,
        language: languageOf(pathname, searchParams, request.headers.get('cookie')),
        town,
        settings,
        ...(parts.rounds ? { rounds: parts.rounds } : {}),
        requestId,
        log: log.child({ requestId }),
        holdsUntil(moment) {
          const named = moment ?? NEVER
          until = until === null || named < until ? named : until
        },
      }),
    )
    return { answer: speaksMachine(answer) ? calmPage(answer.status, requestId) : answer, until }
  }

  app.onError((error, c) => {
    log.error({ err: error, requestId: c.get('requestId') }, 'a request failed')
    return calmPage(500, c.get('requestId'))
  })

  return app
}

/** Some wait for their data while another is written; more would only make each other late. */
const PAGES_AT_ONCE = 4
/** Midnight comes before it. */
const NEVER: Instant = '9999-12-31T00:00:00.000Z'
const ALLOWED = { Allow: 'GET, HEAD, POST, OPTIONS' }
const NO_STORE = { 'Cache-Control': 'no-store' }

/** The address of a page that its reader shares with everybody; null for whoever is signed in. */
function addressForEverybody({ method, url, headers }: Request): string | null {
  if ((method !== 'GET' && method !== 'HEAD') || carriesSession(headers)) return null
  const { pathname, searchParams } = new URL(url)
  const language = languageOf(pathname, searchParams, headers.get('cookie'))
  // What the address does not say itself was chosen before; from here on the address says it.
  if (!searchParams.has('lang') && language !== 'ja') searchParams.set('lang', language)
  return publicAddress(pathname, searchParams.toString())
}

/** Whether an answer is the framework's own last resort rather than a page or a route's words. */
function speaksMachine(answer: Response): boolean {
  if (answer.headers.get('X-Remix-Error') === 'yes') return true
  if (answer.status < 500) return false
  const type = answer.headers.get('content-type')
  return type === null || type.startsWith('text/plain')
}
