import { expect, it } from 'vitest'
import { suggestPoints } from '#app/features/discovery/suggestion.ts'
import { suggestNames, suggestWords } from '#app/features/discovery/suggestion.queries.server.ts'
import { loadTown } from '#app/features/places/town.server.ts'
import { indexDocument } from '#app/features/search/commands.server.ts'
import type { Db } from '#db/connect.server.ts'
import { buildEvent } from '#tests/support/builders/event.ts'
import { buildOrganization } from '#tests/support/builders/organization.ts'
import { buildProduce, buildStand } from '#tests/support/builders/stand.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

const NOW = '2026-11-22T01:30:00.000Z'

async function event(db: Db, title: string, facts: { day?: string; status?: 'draft' } = {}) {
  const organizationId = await buildOrganization(db)
  const { id } = await buildEvent(db, { organizationId, title, ...facts })
  await indexDocument(db, { kind: 'event', subjectId: id, title, reading: '', body: 'トマト' })
  return id
}

onBothDatabases('While somebody types', (town) => {
  it('names come, those that begin so first, one for a series, and none that nobody may see', async () => {
    const { db } = town
    await event(db, '駅前の朝市')
    await event(db, '朝市まつり')
    await event(db, '朝市まつり', { day: '2026-12-06' })
    await event(db, '朝市のあと', { day: '2026-11-01' })
    await event(db, '朝市の下書き', { status: 'draft' })
    expect(await suggestNames(db, '夕市', NOW, 'ja')).toEqual([])
    const found = await suggestNames(db, '朝市', NOW, 'ja')
    expect(found.map(({ text, detail }) => [text, detail])).toEqual([
      ['朝市まつり', 'イベント'],
      ['駅前の朝市', 'イベント'],
    ])
    expect(found[0]?.href).toMatch(/^\/events\/[0-9a-f-]{36}$/)
    expect(await suggestNames(db, '%', NOW, 'ja')).toEqual([])
    expect(await suggestNames(db, ' ', NOW, 'ja')).toEqual([])
  })

  it('crops come by name and reading, with how much they find', async () => {
    const { db } = town
    await buildProduce(db, { name: 'トマト', reading: 'とまと' })
    await buildProduce(db, { name: 'トウモロコシ', reading: 'とうもろこし' })
    await event(db, '夏野菜の市')
    const id = await buildStand(db)
    await indexDocument(db, {
      kind: 'stand',
      subjectId: id,
      title: '畑の前',
      reading: '',
      body: 'トマト',
    })
    expect(await suggestWords(db, 'とま', NOW, 'ja')).toEqual([
      { text: 'トマト', detail: '2件', href: '/?q=%E3%83%88%E3%83%9E%E3%83%88&when=month' },
    ])
    expect(await suggestWords(db, 'ト', NOW, 'ja')).toHaveLength(1)
    expect(await suggestWords(db, 'マ', NOW, 'ja')).toEqual([])
  })
})

it('stations, areas and 町 come as starting points', () => {
  const town = loadTown('koganei')
  const texts = (typed: string) => suggestPoints(town, typed, 'ja').map(({ text }) => text)
  expect(texts('むさし')).not.toEqual([])
  expect(texts('東小金')[0]).toBe('東小金井駅の近く')
  expect(texts('ぬくい')).not.toEqual([])
  expect(texts('札幌')).toEqual([])
})
