/** What may be meant by what somebody has begun to type: starting points, words, names. */
import { namesIn } from '#app/features/places/town-names.ts'
import type { Town } from '#app/features/places/town.ts'
import { normalize } from '#app/lib/japanese.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import { ENTRY_MESSAGES } from './entry-messages.ts'
import { EVERYTHING, hrefOf, roundedPoint } from './search.ts'
import { SEARCH_MESSAGES, SUGGESTION_MESSAGES } from './search-messages.ts'

/** `detail`: 「直売所」, 「12件」, what tells one from another. */
export type Suggestion = { text: string; detail: string; href: string }

const MOST_POINTS = 3

/** Stations, areas and 町 whose name or reading holds what was typed, those that begin with it first. */
export function suggestPoints(town: Town, typed: string, language: Language): Suggestion[] {
  const word = normalize(typed)
  if (word === '') return []
  const say = messagesIn(SUGGESTION_MESSAGES, language)
  const nameIn = namesIn(town, language)
  const { nearStation } = messagesIn(SEARCH_MESSAGES, language)
  const { area: areaWords } = messagesIn(ENTRY_MESSAGES, language)
  const near = (point: { lat: number; lng: number }) =>
    hrefOf({ ...EVERYTHING, near: roundedPoint(point) })
  const known = [
    ...town.stations.map(({ name, latin, point }) => ({
      names: [`${name}駅`, ...spellings(latin)],
      suggestion: { text: nearStation(nameIn(name)), detail: say.station, href: near(point) },
    })),
    ...town.areas.map(({ id, name, reading, latin }) => ({
      names: [name, reading, ...spellings(latin)],
      suggestion: {
        text: areaWords(nameIn(name)),
        detail: say.area,
        href: hrefOf({ ...EVERYTHING, areas: [id] }),
      },
    })),
    ...town.towns.map(({ name, reading, latin, point }) => ({
      names: [name, reading, ...spellings(latin)],
      suggestion: { text: say.nearTown(nameIn(name)), detail: say.town, href: near(point) },
    })),
  ]
  return known
    .map(({ names, suggestion }) => ({ rank: rankOf(names, word), suggestion }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, MOST_POINTS)
    .map(({ suggestion }) => suggestion)
}

/** 「Musashi-Koganei」 as people type it: with its hyphen, with a space, in one word. */
function spellings(latin: string | undefined): string[] {
  return latin === undefined ? [] : ['-', ' ', ''].map((join) => latin.replaceAll('-', join))
}

/**
 * 0 where a name begins with the word, 1 where one holds it, null where none does. A single character
 * is in nearly everything: names have to begin with it.
 */
export function rankOf(names: readonly string[], word: string): 0 | 1 | null {
  const written = names.map(normalize)
  if (written.some((name) => name.startsWith(word))) return 0
  const isShort = Array.from(word).length < 2
  return !isShort && written.some((name) => name.includes(word)) ? 1 : null
}
