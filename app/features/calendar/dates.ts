/** Days and times in the reader's language. */
import type { InLanguages, Language } from '#app/lib/language.ts'
import { EASY } from './format-easy.ts'
import { ENGLISH } from './format-en.ts'
import { JAPANESE, type Dates } from './format.ts'

const DATES: InLanguages<Dates> = { ja: JAPANESE, easy: EASY, en: ENGLISH }

export function datesIn(language: Language): Dates {
  return DATES[language]
}
