/** Texts at hand, one behind the other: a word is looked for in all of them in one go. */
import type { SearchTerm, SearchText } from './term.ts'

/** `starts`: where in the long text that of each thing begins. */
type Row = { text: string; starts: readonly number[] }

export type Shelf = { ids: readonly string[]; whole: Row; titles: Row }

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
  return { text: texts.map((text) => text + END).join(''), starts }
}

/** The ids of what holds every term: the same as the index of the database finds. */
export function idsHolding({ ids, whole, titles }: Shelf, terms: readonly SearchTerm[]) {
  const holding = terms.map(({ anywhere, inTitle }) => {
    const nths = new Set<number>()
    for (const word of anywhere) addHolding(nths, whole, word)
    for (const word of inTitle) addHolding(nths, titles, word)
    return nths
  })
  return new Set(ids.filter((_, nth) => holding.every((nths) => nths.has(nth))))
}

function addHolding(holding: Set<number>, { text, starts }: Row, word: string): void {
  for (let at = text.indexOf(word); at !== -1;) {
    const nth = lastBefore(starts, at)
    holding.add(nth)
    const next = starts[nth + 1]
    at = next === undefined ? -1 : text.indexOf(word, next)
  }
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
