import { sql } from 'kysely'
import { findTerms, subjectsMatching } from '#app/features/search/queries.server.ts'
import type { SearchTerm } from '#app/features/search/term.ts'
import { normalize } from '#app/lib/japanese.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { EVERYTHING, FOUND_KINDS, hrefOf } from './search.ts'
import { SUGGESTION_MESSAGES } from './search-messages.ts'
import { rankOf, type Suggestion } from './suggestion.ts'

const MOST_WORDS = 3
const MOST_NAMES = 6

/** Crops whose name or reading holds what was typed, with how many things each of them finds. */
export async function suggestWords(
  db: Db,
  typed: string,
  now: Instant,
  language: Language,
): Promise<Suggestion[]> {
  const word = normalize(typed)
  if (word === '') return []
  const crops = await db
    .selectFrom('produce')
    .select(['name', 'reading'])
    .orderBy('reading')
    .orderBy('id')
    .execute()
  const known = crops.filter(({ name, reading }) => rankOf([name, reading], word) !== null)
  const { finds } = messagesIn(SUGGESTION_MESSAGES, language)
  const suggestions: Suggestion[] = []
  for (const { name } of known.slice(0, MOST_WORDS)) {
    const { count } = await findable(db, await findTerms(db, name), now)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    const href = hrefOf({ ...EVERYTHING, q: name, when: 'month' })
    if (count > 0) suggestions.push({ text: name, detail: finds(count), href })
  }
  return suggestions
}

/**
 * Public things whose title or reading holds what was typed, those that begin with it first; of the
 * same name (a market of every month) one alone.
 */
export async function suggestNames(
  db: Db,
  typed: string,
  now: Instant,
  language: Language,
): Promise<Suggestion[]> {
  const word = normalize(typed)
  if (word === '') return []
  const rows = await findable(db, [{ anywhere: [word], inTitle: [] }], now)
    .select(['d.kind', 'd.subject_id as id', 'd.title as written', 'd.reading'])
    .select(['e.title', 'p.name'])
    .where((eb) => eb.or([holds('d.title', word), holds('d.reading', word)]))
    .orderBy('d.title')
    .orderBy('d.subject_id')
    .execute()
  const say = messagesIn(SUGGESTION_MESSAGES, language)
  const names = new Map<string, Suggestion & { rank: number }>()
  for (const { kind, id, written, reading, title, name } of rows) {
    const text = title ?? name ?? ''
    const rank = rankOf([written, reading], word)
    if (rank !== null && !names.has(text)) {
      names.set(text, { text, detail: say[kind], href: `/${kind}s/${id}`, rank })
    }
  }
  return [...names.values()]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_NAMES)
    .map(({ text, detail, href }) => ({ text, detail, href }))
}

/** What holds the words and may be shown to everybody: events to come, listed stands and venues. */
function findable(db: Db, terms: readonly SearchTerm[], now: Instant) {
  return db
    .selectFrom('search_document as d')
    .leftJoin('event as e', (join) =>
      join.onRef('e.id', '=', 'd.subject_id').on('d.kind', '=', 'event'),
    )
    .leftJoin('stand as s', (join) =>
      join.onRef('s.id', '=', 'd.subject_id').on('d.kind', '=', 'stand'),
    )
    .leftJoin('venue as v', (join) =>
      join.onRef('v.id', '=', 'd.subject_id').on('d.kind', '=', 'venue'),
    )
    .leftJoin('place as p', (join) =>
      join.on((eb) => eb('p.id', '=', eb.fn.coalesce('s.place_id', 'v.place_id'))),
    )
    .innerJoin('organization as org', (join) =>
      join.on((eb) =>
        eb('org.id', '=', eb.fn.coalesce('e.organization_id', 's.farmer_id', 'v.host_id')),
      ),
    )
    .where('org.hidden_at', 'is', null)
    .where((eb) =>
      eb.or(
        FOUND_KINDS.map((kind) =>
          eb.and([
            eb('d.kind', '=', kind),
            eb('d.subject_id', 'in', subjectsMatching(db, kind, terms)),
          ]),
        ),
      ),
    )
    .where((eb) =>
      eb.or([
        eb.and([
          eb('e.status', '=', 'published'),
          eb('e.hidden_at', 'is', null),
          eb.exists(
            eb
              .selectFrom('occurrence as o')
              .select('o.id')
              .whereRef('o.event_id', '=', 'e.id')
              .where('o.ends_at', '>', now)
              .where('o.status', 'in', ['scheduled', 'moved']),
          ),
        ]),
        eb.and([eb('s.status', '=', 'listed'), eb('s.hidden_at', 'is', null)]),
        eb.and([eb('v.status', '=', 'listed'), eb('v.hidden_at', 'is', null)]),
      ]),
    )
}

function holds(column: 'd.title' | 'd.reading', word: string) {
  const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql<boolean>`${sql.ref(column)} like ${pattern} escape '\\'`
}
