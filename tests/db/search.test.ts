import * as fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import {
  indexDocument,
  removeDocument,
  saveSynonyms,
} from '#app/features/search/commands.server.ts'
import { findTerms, readShelf, subjectsMatching } from '#app/features/search/queries.server.ts'
import { idsHolding } from '#app/features/search/shelf.ts'
import { wordsOf } from '#app/features/search/term.ts'
import { normalize } from '#app/lib/japanese.ts'
import type { Db } from '#db/connect.server.ts'
import { onBothDatabases } from '#tests/support/databases.ts'

type Text = { title: string; reading: string; body: string }

const keep = (db: Db, subjectId: string, text: Partial<Text>, kind: 'event' | 'stand' = 'event') =>
  indexDocument(db, { kind, subjectId, title: '', reading: '', body: '', ...text })

async function find(db: Db, query: string, kind: 'event' | 'stand' = 'event') {
  const rows = await subjectsMatching(db, kind, await findTerms(db, query)).execute()
  return rows.map((row) => row.subject_id).sort()
}

onBothDatabases('Looking for a word', (town) => {
  // The migration brings groups of its own; these tests are about words as they stand.
  beforeEach(async () => {
    await town.db.deleteFrom('synonym').execute()
  })

  it('finds words of two characters, in title, reading and text', async () => {
    await keep(town.db, 'a', { title: '武蔵小金井 朝市' })
    await keep(town.db, 'b', { title: '見本市', reading: 'みほんいち', body: '朝どりの野菜' })
    expect(await find(town.db, '朝市')).toEqual(['a'])
    expect(await find(town.db, '野菜')).toEqual(['b'])
    expect(await find(town.db, 'ミホンイチ')).toEqual(['b'])
    expect(await find(town.db, '朝')).toEqual(['a', 'b'])
    expect(await find(town.db, '直売')).toEqual([])
  })

  it('wants every word, wherever each of them stands', async () => {
    await keep(town.db, 'a', { title: '朝市', body: '野菜と花' })
    await keep(town.db, 'b', { title: '朝市' })
    expect(await find(town.db, '野菜　朝市')).toEqual(['a'])
  })

  it('finds no word that runs from the title into the reading', async () => {
    await keep(town.db, 'a', { title: '朝', reading: '市', body: '場' })
    expect(await find(town.db, '朝市')).toEqual([])
    expect(await find(town.db, '市場')).toEqual([])
  })

  it('finds the other words for the same thing', async () => {
    await saveSynonyms(town.db, 'market', ['マルシェ', '市', '朝市', 'マーケット'])
    await keep(town.db, 'a', { title: '駅前マルシェ' })
    await keep(town.db, 'b', { title: '道草市' })
    await keep(town.db, 'c', { title: '体操の会', body: '小金井市本町' })
    expect(await find(town.db, '朝市')).toEqual(['a', 'b'])
    await saveSynonyms(town.db, 'market', ['マルシェ'])
    expect(await find(town.db, '朝市')).toEqual([])
  })

  it('knows a thing by its newest text and by its kind, until it is gone', async () => {
    await keep(town.db, 'a', { title: '朝市' })
    await keep(town.db, 'a', { title: '野菜' }, 'stand')
    await keep(town.db, 'a', { title: '花市' })
    expect(await find(town.db, '朝市')).toEqual([])
    expect(await find(town.db, '花市')).toEqual(['a'])
    expect(await find(town.db, '花市', 'stand')).toEqual([])
    await removeDocument(town.db, 'event', 'a')
    expect(await find(town.db, '花市')).toEqual([])
    expect(await find(town.db, '野菜', 'stand')).toEqual(['a'])
  })

  it('takes signs for text: no query is a command, and none fails', async () => {
    await keep(town.db, 'a', { title: '100%の野菜_"朝市"*' })
    for (const query of ['0%の', '菜_"', '"朝市"*', '%', '_', "'", '\\', '" OR "', 'title : x']) {
      const there = normalize('100%の野菜_"朝市"*')
      const expected = wordsOf(query).every((word) => there.includes(word)) ? ['a'] : []
      expect([query, await find(town.db, query)]).toEqual([query, expected])
    }
  })

  it('finds a word at the far end of a long text', async () => {
    await keep(town.db, 'a', { body: `${'花と'.repeat(20_000)}野菜の朝` })
    await keep(town.db, 'b', { body: `${'野 菜 '.repeat(400)}` })
    expect(await find(town.db, '野菜の朝')).toEqual(['a'])
    expect(await find(town.db, '野菜')).toEqual(['a'])
  })

  it('finds what comparing the text itself finds', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'朝市野菜のアーｱ。・「 %_a1\\"’𠮷髙'),
      maxLength: 14,
    })
    const document = fc.record({ title: text, reading: text, body: text })
    await fc.assert(
      fc.asyncProperty(fc.array(document, { maxLength: 5 }), text, async (documents, query) => {
        for (const id of ['0', '1', '2', '3', '4']) await removeDocument(town.db, 'event', id)
        for (const [id, each] of documents.entries()) await keep(town.db, String(id), each)
        const words = wordsOf(query)
        fc.pre(words.length > 0)
        const holding = documents.flatMap(({ title, reading, body }, id) =>
          words.every((word) => [title, reading, body].some((t) => normalize(t).includes(word)))
            ? [String(id)]
            : [],
        )
        expect(await find(town.db, query)).toEqual(holding)
        const terms = await findTerms(town.db, query)
        const shelf = await readShelf(town.db, 'event')
        expect([...idsHolding(shelf, terms)].sort()).toEqual(holding)
      }),
      { numRuns: 60 },
    )
  })
})
