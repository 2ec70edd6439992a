/** Japanese text as people type it and look for it. */

const CONTROLS = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const DASHES = /[-~ー〜‐‑‒–—―−─━]/g

/**
 * Text in the one form in which it is compared and indexed: NFKC, lower case, hiragana for katakana,
 * one mark for all dashes, one blank for all white space.
 *
 * Long-vowel marks, wave dashes and hyphens become one `ー` rather than nothing: keyboards and OCR
 * swap them freely (`ラーメン` `ラ―メン` `ラ～メン`), but dropping them would make `カード` equal `角`
 * in kana (`かど`) and glue house numbers together (`1-23` and `12-3`). Both sides of a comparison
 * go through here, so that the mark itself does not matter.
 */
export function normalize(text: string): string {
  return text
    .replace(CONTROLS, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[ァ-ヶヽヾ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(DASHES, 'ー')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Every two neighbouring characters of normalised text, in order, blanks included: as a phrase they
 * are found exactly where the text contains the query. Text of one character has none.
 */
export function bigrams(normalized: string): string[] {
  const characters = Array.from(normalized)
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/**
 * The same pairs as words of letters and digits only (`x671d5e02`), which no full-text tokenizer
 * splits, folds or drops, whatever signs and blanks the pair is made of.
 */
export function bigramTokens(normalized: string): string[] {
  const codes = Array.from(normalized, (character) =>
    (character.codePointAt(0) ?? 0).toString(16).padStart(5, '0'),
  )
  return codes.slice(1).map((code, index) => `x${codes[index]}${code}`)
}

/**
 * What a person typed with a Japanese keyboard into a field for numbers, days, times or addresses of
 * the net: full-width letters, digits, signs and blanks become half-width. Kana keep their long-vowel
 * marks, and wave dashes stay; between digits `ー` and its look-alikes are hyphens.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[！-｝]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/(?<=\d)[ーｰ─](?=\d)/g, '-')
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** At most `length` characters as a reader counts them, the last one `…` when something was cut. */
export function truncate(text: string, length: number): string {
  if (text.length <= length) return text
  const characters = Array.from(graphemes.segment(text), (part) => part.segment)
  if (characters.length <= length) return text
  return length < 1
    ? ''
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}
