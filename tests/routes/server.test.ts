import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningTown, startTown } from '#tests/support/server.ts'

const AT = '2026-11-22T01:00:00.000Z'
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }

describe('the server', () => {
  let town: RunningTown
  beforeAll(async () => {
    town = await startTown({ at: AT })
  })
  afterAll(() => town.stop())

  const get = (path: string, init?: RequestInit) =>
    fetch(town.url + path, { redirect: 'manual', ...init })
  const post = (headers: Record<string, string>, body: BodyInit = 'a=1') =>
    get('/?index', { method: 'POST', headers, body })

  describe('says how it is', () => {
    it('is up and ready', async () => {
      expect((await get('/healthz')).status).toBe(200)
      const ready = await get('/readyz')
      expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }])
    })
  })

  describe('answers what nobody should ask', () => {
    it.each([
      ['/%', 400],
      ['/events/%E3%81', 400],
      ['/events/%00', 400],
      ['/?q=%00', 400],
      ['/nowhere', 404],
      ['//evil.example/', 404],
      ['/assets/nothing.js', 404],
      ['/assets/%2e%2e/%2e%2e/package.json', 404],
      ['/.vite/manifest.json', 404],
      ['/.env', 404],
      ['/__manifest', 204],
      ['/?_data=routes/nothing', 200],
      ['/?q=%E3%81', 200],
      ['/?q=%', 200],
    ])('GET %s with %i', async (path, status) => {
      expect((await rawRequest(town, `GET ${path} HTTP/1.1`)).status).toBe(status)
    })

    it.each([
      'GET /../package.json HTTP/1.1',
      'GET /a\\b HTTP/1.1',
      'GET http://x:99999/ HTTP/1.1',
    ])('%s as the sender’s mistake', async (line) => {
      const { status } = await rawRequest(town, line)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    })

    it.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND'])('%s with 405', async (method) => {
      const answer = await get('/', { method })
      expect(answer.status).toBe(405)
      expect(answer.headers.get('allow')).toContain('POST')
    })

    it('with a calm page in Japanese that names the request, not the machine’s trouble', async () => {
      const answer = await get('/%')
      const html = await answer.text()
      expect(html).toContain('<html lang="ja">')
      expect(html).toContain(answer.headers.get('x-request-id'))
      expect(html).not.toMatch(/URIError|malformed/i)
    })
  })

  describe('takes changes', () => {
    // The page of the map takes no form: 405 says that the request got as far as the page.
    const REACHED = 405

    it('from its own pages', async () => {
      expect((await post({ ...FORM, Origin: town.url, Cookie: 'a=1' })).status).toBe(REACHED)
      expect((await post({ ...FORM, Origin: town.settings.publicUrl, Cookie: 'a=1' })).status).toBe(
        REACHED,
      )
    })

    it('from no other page, and from nobody unknown who carries a cookie', async () => {
      expect((await post({ ...FORM, Origin: 'https://evil.example' })).status).toBe(403)
      expect((await post({ ...FORM, Cookie: 'a=1' })).status).toBe(403)
    })

    it('from a program without a cookie, such as a one-click unsubscribe', async () => {
      const body = 'List-Unsubscribe=One-Click'
      const { status } = await rawRequest(town, 'POST /?index HTTP/1.1', FORM, body)
      expect(status).toBe(REACHED)
    })

    it('only as forms', async () => {
      const own = { Origin: town.url }
      expect((await post({ ...own, 'Content-Type': 'text/plain' })).status).toBe(415)
      expect((await post({ ...own, 'Content-Type': 'application/json' }, '{}')).status).toBe(415)
    })

    it('only when the form can be read', async () => {
      const type = { 'Content-Type': 'multipart/form-data; boundary=x' }
      expect((await post({ ...type, Origin: town.url }, 'garbage')).status).toBe(400)
    })

    it('up to one mebibyte, announced or not', async () => {
      const headers = { ...FORM, Origin: town.url }
      const mebibyte = 1024 * 1024
      expect((await post(headers, 'a'.repeat(mebibyte))).status).toBe(REACHED)
      expect((await post(headers, 'a'.repeat(mebibyte + 1))).status).toBe(413)
      const stream = new Blob(['a'.repeat(mebibyte + 1)]).stream()
      const init = { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit
      expect((await get('/?index', init)).status).toBe(413)
    })
  })

  describe('tells browsers what its pages may do', () => {
    it('by the hash of every inline script, and no other inline script', async () => {
      const answer = await get('/')
      const html = await answer.text()
      const csp = answer.headers.get('content-security-policy') ?? ''
      const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
      expect(scripts.length).toBeGreaterThan(0)
      for (const [, script = ''] of scripts) {
        const hash = createHash('sha256').update(script).digest('base64')
        expect(csp).toContain(`'sha256-${hash}'`)
      }
      expect(csp).toContain("frame-ancestors 'none'")
      expect(csp).not.toMatch(/script-src[^;]*unsafe/)
    })

    it('also where there is no page', async () => {
      for (const path of ['/', '/nowhere', '/%', '/healthz']) {
        const { headers } = await get(path)
        expect(headers.get('x-content-type-options')).toBe('nosniff')
        expect(headers.get('x-frame-options')).toBe('DENY')
        expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
        expect(headers.get('permissions-policy')).toContain('geolocation=(self)')
        expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
      }
    })

    it('and lets nobody keep what was made for somebody', async () => {
      for (const [path, cookie] of [
        ['/', 'michikusa_session=anybody'],
        ['/account/sign-in', 'anything=1'],
      ] as const) {
        const personal = await get(path, { headers: { Cookie: cookie } })
        expect(personal.headers.get('cache-control')).toBe('private, no-store')
      }
    })
  })

  describe('sends files', () => {
    it('that never change, compressed, with their type', async () => {
      const html = await (await get('/')).text()
      const [path = ''] = /\/assets\/[\w-]+\.css/.exec(html) ?? []
      const style = await get(path, { headers: { 'Accept-Encoding': 'br' } })
      expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8')
      expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(style.headers.get('content-encoding')).toBe('br')
      const etag = style.headers.get('etag') ?? ''
      const again = await get(path, { headers: { 'Accept-Encoding': 'br', 'If-None-Match': etag } })
      expect(again.status).toBe(304)
    })

    it('and pages compressed for those who take it', async () => {
      const asked = async (encoding: string) =>
        (await get('/', { headers: { 'Accept-Encoding': encoding } })).headers
      expect((await asked('gzip, br')).get('content-encoding')).toBe('br')
      expect((await asked('gzip, br;q=0')).get('content-encoding')).toBe('gzip')
      const plain = await asked('identity')
      expect(plain.get('content-encoding')).toBeNull()
      expect(plain.get('vary')).toContain('Accept-Encoding')
    })
  })

  describe('keeps a log', () => {
    it('of every request, without tokens, queries, addresses or people', async () => {
      const secret = 'ab'.repeat(20)
      const before = town.log.length
      await get(`/a/${secret}?mail=hanako@example.jp`, {
        headers: { 'X-Forwarded-For': '192.0.2.7' },
      })
      const lines = town.log.slice(before)
      expect(lines).toContainEqual(
        expect.objectContaining({ method: 'GET', path: '/a/:token', msg: 'answered' }),
      )
      const text = JSON.stringify(lines)
      for (const personal of [secret, 'hanako', '192.0.2.7', '127.0.0.1']) {
        expect(text).not.toContain(personal)
      }
    })
  })
})

