import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningTown } from '#tests/support/server.ts'
import { signIn, startSmallTown, visit } from '#tests/support/visitor.ts'

const SUNDAY = '2026-11-22T01:30:00.000Z'

describe('Saved things', () => {
  let town: RunningTown
  let key: string
  let title: string
  beforeAll(async () => {
    town = await startSmallTown(SUNDAY)
    const event = await town.db
      .selectFrom('event')
      .select(['id', 'title'])
      .where('status', '=', 'published')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    key = `event:${event.id}`
    title = event.title
  }, 60_000)
  afterAll(() => town.stop())

  const send = (body: Record<string, string>, cookie = '') =>
    fetch(`${town.url}/saved/things`, {
      method: 'POST',
      body: new URLSearchParams(body),
      headers: { origin: town.url, ...(cookie === '' ? {} : { cookie }) },
      redirect: 'manual',
    })

  it('are saved and taken out by forms alone, and stand among one’s own things', async () => {
    const cookie = await signIn(town, 'merchant')
    for (const _ of ['once', 'twice']) {
      const answer = await send({ intent: 'save', things: key }, cookie)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/saved'])
    }
    const { html } = await visit(town, '/saved', { cookie })
    expect(html).toContain(title)
    expect(html).toContain(`name="things" value="${key}"`)
    expect((await visit(town, '/my', { cookie })).html).toContain('保存したもの')
    await send({ intent: 'remove', things: key }, cookie)
    expect((await visit(town, '/saved', { cookie })).html).not.toContain(title)
  })

  it('are the account’s own: nobody else sees them, and a visitor has none here', async () => {
    const cookie = await signIn(town, 'merchant')
    await send({ intent: 'save', things: key }, cookie)
    const other = await signIn(town, 'farmer')
    expect((await visit(town, '/saved', { cookie: other })).html).not.toContain(title)
    expect((await visit(town, '/saved')).html).not.toContain(title)
    expect((await send({ intent: 'save', things: key })).status).not.toBe(303)
  })

  it('of a browser are told of as lists tell, in its language', async () => {
    const answer = await fetch(`${town.url}/saved/entries?lang=en&things=${key},stand:1,nonsense`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const { sections, gone } = (await answer.json()) as {
      sections: { title: string; entries: { title: string }[] }[]
      gone: string[]
    }
    expect(sections[0]?.entries[0]?.title).toBe(title)
    expect(sections[0]?.title).toMatch(/^(Upcoming|Past) events$/)
    expect(gone).toEqual([])
  })
})
