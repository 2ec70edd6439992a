import { expect, it } from 'vitest'
import { loader as eventsAtom } from '#app/routes/feeds/events-atom.ts'
import { loader as eventsJson } from '#app/routes/feeds/events-json.ts'
import { addDays } from '#app/lib/time.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildOrganization } from '#tests/support/builders/organization.ts'
import { buildTown } from '#tests/support/builders/town.ts'
import { contextOf } from '#tests/support/context.ts'
import { onSqlite } from '#tests/support/databases.ts'
import { parseFeed } from '#tests/support/feed-parser.ts'

type JsonFeed = { next_url?: string; items: { id: string }[] }

onSqlite('A town with more events than a feed holds', (test) => {
  it('leads a reader from page to page until every event has come once', async () => {
    const { db } = test
    const context = contextOf(db, await buildTown(db))
    const organizationId = await buildOrganization(db)
    for (let n = 0; n < 501; n += 1) {
      const day = addDays('2026-11-23', n % 30)
      await buildEvent(db, { organizationId, title: `${n}つめの市 & <朝市>`, day })
    }
    await buildEvent(db, { organizationId, title: '昨日の市', day: '2026-11-21' })
    const follow = async <Page>(
      load: typeof eventsAtom,
      from: string,
      read: (text: string) => { page: Page; next: string | null },
    ) => {
      const pages: Page[] = []
      for (let url: string | null = from; url !== null && pages.length < 5;) {
        const answer = await load({ request: new Request(url), context, params: {} })
        const { page, next }: { page: Page; next: string | null } = read(await answer.text())
        pages.push(page)
        url = next
      }
      return pages
    }
    const site = context.settings.publicUrl
    const query = '?type=sale,meeting&when=all'
    const atom = await follow(eventsAtom, `${site}/feeds/events.atom${query}`, (text) => {
      const { bozo, entries, next } = parseFeed(text)
      expect(bozo).toBeNull()
      return { page: entries.map(({ id }) => id), next }
    })
    const json = await follow(eventsJson, `${site}/feeds/events.json${query}`, (text) => {
      const { items, next_url: next } = JSON.parse(text) as JsonFeed
      return { page: items.map(({ id }) => id), next: next ?? null }
    })
    expect(atom.map((page) => page.length)).toEqual([500, 1])
    expect(new Set(atom.flat()).size).toBe(501)
    expect(atom).toEqual(json)
  })
})
