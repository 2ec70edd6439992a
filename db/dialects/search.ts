import {
  sql,
  type Expression,
  type ExpressionBuilder,
  type Kysely,
  type RawBuilder,
  type SqlBool,
} from 'kysely'
import type { Tables } from '../schema.ts'
import type { SearchDocumentTable } from '../tables/search.ts'
import { dialectOf } from './dialect.ts'

/**
 * The bigram index, once for each database. Text comes as pairs of neighbouring characters, each
 * pair a word of letters and digits, so that no tokenizer has anything to decide. Exact either way:
 *
 * - SQLite: an FTS5 table, whose phrases of pairs are found exactly where the text holds the word; the
 *   single characters of a title are words, too. A document and its words share a number, and the
 *   numbers of a kind lie together, so that a search meets neither a text nor another kind.
 * - PostgreSQL: a `tsvector` of the pairs under a GIN index. It knows which documents hold all pairs,
 *   not where (positions end at 16,383 and at 256 a pair), so that `like` decides about those.
 */

export type SearchKind = SearchDocumentTable['kind']

/** A word looked for: the document holds one of `anywhere`, or its title one character of `inTitle`. */
export type SearchTerm = { anywhere: readonly string[]; inTitle: readonly string[] }

/** The pairs of a normalised word; one of a single character has none. */
type PairsOf = (word: string) => readonly string[]

type PairedText = { title: string; reading: string; body: string }
/** `characters`: what `charactersOf` makes of the title. */
type IndexedText = PairedText & { characters: string }

const KINDS: readonly SearchKind[] = ['event', 'stand', 'venue']
/** So many numbers has each kind. */
const NUMBERS = 500_000_000
/** So many documents are read at once where all are indexed anew. */
const BATCH = 500

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

/** For the migration that gives documents their numbers: the words of each move under its own. */
export async function numberSearchIndex(db: Kysely<unknown>): Promise<void> {
  if (dialectOf(db) !== 'sqlite') return
  // Alone, each of the many writes would be flushed to the disk.
  await db.transaction().execute(async (tx) => {
    await sql`
      create virtual table search_words using fts5(
        title, reading, body, characters, tokenize = 'ascii', content = '', contentless_delete = 1
      )`.execute(tx)
    await sql`
      create table search_moved as select kind, subject_id, rowid as place from search_index
    `.execute(tx)
    await sql`create index search_moved_subject on search_moved (kind, subject_id)`.execute(tx)
    let moved = await moveWords(tx, { kind: '', subject_id: '' })
    while (moved) moved = await moveWords(tx, moved)
    await sql`drop table search_moved`.execute(tx)
    await sql`drop table search_index`.execute(tx)
    await sql`alter table search_words rename to search_index`.execute(tx)
  })
}

type Moved = { kind: string; subject_id: string }

/** The documents that come next after one; answers the last of them. */
async function moveWords(db: Kysely<unknown>, after: Moved): Promise<Moved | undefined> {
  type Moving = { kind: SearchKind; subject_id: string; words: string } & PairedText
  const { rows } = await sql<Moving>`
    select document.kind, document.subject_id, document.title as words,
      old.title, old.reading, old.body
    from search_document as document
    cross join search_moved as moved
      on moved.kind = document.kind and moved.subject_id = document.subject_id
    cross join search_index as old on old.rowid = moved.place
    where (document.kind, document.subject_id) > (${after.kind}, ${after.subject_id})
    order by document.kind, document.subject_id
    limit ${BATCH}`.execute(db)
  for (const { kind, subject_id: subjectId, words, ...pairs } of rows) {
    const text = { ...pairs, characters: charactersOf(words) }
    await writeWords(db, 'search_words', { kind, subjectId, text })
  }
  return rows.at(-1)
}

/** Undoes that. The older index comes back empty: what is written from then on is found. */
export async function forgetSearchNumbers(db: Kysely<unknown>): Promise<void> {
  if (dialectOf(db) !== 'sqlite') return
  await dropSearchIndex(db)
  await createSearchIndex(db)
}

/** The characters of a text, each a word of letters and digits, once. */
export function charactersOf(text: string): string {
  return [...new Set(text.replaceAll(' ', ''))].map(characterWord).join(' ')
}

function characterWord(character: string): string {
  return `c${(character.codePointAt(0) ?? 0).toString(16)}`
}

