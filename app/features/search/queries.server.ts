import type { Expression } from 'kysely'
import { bigramTokens } from '#app/lib/japanese.ts'
import type { Db } from '#db/connect.server.ts'
import { holdsTerms, subjectsHolding, type SearchKind } from '#db/dialects/search.ts'
import { shelve, type Shelf } from './shelf.ts'
import { termsOf, wordsOf, type SearchTerm } from './term.ts'

/** What a query asks for, words that mean the same included; empty when it asks for nothing. */
export async function findTerms(db: Db, query: string): Promise<SearchTerm[]> {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const rows = await db
    .selectFrom('synonym')
    .select(['word', 'group_id'])
    .where('group_id', 'in', (eb) =>
      eb.selectFrom('synonym as known').select('known.group_id').where('known.word', 'in', words),
    )
    .orderBy('group_id')
    .orderBy('word')
    .execute()
  const groups = new Map<string, string[]>()
  for (const row of rows) {
    groups.set(row.group_id, [...(groups.get(row.group_id) ?? []), row.word])
  }
  return termsOf(words, [...groups.values()])
}

/** The ids of the things that hold every term, as a subquery for `where id in (…)`. */
export function subjectsMatching(db: Db, kind: SearchKind, terms: readonly SearchTerm[]) {
  return subjectsHolding(db, kind, terms, bigramTokens)
}

/** Whether the thing whose id stands in a column holds every term, for `where`. */
export function isMatching(
  db: Db,
  kind: SearchKind,
  { id, terms }: { id: string; terms: readonly SearchTerm[] },
) {
  return holdsTerms(db, kind, { id, terms, pairsOf: bigramTokens })
}

/** The texts by which things of one kind are found; `ids`, a subquery, of some of them. */
export async function readShelf(
  db: Db,
  kind: SearchKind,
  ids: Expression<string> | null = null,
): Promise<Shelf> {
  let query = db
    .selectFrom('search_document')
    .select(['subject_id as id', 'title', 'reading', 'body'])
    .where('kind', '=', kind)
  if (ids) query = query.where('subject_id', 'in', ids)
  return shelve(await query.execute())
}
