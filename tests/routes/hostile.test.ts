import type { RouteConfigEntry } from '@remix-run/route-config'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import routes from '#app/routes.ts'
import { idFrom } from '#app/lib/id.ts'
import type { RunningTown } from '#tests/support/server.ts'
import {
  FIRST_PAGES,
  formsOf,
  onePerKind,
  signIn,
  startSmallTown,
  walkAround,
  type Fields,
  type PageForm,
} from '#tests/support/visitor.ts'

const RANDOM_REQUESTS = 1200
const SPOILT_FORMS = 800
const AT_ONCE = 8
const PATIENCE_MS = 5_000
const SEED = 20261122

/** What people, programs and attackers put where a word was expected. */
const NASTY = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  '9007199254740993',
  'NaN',
  'null',
  'undefined',
  '%',
  '%00',
  '%E3%81',
  '%2e%2e%2f',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  "'; drop table event; --",
  '\u0000',
  'あ\u0000い',
  '\ud83c',
  '\ufffe\uffff',
  '\u202e右から左',
  '👨‍👩‍👧‍👦🍅',
  '２０２６年１１月２２日',
  '2026-02-30',
  '9999-99-99',
  '0000-00-00',
  '9999-12-31',
  '令和99年13月1日',
  '24:61',
  '-0:00',
  'FREQ=SECONDLY;COUNT=99999999',
  'javascript:alert(1)',
  'https://[::1',
  '999999999999999999999999',
  '1'.repeat(400),
  '__proto__',
  'constructor',
  'windows[99999999].day',
  '[object Object]',
  'a@b',
  'あ'.repeat(40_000),
  idFrom('nobody', 'here'),
] as const

const FIELDS = (
  'id version title name q when from to kind type category theme area near within bbox open access free page lang ' +
  'notice schedule start end day days until units people power fee maxFee windows windows[0].day message reason ' +
  'email password token change lat lng chomeId townId venueId date organizationId for agreed held to state produce'
).split(' ')

type Who = 'visitor' | 'merchant' | 'staff' | 'forger'
type Shot = {
  method: 'GET' | 'POST'
  path: string
  type?: string
  body: string | null
  who: Who
}

function pathsOf(entries: readonly RouteConfigEntry[], prefix = ''): string[] {
  return entries.flatMap((entry) => {
    const path = [prefix, entry.path ?? ''].filter(Boolean).join('/')
    const own = entry.index || entry.path ? [`/${path}`] : []
    return [...own, ...pathsOf(entry.children ?? [], path)]
  })
}

