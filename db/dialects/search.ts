import { sql, type Expression, type ExpressionBuilder, type Kysely, type RawBuilder } from 'kysely'
import type { Tables } from '../schema.ts'
import type { SearchDocumentTable } from '../tables/search.ts'
import { dialectOf } from './dialect.ts'

/**
 * The bigram index, once for each database. Text comes as pairs of neighbouring characters, each
 * pair a word of letters and digits, so that no tokenizer has anything to decide. Exact either way:
 *
 * - SQLite: an FTS5 table, whose phrases of pairs are found exactly where the text holds the word.
 * - PostgreSQL: a `tsvector` of the pairs under a GIN index. It knows which documents hold all pairs,
 *   not where (positions end at 16,383 and at 256 a pair), so that `like` decides about those.
 */

export type SearchKind = SearchDocumentTable['kind']

/** A word looked for: the document holds one of `anywhere`, or its title one of `inTitle`. */
export type SearchTerm = { anywhere: readonly string[]; inTitle: readonly string[] }

type PairedText = { title: string; reading: string; body: string }

/** For the migration. */
export async function createSearchIndex(db: Kysely<unknown>): Promise<void> {
  if (dialectOf(db) === 'sqlite') {
    await sql`
      create virtual table search_index using fts5(
        subject, title, reading, body, kind unindexed, subject_id unindexed, tokenize = 'ascii'
      )`.execute(db)
    return
  }
  await sql`alter table search_document add column pairs tsvector`.execute(db)
  await sql`create index search_document_pairs on search_document using gin (pairs)`.execute(db)
}

export async function dropSearchIndex(db: Kysely<unknown>): Promise<void> {
  await (dialectOf(db) === 'sqlite'
    ? sql`drop table search_index`.execute(db)
    : sql`alter table search_document drop column pairs`.execute(db))
}

/** Writes the pairs of a document whose row stands in `search_document`, in place of older ones. */
export async function writeSearchIndex(
  db: Kysely<Tables>,
  kind: SearchKind,
  subjectId: string,
  pairs: PairedText,
): Promise<void> {
  const { title, reading, body } = pairs
  if (dialectOf(db) === 'sqlite') {
    await eraseFromSearchIndex(db, kind, subjectId)
    await sql`
      insert into search_index (subject, title, reading, body, kind, subject_id)
      values (${subjectWord(kind, subjectId)}, ${title}, ${reading}, ${body}, ${kind}, ${subjectId})
    `.execute(db)
    return
  }
  const all = [title, reading, body].filter((text) => text !== '').join(' ')
  await sql`
    update search_document set pairs = array_to_tsvector(string_to_array(${all}, ' '))
    where kind = ${kind} and subject_id = ${subjectId}
  `.execute(db)
}

/** PostgreSQL keeps the pairs in the document's own row, which goes with them. */
export async function eraseFromSearchIndex(
  db: Kysely<Tables>,
  kind: SearchKind,
  subjectId: string,
): Promise<void> {
  if (dialectOf(db) !== 'sqlite') return
  await sql`
    delete from search_index where rowid in (
      select rowid from search_index where search_index match ${`subject : "${subjectWord(kind, subjectId)}"`}
    )`.execute(db)
}

/**
 * The ids of the documents that hold every term, for `where id in (…)`. `pairsOf` makes the pairs of
 * a normalised word; a word of one character has none and is looked for with `like`.
 */
export function subjectsHolding(
  db: Kysely<Tables>,
  kind: SearchKind,
  terms: readonly SearchTerm[],
  pairsOf: (word: string) => readonly string[],
) {
  const dialect = dialectOf(db)
  const isIndexed = ({ anywhere, inTitle }: SearchTerm) =>
    inTitle.length === 0 && anywhere.every((word) => pairsOf(word).length > 0)
  if (dialect === 'sqlite' && terms.every(isIndexed)) {
    const phrases = terms.map(({ anywhere }) => anyPhrase(anywhere.map((word) => pairsOf(word))))
    return db
      .selectFrom(indexed(kind, phrases).as('document'))
      .select('document.subject_id')
      .$castTo<{ subject_id: string }>()
  }
  return db
    .selectFrom('search_document as document')
    .select('document.subject_id')
    .where('document.kind', '=', kind)
    .where((eb) =>
      eb.and(
        terms.map(({ anywhere, inTitle }) => {
          const long = anywhere.filter((word) => pairsOf(word).length > 0)
          const short = anywhere.filter((word) => pairsOf(word).length === 0)
          return eb.or([
            ...(long.length === 0
              ? []
              : dialect === 'sqlite'
                ? [
                    holdsPhrase(
                      kind,
                      long.map((word) => pairsOf(word)),
                    ),
                  ]
                : long.map((word) => eb.and([holdsPairs(pairsOf(word)), contains(eb, word)]))),
            ...short.map((word) => contains(eb, word)),
            ...inTitle.map((word) => like(eb, 'document.title', word)),
          ])
        }),
      ),
    )
}

type DocumentBuilder = ExpressionBuilder<Tables & { document: SearchDocumentTable }, 'document'>

function contains(eb: DocumentBuilder, word: string): Expression<boolean> {
  return eb.or([
    like(eb, 'document.title', word),
    like(eb, 'document.reading', word),
    like(eb, 'document.body', word),
  ]) as Expression<boolean>
}

function like(
  eb: DocumentBuilder,
  column: 'document.title' | 'document.reading' | 'document.body',
  word: string,
): Expression<boolean> {
  const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql<boolean>`${eb.ref(column)} like ${pattern} escape '\\'`
}

function holdsPhrase(
  kind: SearchKind,
  phrases: readonly (readonly string[])[],
): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref('document.subject_id')} in ${indexed(kind, [anyPhrase(phrases)])}`
}

/** The subjects of one kind that hold each of some phrases. */
function indexed(kind: SearchKind, phrases: readonly string[]) {
  const match = `{title reading body} : (${phrases.join(' AND ')})`
  return sql<{ subject_id: string }>`(
    select subject_id from search_index where search_index match ${match} and kind = ${kind}
  )`
}

function anyPhrase(phrases: readonly (readonly string[])[]): string {
  return `(${phrases.map((pairs) => `"${pairs.join(' ')}"`).join(' OR ')})`
}

function holdsPairs(pairs: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref('document.pairs')} @@ ${pairs.join(' & ')}::tsquery`
}

/** One word of letters and digits for a document, whatever its id is made of. */
function subjectWord(kind: SearchKind, subjectId: string): string {
  const codes = Array.from(`${kind} ${subjectId}`, (character) =>
    (character.codePointAt(0) ?? 0).toString(16).padStart(5, '0'),
  )
  return `s${codes.join('')}`
}