/** Writes the words of a document whose row stands in `search_document`, in place of older ones. */
export async function writeSearchIndex(
  db: Kysely<Tables>,
  kind: SearchKind,
  subjectId: string,
  text: IndexedText,
): Promise<void> {
  if (dialectOf(db) === 'sqlite') return writeWords(db, 'search_index', { kind, subjectId, text })
  const { title, reading, body } = text
  const all = [title, reading, body].filter((pairs) => pairs !== '').join(' ')
  await sql`
    update search_document set pairs = array_to_tsvector(string_to_array(${all}, ' '))
    where kind = ${kind} and subject_id = ${subjectId}
  `.execute(db)
}

async function writeWords(
  db: Kysely<Tables> | Kysely<unknown>,
  table: string,
  {
    kind,
    subjectId,
    text: { title, reading, body, characters },
  }: { kind: SearchKind; subjectId: string; text: IndexedText },
): Promise<void> {
  const { first, last } = numbersOf(kind)
  await sql`
    update search_document
    set number = (
      select coalesce(max(number), ${first}) + 1 from search_document
      where number between ${first} and ${last}
    )
    where kind = ${kind} and subject_id = ${subjectId} and number is null
  `.execute(db)
  await sql`
    replace into ${sql.table(table)} (rowid, title, reading, body, characters)
    select number, ${title}, ${reading}, ${body}, ${characters} from search_document
    where kind = ${kind} and subject_id = ${subjectId}
  `.execute(db)
}

function numbersOf(kind: SearchKind) {
  const first = KINDS.indexOf(kind) * NUMBERS
  return { first, last: first + NUMBERS - 1 }
}

/** Before its row goes. PostgreSQL keeps the pairs in that row. */
export async function eraseFromSearchIndex(
  db: Kysely<Tables>,
  kind: SearchKind,
  subjectId: string,
): Promise<void> {
  if (dialectOf(db) !== 'sqlite') return
  await sql`
    delete from search_index where rowid in (
      select number from search_document where kind = ${kind} and subject_id = ${subjectId}
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
  pairsOf: PairsOf,
) {
  const dialect = dialectOf(db)
  if (dialect === 'sqlite' && areIndexed(terms, pairsOf)) {
    return db
      .selectFrom('search_document as document')
      .select('document.subject_id')
      .where('document.number', 'in', numbersHolding(kind, terms, pairsOf))
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
          const known = { anywhere: long, inTitle }
          return eb.or([
            ...(dialect === 'postgres'
              ? [
                  ...long.map((word) => eb.and([holdsPairs(pairsOf(word)), contains(eb, word)])),
                  ...inTitle.map((word) => like(eb, 'document.title', word)),
                ]
              : long.length + inTitle.length > 0
                ? [eb('document.number', 'in', numbersHolding(kind, [known], pairsOf))]
                : []),
            ...short.map((word) => contains(eb, word)),
          ])
        }),
      ),
    )
}

/**
 * The same of one thing, for `where`: quicker where others than the words leave few things to ask
 * about. `id` is the column of its id.
 */
export function holdsTerms(
  db: Kysely<Tables>,
  kind: SearchKind,
  { id, terms, pairsOf }: { id: string; terms: readonly SearchTerm[]; pairsOf: PairsOf },
): RawBuilder<SqlBool> {
  if (dialectOf(db) === 'sqlite' && areIndexed(terms, pairsOf)) {
    return sql<SqlBool>`(
      select number from search_document where kind = ${kind} and subject_id = ${sql.ref(id)}
    ) in ${numbersHolding(kind, terms, pairsOf)}`
  }
  return sql<SqlBool>`${sql.ref(id)} in ${subjectsHolding(db, kind, terms, pairsOf)}`
}

/** Whether the index of SQLite knows all of the words: single characters it knows of titles only. */
function areIndexed(terms: readonly SearchTerm[], pairsOf: PairsOf): boolean {
  return terms.every(({ anywhere }) => anywhere.every((word) => pairsOf(word).length > 0))
}

/** The numbers of the documents of one kind that hold every term, as a list. */
function numbersHolding(kind: SearchKind, terms: readonly SearchTerm[], pairsOf: PairsOf) {
  const { first, last } = numbersOf(kind)
  const match = terms.map(({ anywhere, inTitle }) => {
    const phrases = anywhere.map((word) => `"${pairsOf(word).join(' ')}"`).join(' OR ')
    const characters = inTitle.map(characterWord).join(' OR ')
    const ways = [
      phrases === '' ? null : `{title reading body} : (${phrases})`,
      characters === '' ? null : `characters : (${characters})`,
    ]
    return `(${ways.filter((way) => way !== null).join(' OR ')})`
  })
  return sql<number>`(
    select rowid from search_index
    where search_index match ${match.join(' AND ')} and rowid between ${first} and ${last}
  )`
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

function holdsPairs(pairs: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref('document.pairs')} @@ ${pairs.join(' & ')}::tsquery`
}
