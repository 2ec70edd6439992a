/** What somebody types into the search field, as words that all have to be found. */
import { normalize } from '#app/lib/japanese.ts'

/** A word looked for: a thing holds one of `anywhere` in its text, or one of `inTitle` in its title. */
export type SearchTerm = { anywhere: readonly string[]; inTitle: readonly string[] }

/** More words, or longer ones, are no question that a town can answer. */
export const LONGEST_QUERY = 100
const MOST_WORDS = 8

/** The words of a query in the form in which text is compared, each once. */
export function wordsOf(query: string): string[] {
  const words = normalize(query.slice(0, LONGEST_QUERY)).split(' ')
  return [...new Set(words.filter((word) => word !== ''))].slice(0, MOST_WORDS)
}

/**
 * Each word with those that mean the same. A synonym of one character (市) is looked for in titles
 * only: in running text it is part of nearly every address.
 */
export function termsOf(
  words: readonly string[],
  groups: readonly (readonly string[])[],
): SearchTerm[] {
  return words.map((word) => {
    const others = groups
      .filter((group) => group.includes(word))
      .flat()
      .filter((other) => other !== word)
    const [short, long] = [others.filter(isShort), others.filter((other) => !isShort(other))]
    return { anywhere: [...new Set([word, ...long])], inTitle: [...new Set(short)] }
  })
}

const isShort = (word: string) => Array.from(word).length < 2

/** What a thing is found by, normalised. */
export type SearchText = { title: string; reading: string; body: string }