describe('Whatever is sent to the town', () => {
  let town: RunningTown
  let cookies: Record<Who, string | null>
  let ids: string[]
  /** Every kind of form that these people find on their pages. */
  const forms: { form: PageForm; who: Who }[] = []

  beforeAll(async () => {
    town = await startSmallTown('2026-11-22T01:00:00.000Z')
    cookies = {
      visitor: null,
      staff: await signIn(town, 'staff'),
      merchant: await signIn(town, 'merchant'),
      forger: 'michikusa_session=%00..%2f; michikusa_session="<script>"; =;;a=b',
    }
    for (const one of ['visitor', 'merchant', 'staff'] as const) {
      const pages = await walkAround(town, { from: FIRST_PAGES, cookie: cookies[one], most: 120 })
      forms.push(...onePerKind(pages.flatMap(formsOf)).map((form) => ({ form, who: one })))
    }
    const rows = await Promise.all(
      (
        ['event', 'venue', 'stand', 'venue_request', 'proposal', 'booking', 'organization'] as const
      ).map((table) => town.db.selectFrom(table).select('id').orderBy('id').limit(3).execute()),
    )
    ids = rows.flat().map((row) => row.id)
  })

  afterAll(() => town.stop())

  const who = fc.constantFrom<Who>('visitor', 'merchant', 'staff', 'forger')
  const nasty = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  )

  it(`is never answered by an error of the machine: ${RANDOM_REQUESTS} requests over all routes`, async () => {
    const word = fc.oneof(
      { weight: 5, arbitrary: nasty },
      { weight: 2, arbitrary: fc.constantFrom(...ids) },
    )
    const name = fc.oneof(fc.constantFrom(...FIELDS), fc.string())
    const pairs = fc.array(fc.tuple(name, word), { maxLength: 8 })
    const patterns = pathsOf(await routes)
    expect(patterns.length).toBeGreaterThan(40)
    const shot = fc
      .record({
        pattern: fc.constantFrom(...patterns, '/healthz', '/readyz', '/assets/*', '/__manifest'),
        words: fc.array(word, { minLength: 4, maxLength: 4 }),
        query: pairs,
        form: pairs,
        post: fc.boolean(),
        // How a page of the built client asks for the same.
        asData: fc.boolean(),
        type: fc.constantFrom(
          'application/x-www-form-urlencoded',
          'application/x-www-form-urlencoded',
          'multipart/form-data; boundary=x',
          'multipart/form-data',
          'application/json',
          '',
        ),
        who,
      })
      .map(({ pattern, words, query, form, post, asData, type, who }): Shot => {
        const path = `${fill(pattern, words)}${asData ? '.data' : ''}`
        const search = encode(query).slice(0, 8000)
        return {
          method: post ? 'POST' : 'GET',
          path: search === '' ? path : `${path}?${search}`,
          type,
          body: post ? encode(form) : null,
          who,
        }
      })
    expect(await brokenBy(fc.sample(shot, { seed: SEED, numRuns: RANDOM_REQUESTS }))).toEqual([])
  }, 120_000)

  it(`nor are the town's own forms, filled in badly ${SPOILT_FORMS} times`, async () => {
    expect(forms.length).toBeGreaterThan(60)
    const spoil = fc.array(fc.tuple(fc.nat({ max: 60 }), nasty), { minLength: 0, maxLength: 3 })
    const shot = fc
      .record({ form: fc.constantFrom(...forms), spoil, who, swap: fc.boolean() })
      .map(({ form: { form, who: reader }, spoil, who, swap }): Shot => {
        const fields = form.fields.map(([name, value]): [string, string] => [name, value])
        for (const [at, word] of spoil) {
          const field = fields[at % Math.max(1, fields.length)]
          if (field) field[1] = word
        }
        const body = encode(fields)
        const { path, query } = splitPath(form.action)
        return form.method === 'get'
          ? { method: 'GET', path: `${path}?${body.slice(0, 8000)}`, body: null, who: reader }
          : { method: 'POST', path: `${path}${query}`, body, who: swap ? who : reader }
      })
    expect(await brokenBy(fc.sample(shot, { seed: SEED, numRuns: SPOILT_FORMS }))).toEqual([])
  }, 120_000)

  /** Sends a few at a time, and tells which were answered by an error, or too late. */
  async function brokenBy(shots: readonly Shot[]): Promise<string[]> {
    const broken: string[] = []
    for (let at = 0; at < shots.length; at += AT_ONCE) {
      await Promise.all(
        shots.slice(at, at + AT_ONCE).map(async (shot) => {
          const began = performance.now()
          const status = await send(shot)
          const late = performance.now() - began > PATIENCE_MS
          if (status < 500 && !late) return
          const { method, path, body, who } = shot
          const what = [method, path, body ?? ''].map((text) => text.slice(0, 300)).join(' ')
          broken.push(`${late ? 'late ' : ''}${status} ${who}: ${what}`)
        }),
      )
    }
    const causes = town.log.filter(({ level }) => level === 'error').map(({ err }) => err)
    return [...broken, ...causes.map((cause) => JSON.stringify(cause))]
  }

  async function send({ method, path, type, body, who }: Shot): Promise<number> {
    // Signing out would make a visitor of the sender for the rest of the test.
    const cookie = path.startsWith('/account/sign-out') ? null : cookies[who]
    const form = 'application/x-www-form-urlencoded'
    const answer = await fetch(`${town.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        origin: town.url,
        ...(cookie ? { cookie } : {}),
        ...(body === null ? {} : { 'content-type': type ?? form }),
      },
      body,
    }).catch((error: unknown) => {
      // The client itself refuses to send some addresses; nothing reached the town.
      if (error instanceof TypeError && /URL|Invalid/i.test(String(error.cause ?? error)))
        return null
      throw error
    })
    await answer?.arrayBuffer()
    return answer?.status ?? 400
  }
})

function splitPath(action: string): { path: string; query: string } {
  const [path = '', query] = action.split('?')
  return { path, query: query === undefined ? '' : `?${query}` }
}

function fill(pattern: string, words: readonly string[]): string {
  let next = 0
  return pattern.replace(/:[a-zA-Z]+|\*/g, () => {
    const word = words[next++ % words.length] ?? ''
    return word.startsWith('%') ? word : encodeURIComponent(wellFormed(word)).slice(0, 2000)
  })
}

function encode(fields: Fields): string {
  return fields
    .map((field) => field.map((text) => encodeURIComponent(wellFormed(text))).join('='))
    .join('&')
    .slice(0, 400_000)
}

/** A lone surrogate cannot be written in an address. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}