describe('a server in trouble', () => {
  let town: RunningTown | undefined
  afterEach(() => town?.stop())

  it('is not ready while migrations are pending', async () => {
    town = await startTown({ at: AT })
    const { sql } = await import('kysely')
    await sql`delete from kysely_migration`.execute(town.db)
    const answer = await fetch(`${town.url}/readyz`)
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { status: 'not ready', reason: 'migrations pending' },
    ])
  })

  it('is not ready without its database, but up', async () => {
    town = await startTown({ at: AT })
    await town.db.destroy()
    expect((await fetch(`${town.url}/readyz`)).status).toBe(503)
    expect((await fetch(`${town.url}/healthz`)).status).toBe(200)
  })

  it('shows a calm page when a page breaks, and writes the cause to the log under its number', async () => {
    const broken = buildOf(() => {
      throw new Error('the secret cause')
    })
    town = await startTown({ at: AT, build: broken })
    const answer = await fetch(town.url)
    const html = await answer.text()
    const requestId = answer.headers.get('x-request-id')
    expect(answer.status).toBe(500)
    expect(html).toContain(requestId)
    expect(html).not.toContain('secret cause')
    expect(town.log).toContainEqual(
      expect.objectContaining({
        level: 'error',
        requestId,
        err: expect.objectContaining({ message: 'the secret cause' }),
      }),
    )
  })
})

describe('time in a request', () => {
  it('is the server’s clock, read when the request came in', async () => {
    const build = buildOf((now) => Response.json({ now }))
    const town = await startTown({ at: AT, build })
    try {
      expect(await (await fetch(town.url)).json()).toEqual({ now: AT })
      town.setClock('2026-11-23T15:00:00.000Z')
      expect(await (await fetch(town.url)).json()).toEqual({ now: '2026-11-23T15:00:00.000Z' })
    } finally {
      await town.stop()
    }
  })
})

/** Pages that consist of one loader at `/`. */
function buildOf(load: (now: string) => Response): ServerBuild {
  const build = {
    mode: 'production',
    basename: '/',
    publicPath: '/',
    assetsBuildDirectory: '',
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_routeConfig: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: true,
      unstable_optimizeDeps: false,
    },
    assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
    entry: {
      module: {
        default: () => new Response(null, { status: 500 }),
        handleError: (error: unknown, { context }: { context: AppLoadContext }) =>
          context.log.error({ err: error }, 'failed'),
      },
    },
    routes: {
      root: {
        id: 'root',
        path: '',
        module: {
          loader: ({ context }: { context: AppLoadContext }) => load(context.now),
        },
      },
    },
  }
  return build as unknown as ServerBuild
}

/** A request written by hand: `fetch` would repair the address and add headers of its own. */
function rawRequest(
  town: RunningTown,
  line: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<{ status: number }> {
  const { hostname, port } = new URL(town.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      const all = {
        Host: `${hostname}:${port}`,
        Connection: 'close',
        'Content-Length': String(body.length),
        ...headers,
      }
      const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
      socket.write([line, ...lines, '', body].join('\r\n'))
    })
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('end', () => resolve({ status: Number(text.split(' ', 2)[1]) }))
    socket.on('error', reject)
  })
}
