import type { Kysely } from 'kysely'
import { createSearchIndex, dropSearchIndex } from '../dialects/search.ts'

/** Words that mean the same, in the form in which text is compared. Staff may change them. */
const SYNONYMS: Record<string, readonly string[]> = {
  market: ['まるしぇ', '市', '朝市', 'まーけっと'],
  stand: ['直売所', '庭先販売', '無人販売'],
  'food-truck': ['きっちんかー', '移動販売', 'ふーどとらっく'],
  'flea-market': ['ふりま', 'ふりーまーけっと', '蚤の市'],
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createSearchIndex(db)
  const rows = Object.entries(SYNONYMS).flatMap(([group, words]) =>
    words.map((word) => ({ word, group_id: group })),
  )
  await (db as Kysely<{ synonym: { word: string; group_id: string } }>)
    .insertInto('synonym')
    .values(rows)
    .onConflict((conflict) => conflict.column('word').doNothing())
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropSearchIndex(db)
}
