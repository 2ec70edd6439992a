/** Where in a text the words stand that were looked for, however either was written. */
import { normalize } from '#app/lib/japanese.ts'

/** A stretch of the text as it stands; `hit` where it is one of the words. */
export type Stretch = { text: string; hit: boolean }

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** `from`: for every character of the normalised text `plain`, the part that it comes from. */
type Spelling = { parts: string[]; plain: string; from: number[] }

/** The same titles are shown over and over, and taking one apart costs more than all the rest. */
const spelled = new Map<string, Spelling>()
const MOST_SPELLED = 2000

function spell(text: string): Spelling {
  const known = spelled.get(text)
  if (known) return known
  const parts = Array.from(graphemes.segment(text), ({ segment }) => segment)
  let plain = ''
  const from: number[] = []
  for (const [nth, part] of parts.entries()) {
    const written = normalize(part) || (/^\s+$/.test(part) ? ' ' : '')
    plain += written
    for (let unit = 0; unit < written.length; unit++) from.push(nth)
  }
  if (spelled.size >= MOST_SPELLED) spelled.clear()
  const spelling = { parts, plain, from }
  spelled.set(text, spelling)
  return spelling
}

/**
 * Cuts a text where the words begin and end. The words are normalised (`wordsOf`, `termsOf`); the
 * text is not: 「ﾏﾙｼｪ」 is marked where まるしぇ was looked for. Stretches joined are the text.
 */
export function highlight(text: string, words: readonly string[]): Stretch[] {
  const { parts, plain, from } = spell(text)
  const hits = new Set<number>()
  for (const word of words) {
    if (word === '') continue
    for (let at = plain.indexOf(word); at !== -1; at = plain.indexOf(word, at + 1)) {
      for (let unit = at; unit < at + word.length; unit++) hits.add(from[unit] ?? -1)
    }
  }
  const stretches: Stretch[] = []
  for (const [nth, part] of parts.entries()) {
    const hit = hits.has(nth)
    const last = stretches.at(-1)
    if (last?.hit === hit) last.text += part
    else stretches.push({ text: part, hit })
  }
  return stretches
}
