import { bigramTokens, normalize } from '#app/lib/japanese.ts'
import type { Db } from '#db/connect.server.ts'
import {
  charactersOf,
  eraseFromSearchIndex,
  writeSearchIndex,
  type SearchKind,
} from '#db/dialects/search.ts'
import type { SearchText } from './term.ts'

/**
 * Makes a thing findable by its text, in place of what was known of it. Called inside the
 * transaction of every change; who may see the thing is decided where it is looked for.
 */
export async function indexDocument(
  db: Db,
  { kind, subjectId, ...text }: { kind: SearchKind; subjectId: string } & SearchText,
): Promise<void> {
  const row = {
    title: normalize(text.title),
    reading: normalize(text.reading),
    body: normalize(text.body),
  }
  await db
    .insertInto('search_document')
    .values({ kind, subject_id: subjectId, ...row })
    .onConflict((conflict) => conflict.columns(['kind', 'subject_id']).doUpdateSet(row))
    .execute()
  await writeSearchIndex(db, kind, subjectId, {
    title: bigramTokens(row.title).join(' '),
    reading: bigramTokens(row.reading).join(' '),
    body: bigramTokens(row.body).join(' '),
    characters: charactersOf(row.title),
  })
}

/** Forgets a thing that is gone for good; what is only hidden stays. */
export async function removeDocument(db: Db, kind: SearchKind, subjectId: string): Promise<void> {
  await eraseFromSearchIndex(db, kind, subjectId)
  await db
    .deleteFrom('search_document')
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .execute()
}

/** Makes these words mean the same, and no others with them; fewer than two end the group. */
export async function saveSynonyms(
  db: Db,
  groupId: string,
  words: readonly string[],
): Promise<void> {
  const kept = [...new Set(words.map(normalize).filter((word) => word !== ''))]
  await db.deleteFrom('synonym').where('group_id', '=', groupId).execute()
  if (kept.length < 2) return
  await db
    .insertInto('synonym')
    .values(kept.map((word) => ({ word, group_id: groupId })))
    .onConflict((conflict) => conflict.column('word').doUpdateSet({ group_id: groupId }))
    .execute()
}
