import type { Town } from '#app/features/places/town.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import { marksOf, type Marks } from './mark.ts'
import { listMarked } from './queries.server.ts'
import { rangeOf } from './range.ts'
import { readSearch, type FoundKind } from './search.ts'

/**
 * What an address's query finds of one kind, as far as it has a public point. A file is the same for
 * everybody: it speaks the language that its address names, whatever was chosen for the pages.
 */
export async function findMarks(
  db: Db,
  kind: FoundKind,
  { query, town, now }: { query: URLSearchParams; town: Town; now: Instant },
): Promise<Marks> {
  const { search, warnings } = readSearch(
    query,
    town.areas.map((area) => area.id),
  )
  const found = await listMarked(db, kind, search, now)
  return marksOf(found, {
    range: rangeOf(search, now),
    now,
    warnings,
    language: search.lang ?? 'ja',
  })
}
