/** The languages of the public screens, and how their text is kept. */

export const LANGUAGES = ['ja', 'easy', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export type InLanguages<Value> = Readonly<Record<Language, Value>>

export function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((language) => language === text)
}

/** BCP 47, for `lang` and `hreflang`; やさしい日本語 has no name of its own there. */
export const LANGUAGE_TAGS: InLanguages<string> = { ja: 'ja', easy: 'ja-x-easy', en: 'en' }

/** Text in every language, or functions that make it of what they are given. */
export type Messages = Readonly<Record<string, InLanguages<Text>>>
type Text = string | ((...values: never[]) => string)
/** The same in one of them. */
export type Said<All extends Messages> = { readonly [Name in keyof All]: All[Name][Language] }

const known = new WeakMap<Messages, Partial<Record<Language, Record<string, Text>>>>()

/** Messages in one language; asked again, the very same object. */
export function messagesIn<All extends Messages>(messages: All, language: Language): Said<All> {
  const own = known.get(messages) ?? {}
  known.set(messages, own)
  own[language] ??= Object.fromEntries(
    Object.entries(messages).map(([name, message]) => [name, message[language]]),
  )
  return own[language] as Said<All>
}

/**
 * Unicode's marks for a word and its reading (interlinear annotation). Nobody types them, so that
 * what people have written is never taken for a reading, brackets or not.
 */
const WORD = '\uFFF9'
const READING = '\uFFFA'
const END = '\uFFFB'

/**
 * やさしい日本語, with the reading of every kanji behind it: `` easy`今日《きょう》は${count}件《けん》` ``.
 * A reading belongs to the kanji before it, or to all from a `｜` on: `｜二十日《はつか》`, `｜1日《ついたち》`.
 */
export function easy(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts
    .map(withReadings)
    .reduce((text, part, index) => `${text}${values[index - 1] ?? ''}${part}`)
}

export function withReadings(text: string): string {
  return text.replaceAll(
    /(?:｜([^《]+)|([\p{Script=Han}々ヶ]+))《([^》]+)》/gu,
    (_, marked: string | undefined, kanji: string | undefined, reading: string) =>
      `${WORD}${marked ?? kanji ?? ''}${READING}${reading}${END}`,
  )
}

const ANNOTATED = new RegExp(`${WORD}([^${READING}]*)${READING}([^${END}]*)${END}`, 'g')

export function hasReadings(text: string): boolean {
  return text.includes(WORD)
}

/** For titles, attributes and files, where no reading can stand. */
export function withoutReadings(text: string): string {
  return hasReadings(text) ? text.replaceAll(ANNOTATED, '$1') : text
}

export type Stretch = { text: string; reading: string | null }

/** The text cut where readings begin and end. */
export function readingStretches(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const match of text.matchAll(ANNOTATED)) {
    const [whole, word = '', reading = ''] = match
    if (match.index > from) stretches.push({ text: text.slice(from, match.index), reading: null })
    stretches.push({ text: word, reading })
    from = match.index + whole.length
  }
  if (from < text.length) stretches.push({ text: text.slice(from), reading: null })
  return stretches
}
