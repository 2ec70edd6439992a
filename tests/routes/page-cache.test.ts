import SQLite from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/connect.server.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildPlace } from '#tests/support/builders/place.ts'
import { buildStand } from '#tests/support/builders/stand.ts'
import { startTown, type RunningTown } from '#tests/support/server.ts'
import { letIn } from '#tests/support/visitor.ts'

/** Sunday, 8:30, half an hour before the stand opens. */
const AT = '2026-11-21T23:30:00.000Z'

describe('A page for everybody', () => {
  let town: RunningTown
  let eventId: string

  beforeAll(async () => {
    town = await startTown({
      at: AT,
      seed: async (db) => {
        const organizationId = await buildOrganization(db)
        await buildStand(db)
        const event = await buildEvent(db, {
          organizationId,
          title: '朝の市',
          day: '2026-11-22',
          start: '10:00',
          end: '12:00',
          placeMode: 'free',
          placeId: await buildPlace(db),
        })
        eventId = event.id
      },
    })
  })
  afterAll(() => town.stop())
  beforeEach(() => town.setClock(AT))

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${town.url}${path}`, { method, headers, redirect: 'manual' })
  const text = async (path: string) => (await get(path)).text()

  /** Behind the counter's back, so that a page that is kept can be told from one that is made. */
  function renameUnseen(title: string) {
    const database = new SQLite(town.settings.databaseUrl.slice('file:'.length))
    database.prepare('update event set title = ?').run(title)
    database.close()
  }

  async function renameFromOutside(title: string) {
    const other = openDatabase(town.settings.databaseUrl)
    await other.updateTable('event').set({ title }).execute()
    await other.destroy()
  }

  it('is made once, and anew after a write by any process', async () => {
    await renameFromOutside('朝の市')
    for (const path of ['/', `/events/${eventId}`, '/events.geojson']) {
      await renameFromOutside('朝の市')
      expect(await text(path)).toContain('朝の市')
      renameUnseen('別の市')
      expect(await text(path)).toContain('朝の市')
      await renameFromOutside('昼の市')
      expect(await text(path)).toContain('昼の市')
    }
  })

  it('is known again by its tag, in each encoding, under a fresh number', async () => {
    const first = await get('/', { 'Accept-Encoding': 'br' })
    const etag = first.headers.get('etag') ?? ''
    const again = await get('/', { 'Accept-Encoding': 'br', 'If-None-Match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('content-security-policy')).toBe(
      first.headers.get('content-security-policy'),
    )
    const numbers = [first, again].map((answer) => answer.headers.get('x-request-id'))
    expect(new Set(numbers).size).toBe(2)
    const html = await first.text()
    for (const number of numbers) expect(html).not.toContain(number)
    const packed = await get('/', { 'Accept-Encoding': 'gzip', 'If-None-Match': etag })
    expect([packed.status, packed.headers.get('content-encoding')]).toEqual([200, 'gzip'])
    expect(await packed.text()).toBe(html)
    const plain = await get('/', { 'Accept-Encoding': 'identity' })
    expect(plain.headers.get('vary')).toBe('Cookie, Accept-Encoding')
    expect(await plain.text()).toBe(html)
  })

  it('has the same headers when only they are asked for', async () => {
    const [whole, head] = [await get('/about'), await get('/about', {}, 'HEAD')]
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(head.headers.get('etag')).toBe(whole.headers.get('etag'))
  })

  it('changes by itself when a stand opens, an event ends and a day begins', async () => {
    await renameFromOutside('朝の市')
    const at = async (instant: string) => {
      town.setClock(instant)
      return text('/')
    }
    expect(await at('2026-11-21T23:59:59.000Z')).toContain('9:00に開きます')
    expect(await at('2026-11-22T00:00:00.000Z')).toContain('17:00まで開いています')
    expect(await at('2026-11-22T00:59:59.000Z')).not.toContain('開催中')
    expect(await at('2026-11-22T01:00:00.000Z')).toContain('開催中')
    expect(await at('2026-11-22T02:59:59.000Z')).toContain('朝の市')
    expect(await at('2026-11-22T03:00:00.000Z')).not.toContain('朝の市')
    expect(await at('2026-11-22T07:29:59.000Z')).not.toContain('まもなく')
    expect(await at('2026-11-22T07:30:00.000Z')).toContain('まもなく閉まります')
    expect(await at('2026-11-22T14:59:59.000Z')).toContain('次は明日')
    expect(await at('2026-11-22T15:00:00.000Z')).toContain('9:00に開きます')
  })

  it('is neither shown to nor left by anybody who is signed in', async () => {
    const cookie = await letIn(town, (await buildActor(town.db)).accountId)
    const mine = await get('/', { cookie })
    expect(mine.headers.get('etag')).toBeNull()
    expect(mine.headers.get('cache-control')).toBe('private, no-store')
    expect(await mine.text()).toContain('マイページ')
    expect(await text('/')).not.toContain('マイページ')
    expect(await (await get('/', { cookie })).text()).toContain('マイページ')
  })

  it('is never one that is somebody’s own, nor one that says no', async () => {
    for (const path of ['/account/sign-up', '/a/token', '/nowhere', '/events/unknown', '/?b&a']) {
      expect([path, (await get(path)).headers.get('etag')]).toEqual([path, null])
    }
    expect(await text('/account/sign-up')).not.toBe(await text('/account/sign-up'))
  })

  it('is the same whatever name the server is called by', async () => {
    const html = await text('/')
    expect(html).not.toContain('evil.example')
    expect(await (await get('/', { 'X-Forwarded-Host': 'evil.example' })).text()).toBe(html)
  })

  it('is made once for many who ask at the same moment', async () => {
    await renameFromOutside('夜明けの市')
    const pages = await Promise.all(Array.from({ length: 20 }, () => text('/?when=month')))
    expect(new Set(pages).size).toBe(1)
  })
})
