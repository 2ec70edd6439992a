import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { variableOfProcess } from '#app/lib/env.ts'
import { readWithIcalJs, type ReadDate } from '#tests/support/calendar-readers.ts'
import { parseFeed } from '#tests/support/feed-parser.ts'
import type { RunningTown } from '#tests/support/server.ts'
import { startSmallTown } from '#tests/support/visitor.ts'

const SUNDAY = '2026-11-22T01:30:00.000Z'
const FEEDS = ['/feeds/events.ics', '/feeds/events.atom', '/feeds/events.json']

describe('The feeds of the sample town', () => {
  let town: RunningTown
  let folder = ''
  beforeAll(async () => {
    town = await startSmallTown(SUNDAY)
    folder = mkdtempSync(join(tmpdir(), 'michikusa-feeds-'))
  }, 120_000)
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await town.stop()
  })

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${town.url}${path}`, { headers })
  const text = async (path: string) => (await get(path)).text()

  it('give calendars every date that is to come, wherever the calendar stands', async () => {
    const calendar = await text('/feeds/events.ics')
    const stored = await town.db
      .selectFrom('occurrence as o')
      .innerJoin('event as e', 'e.id', 'o.event_id')
      .innerJoin('organization', 'organization.id', 'e.organization_id')
      .select(['o.event_id', 'o.starts_at', 'o.first_day', 'o.start_time'])
      .where('o.ends_at', '>', SUNDAY)
      .where('e.status', 'in', ['published', 'cancelled'])
      .where('e.hidden_at', 'is', null)
      .where('organization.hidden_at', 'is', null)
      .execute()
    const read = new Set(readWithIcalJs(calendar).map(({ uid, start }) => `${uid} ${start}`))
    const told = stored.map((date) => {
      return `${date.event_id} ${date.start_time === null ? date.first_day : date.starts_at}`
    })
    expect(told.length).toBeGreaterThan(50)
    expect(told.filter((date) => !read.has(date))).toEqual([])

    const file = join(folder, 'events.ics')
    writeFileSync(file, calendar)
    const [here, ...elsewhere] = ['UTC', 'America/New_York'].map((TZ) => readIn(TZ, file))
    expect(here?.icalJs.length).toBeGreaterThanOrEqual(told.length)
    expect(here?.nodeIcal).toEqual(here?.icalJs)
    for (const read of elsewhere) expect(read).toEqual(here)
  }, 60_000)

  it('are read without a fault, and hold the same events', async () => {
    const atom = parseFeed(await text('/feeds/events.atom'))
    expect([atom.bozo, atom.version]).toEqual([null, 'atom10'])
    const json = (await (await get('/feeds/events.json')).json()) as JsonFeed
    expect(json.version).toBe('https://jsonfeed.org/version/1.1')
    expect(json.items.length).toBeGreaterThan(10)
    expect(atom.entries.map(({ id, title, link }) => [id, title, link])).toEqual(
      json.items.map(({ id, title, url }) => [id, title, url]),
    )
    const calendar = readWithIcalJs(await text('/feeds/events.ics'))
    const uids = new Set(calendar.map(({ uid }) => `urn:uuid:${uid}`))
    expect(json.items.map(({ id }) => id).filter((id) => !uids.has(id))).toEqual([])
  })

  it('are well-formed whatever people write', async () => {
    const nasty = `]]><b>&"'</b>\u0007`
    const id = await anyEvent()
    const before = await town.db
      .selectFrom('event')
      .select(['title', 'category', 'body', 'themes'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const set = { title: nasty, category: nasty, body: nasty, themes: JSON.stringify([nasty]) }
    await town.db.updateTable('event').set(set).where('id', '=', id).execute()
    const query = encodeURIComponent(`市<&"'`)
    expect(parseFeed(await text(`/feeds/events.atom?q=${query}`)).bozo).toBeNull()
    const atom = parseFeed(await text('/feeds/events.atom'))
    expect(atom.bozo).toBeNull()
    const title = atom.entries.find((entry) => entry.id === `urn:uuid:${id}`)?.title
    expect(title).toBe(`]]&gt;&lt;b&gt;&amp;"'&lt;/b&gt;`)
    await town.db.updateTable('event').set(before).where('id', '=', id).execute()
  })

  it('find what the page finds for the same query', async () => {
    const queries = [
      'when=today',
      'q=朝市&when=month',
      'free=1&when=all',
      'kind=stand',
      'type=sale',
    ]
    for (const query of queries) {
      const all = query.includes('when') ? query : `${query}&when=all`
      const page = await pagesOf(`/?${all}&kind=${query.includes('kind') ? 'stand' : 'event'}`)
      const json = (await (await get(`/feeds/events.json?${query}`)).json()) as JsonFeed
      expect([query, json.items.map(({ url }) => new URL(url).pathname).sort()]).toEqual([
        query,
        page,
      ])
    }
  })

  it('say which values they could not read, and answer all the same', async () => {
    const json = (await (await get('/feeds/events.json?when=someday&near=x')).json()) as JsonFeed
    const { _michikusa: own } = json
    expect(own.warnings.map(({ parameter }) => parameter)).toEqual(['when', 'near'])
    for (const path of FEEDS) expect((await get(`${path}?page=99999999&bbox=a`)).status).toBe(200)
  })

  it('tell whoever has them already, by tag and by time, until something changes', async () => {
    for (const path of [...FEEDS, `/events/${await anyEvent()}.ics`]) {
      const first = await get(path)
      const { etag, 'last-modified': modified } = Object.fromEntries(first.headers)
      expect(first.headers.get('access-control-allow-origin')).toBe('*')
      expect(await text(path)).toBe(await first.text())
      const known = await get(path, { 'if-none-match': etag ?? '' })
      expect([path, known.status, await known.text()]).toEqual([path, 304, ''])
      expect((await get(path, { 'if-modified-since': modified ?? '' })).status).toBe(304)
      const other = { 'if-none-match': '"other"', 'if-modified-since': modified ?? '' }
      expect((await get(path, other)).status).toBe(200)
    }
    const before = await get('/feeds/events.ics')
    await town.db
      .updateTable('event')
      .set({ updated_at: '2026-11-22T01:29:59.000Z', sequence: 9 })
      .where('id', '=', await anyEvent())
      .execute()
    const etag = before.headers.get('etag') ?? ''
    const modified = before.headers.get('last-modified') ?? ''
    expect((await get('/feeds/events.ics', { 'if-none-match': etag })).status).toBe(200)
    expect((await get('/feeds/events.ics', { 'if-modified-since': modified })).status).toBe(200)
  })

  it('give the open data of this town, and of no other', async () => {
    for (const name of ['event', 'public_facility']) {
      const answer = await get(`/opendata/132101_${name}.csv`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        'text/csv; charset=utf-8',
      ])
      const etag = answer.headers.get('etag') ?? ''
      const known = await get(`/opendata/132101_${name}.csv`, { 'if-none-match': etag })
      expect(known.status).toBe(304)
      for (const wrong of [`132110_${name}.csv`, `${name}.csv`, `132101_${name}`, '132101_.csv']) {
        expect([wrong, (await get(`/opendata/${wrong}`)).status]).toEqual([wrong, 404])
      }
    }
  })

  it('may stand in the frame of another site as a map, and nothing else may', async () => {
    const framed = await get('/embed/map?kind=event&when=month')
    expect(framed.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(framed.headers.get('x-frame-options')).toBeNull()
    const html = await framed.text()
    expect(html).toContain('<base target="_blank"/>')
    expect(html).not.toContain('<header')
    expect(html.match(/href="\/events\//g)?.length).toBeGreaterThan(2)
    for (const path of ['/', '/about/data', '/account/sign-in', '/embed']) {
      const answer = await get(path)
      const policy = answer.headers.get('content-security-policy')
      expect([path, policy?.includes("frame-ancestors 'none'")]).toEqual([path, true])
      expect(answer.headers.get('x-frame-options')).toBe('DENY')
    }
  })

  it('are named in the head of the page that shows the same', async () => {
    const home = headOf(await text('/?when=weekend&free=1'))
    expect(home).toContain('type="application/atom+xml" href="/feeds/events.atom?when=weekend&')
    expect(home).toContain(`<link rel="canonical" href="${town.settings.publicUrl}/"`)
    expect(headOf(await text('/?kind=venue'))).not.toContain('rel="alternate" type=')
    expect(headOf(await text('/nothing-here'))).not.toContain('rel="canonical"')
    expect(headOf(await text('/account/sign-in'))).not.toContain('rel="canonical"')
  })

  it('leave on each page what search engines read, in words that schema.org has', async () => {
    const stand = await anyOf('stand')
    const venue = await anyOf('venue')
    const found = []
    for (const path of [`/events/${await anyEvent()}`, `/stands/${stand}`, `/venues/${venue}`]) {
      const head = headOf(await text(path))
      expect(head).toContain(`<link rel="canonical" href="${town.settings.publicUrl}${path}"`)
      const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(head)?.[1] ?? '{}'
      const data = JSON.parse(json) as Record<string, string>
      expect(data['url']).toBe(`${town.settings.publicUrl}${path}`)
      found.push(data['@type'])
    }
    expect(found[0]).toBe('Event')
    expect(found[1]).toBe('GroceryStore')
    expect(['Place', 'Park']).toContain(found[2])
  })

  it('list every public page, and no other, for machines', async () => {
    const map = await text('/sitemap.xml')
    const paths = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => {
      return url.slice(town.settings.publicUrl.length)
    })
    expect(paths.length).toBeGreaterThan(40)
    expect(new Set(paths).size).toBe(paths.length)
    const answers = await Promise.all(paths.map(async (path) => (await get(path)).status))
    expect(answers.filter((status) => status !== 200)).toEqual([])
    expect(map).toMatch(/<lastmod>\d{4}-\d{2}-\d{2}<\/lastmod>/)
    expect(await text('/robots.txt')).toContain(`Sitemap: ${town.settings.publicUrl}/sitemap.xml`)
  })

  it('keep to themselves what is not public', async () => {
    const draft = await town.db
      .selectFrom('event')
      .select('id')
      .where('status', 'in', ['draft', 'in_review'])
      .executeTakeFirstOrThrow()
    expect((await get(`/events/${draft.id}.ics`)).status).toBe(404)
    expect((await get('/events/nothing.ics')).status).toBe(404)
    for (const path of FEEDS) expect(await text(path)).not.toContain(draft.id)
  })

  async function anyOf(table: 'stand' | 'venue'): Promise<string> {
    const row = await town.db
      .selectFrom(table)
      .select('id')
      .where('status', '=', 'listed')
      .where('hidden_at', 'is', null)
      .orderBy('id')
      .executeTakeFirstOrThrow()
    return row.id
  }

  async function anyEvent(): Promise<string> {
    const event = await town.db
      .selectFrom('event')
      .select('id')
      .where('status', '=', 'published')
      .where('hidden_at', 'is', null)
      .orderBy('id')
      .executeTakeFirstOrThrow()
    return event.id
  }

  /** The events on all pages of a search. */
  async function pagesOf(path: string): Promise<string[]> {
    const found = new Set<string>()
    for (let page = 1; page <= 10; page += 1) {
      const html = await text(`${path}&page=${page}`)
      for (const [, event = ''] of html.matchAll(/href="(\/events\/[0-9a-f-]{36})"/g)) {
        found.add(event)
      }
    }
    return [...found].sort()
  }
})

const headOf = (html: string) => /<head>.*<\/head>/s.exec(html)?.[0] ?? ''

type JsonFeed = {
  version: string
  items: { id: string; title: string; url: string }[]
  _michikusa: { warnings: { parameter: string }[] }
}

function readIn(zone: string, file: string): { icalJs: ReadDate[]; nodeIcal: ReadDate[] } {
  const command = ['--import', 'tsx', 'tests/support/read-calendar.ts', file]
  const environment = { NODE_ENV: 'test' as const, PATH: variableOfProcess('PATH'), TZ: zone }
  return JSON.parse(
    execFileSync(process.execPath, command, {
      encoding: 'utf8',
      env: environment,
      maxBuffer: 1 << 26,
    }),
  )
}
