/** Texts at hand, one behind the other: a word is looked for in all of them in one go. */
import type { SearchTerm, SearchText } from './term.ts'

/**
 * `starts`: where in the long text that of each thing begins. `found`: the things that hold a word, by
 * the words that were looked for.
 */
type Row = { text: string; starts: readonly number[]; found: Map<string, ReadonlySet<number>> }

export type Shelf = { ids: readonly string[]; whole: Row; titles: Row }

/** Most people look for the same few. */
const MOST_WORDS = 500

/** Between texts and their parts; no normalised word holds it. */
const END = '\n'

export function shelve(texts: readonly (SearchText & { id: string })[]): Shelf {
  return {
    ids: texts.map(({ id }) => id),
    whole: rowOf(texts.map(({ title, reading, body }) => [title, reading, body].join(END))),
    titles: rowOf(texts.map(({ title }) => title)),
  }
}

function rowOf(texts: readonly string[]): Row {
  let length = 0
  const starts = texts.map((text) => {
    const start = length
    length += text.length + END.length
    return start
  })
  return { text: texts.map((text) => text + END).join(''), starts, found: new Map() }
}

/** The ids of what holds every term: the same as the index of the database finds. */
export function idsHolding({ ids, whole, titles }: Shelf, terms: readonly SearchTerm[]) {
  const holding = terms.map(({ anywhere, inTitle }) => {
    const nths = new Set<number>()
    for (const word of anywhere) for (const nth of holdersOf(whole, word)) nths.add(nth)
    for (const word of inTitle) for (const nth of holdersOf(titles, word)) nths.add(nth)
    return nths
  })
  const [fewest, ...others] = holding.sort((one, other) => one.size - other.size)
  if (!fewest) return new Set(ids)
  const found = new Set<string>()
  for (const nth of fewest) {
    const id = ids[nth]
    if (id !== undefined && others.every((nths) => nths.has(nth))) found.add(id)
  }
  return found
}

function holdersOf(row: Row, word: string): ReadonlySet<number> {
  const known = row.found.get(word)
  if (known) return known
  const holders = lookFor(row, word)
  if (row.found.size >= MOST_WORDS) row.found.clear()
  row.found.set(word, holders)
  return holders
}

function lookFor({ text, starts }: Row, word: string): Set<number> {
  const holders = new Set<number>()
  for (let at = text.indexOf(word); at !== -1;) {
    const nth = lastBefore(starts, at)
    holders.add(nth)
    const next = starts[nth + 1]
    at = next === undefined ? -1 : text.indexOf(word, next)
  }
  return holders
}

/** The last of some ascending numbers that is not above one. */
function lastBefore(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((numbers[middle] ?? Infinity) <= most) low = middle
    else high = middle - 1
  }
  return low
}
