import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningTown } from '#tests/support/server.ts'
import { signIn, startSmallTown, visit } from '#tests/support/visitor.ts'

const SUNDAY = '2026-11-22T01:30:00.000Z'

describe('The picture of a shared link', () => {
  let town: RunningTown
  beforeAll(async () => {
    town = await startSmallTown(SUNDAY)
  }, 60_000)
  afterAll(() => town.stop())

  const publicIds = async (table: 'event' | 'venue' | 'stand') => {
    const status = table === 'event' ? 'published' : 'listed'
    const rows = await town.db
      .selectFrom(table)
      .select('id')
      .where('status', '=', status)
      .orderBy('id')
      .execute()
    return rows.map(({ id }) => id)
  }

  it('is drawn for events, venues and stands, as large as messengers show it, with type on it', async () => {
    for (const kind of ['event', 'venue', 'stand'] as const) {
      const [id = ''] = await publicIds(kind)
      const answer = await fetch(`${town.url}/${kind}s/${id}/card.png`)
      expect([kind, answer.status, answer.headers.get('content-type')]).toEqual([
        kind,
        200,
        'image/png',
      ])
      const picture = sharp(await answer.arrayBuffer())
      const { width, height } = await picture.metadata()
      expect([width, height]).toEqual([1200, 630])
      // Ink on white: a picture without type has next to no dark pixels between its edges.
      const inside = picture.extract({ left: 100, top: 150, width: 1000, height: 300 })
      const { channels } = await inside.stats()
      expect(channels[0]?.stdev).toBeGreaterThan(20)
    }
  })

  it('is named, with the words of the page, where messengers look for it', async () => {
    for (const kind of ['event', 'venue', 'stand'] as const) {
      const [id = ''] = await publicIds(kind)
      const page = await (await fetch(`${town.url}/${kind}s/${id}`)).text()
      const told = (property: string) =>
        new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(page)?.[1]
      const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(page)?.[1]?.replace(/<[^>]+>/g, '')
      expect(heading).toContain(told('og:title'))
      expect(told('og:url')).toMatch(new RegExp(`^http.*/${kind}s/${id}$`))
      expect(told('og:image')).toBe(`${told('og:url')}/card.png`)
      const picture = await fetch(`${town.url}${new URL(told('og:image') ?? '').pathname}`)
      expect([kind, picture.status]).toEqual([kind, 200])
    }
  })

  it('is not told of, nor offered to be passed on, while only some may see the page', async () => {
    const waiting = await town.db
      .selectFrom('event')
      .select('id')
      .where('status', '=', 'in_review')
      .executeTakeFirstOrThrow()
    const cookie = await signIn(town, 'staff')
    const { status, html } = await visit(town, `/events/${waiting.id}`, { cookie })
    expect(status).toBe(200)
    expect(html).not.toContain('card.png')
    expect(html).not.toContain('LINEで送る')
  })

  it('is the same for the same words, and another for others', async () => {
    const [one = '', other = ''] = await publicIds('event')
    const draw = async (id: string) =>
      Buffer.from(await (await fetch(`${town.url}/events/${id}/card.png`)).arrayBuffer())
    expect((await draw(one)).equals(await draw(one))).toBe(true)
    expect((await draw(one)).equals(await draw(other))).toBe(false)
  })

  it('is not there for what nobody may see', async () => {
    const draft = await town.db
      .selectFrom('event')
      .select('id')
      .where('status', '=', 'draft')
      .executeTakeFirstOrThrow()
    for (const path of [`/events/${draft.id}`, '/events/1', '/venues/1', '/stands/1']) {
      expect([path, (await fetch(`${town.url}${path}/card.png`)).status]).toEqual([path, 404])
    }
  })
})
