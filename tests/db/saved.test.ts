import { expect, it } from 'vitest'
import { removeThings, saveThings } from '#app/features/saved/commands.server.ts'
import { listSaved, listSavedThings } from '#app/features/saved/queries.server.ts'
import { MOST_SAVED, keyOf, type Thing } from '#app/features/saved/thing.ts'
import { newId } from '#app/lib/id.ts'
import { addMinutes, instantAt } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { buildEvent, buildOccurrence } from '#tests/support/builders/event.ts'
import { buildActor, buildOrganization } from '#tests/support/builders/organization.ts'
import { buildStand } from '#tests/support/builders/stand.ts'
import { buildVenue } from '#tests/support/builders/venue.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

/** Sunday, 11:00. */
const NOW = instantAt('2026-11-22', '11:00')
const event = (id: string): Thing => ({ kind: 'event', id })

onBothDatabases('What somebody has saved', (town) => {
  const outline = async (db: Db, things: readonly Thing[], now = NOW) => {
    const { sections, gone } = await listSaved(db, things, { now, language: 'ja' })
    return [
      ...sections.map(({ title, entries }) => [title, ...entries.map((entry) => entry.title)]),
      ['gone', ...gone],
    ]
  }

  it('is listed with what comes next first, what is over last', async () => {
    const { db } = town
    const organizationId = await buildOrganization(db)
    const make = (title: string, day: string) => buildEvent(db, { organizationId, title, day })
    const over = await make('先月の市', '2026-10-20')
    const series = await make('毎月の市', '2026-09-30')
    await buildOccurrence(db, { eventId: series.id, day: '2026-11-29' })
    const today = await make('今日の市', '2026-11-22')
    const standId = await buildStand(db)
    const venueId = await buildVenue(db)
    const things: Thing[] = [
      event(over.id),
      { kind: 'venue', id: venueId },
      event(series.id),
      { kind: 'stand', id: standId },
      event(today.id),
    ]
    expect(await outline(db, things)).toEqual([
      ['これからのイベント', '今日の市', '毎月の市'],
      ['直売所', '見本農園 直売所'],
      ['会場', '見本広場'],
      ['終わったイベント', '先月の市'],
      ['gone'],
    ])
    // In the evening today's is over, and still there.
    expect(await outline(db, things, instantAt('2026-11-22', '23:00'))).toMatchObject({
      0: ['これからのイベント', '毎月の市'],
      3: ['終わったイベント', '今日の市', '先月の市'],
    })
  })

  it('tells nothing of what its reader may not see', async () => {
    const { db } = town
    const organizationId = await buildOrganization(db)
    const draft = await buildEvent(db, { organizationId, title: '下書き', status: 'draft' })
    const hidden = await buildEvent(db, { organizationId, title: '隠した市' })
    await db.updateTable('event').set({ hidden_at: NOW }).where('id', '=', hidden.id).execute()
    const things = [event(draft.id), event(hidden.id), event(newId())]
    expect(await outline(db, things)).toEqual([['gone', ...things.map(keyOf)]])
    // A stand's id is no venue's.
    const standId = await buildStand(db)
    expect(await outline(db, [{ kind: 'venue', id: standId }])).toEqual([
      ['gone', `venue:${standId}`],
    ])
  })

  it('is kept once for an account, apart from others, and goes with the oldest when it is too much', async () => {
    const { db } = town
    const [mine, other] = [await buildActor(db), await buildActor(db)]
    const own = { accountId: mine.accountId }
    const [one, two] = [event(newId()), event(newId())]
    await saveThings(db, { ...own, things: [one] }, NOW)
    await saveThings(db, { ...own, things: [one, two] }, addMinutes(NOW, 1))
    await saveThings(db, { accountId: other.accountId, things: [one] }, NOW)
    expect(await listSavedThings(db, mine.accountId)).toEqual([two, one])
    await removeThings(db, { ...own, things: [one] })
    await removeThings(db, { ...own, things: [one] })
    expect(await listSavedThings(db, mine.accountId)).toEqual([two])
    expect(await listSavedThings(db, other.accountId)).toEqual([one])

    const many = Array.from({ length: MOST_SAVED }, () => event(newId()))
    await saveThings(db, { ...own, things: many }, addMinutes(NOW, 2))
    const kept = await listSavedThings(db, mine.accountId)
    expect(kept).toHaveLength(MOST_SAVED)
    expect(kept).not.toContainEqual(two)
  })
})
