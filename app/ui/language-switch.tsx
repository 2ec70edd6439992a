import type { ReactNode } from 'react'
import { LANGUAGE_TAGS, LANGUAGES, type InLanguages, type Language } from '#app/lib/language.ts'
import { useLanguage } from './words.tsx'

const NAMES: InLanguages<ReactNode> = {
  ja: '日本語',
  easy: (
    <>
      やさしい<span className="max-sm:sr-only"> にほんご</span>
    </>
  ),
  en: 'English',
}

const LABEL: InLanguages<string> = { ja: '言語', easy: 'ことば', en: 'Language' }

/** The same page in the other languages; which one was chosen is kept. */
export function LanguageSwitch({ query }: { query: string }) {
  const current = useLanguage()
  return (
    <nav aria-label={LABEL[current]} className="ml-auto sm:order-last sm:ml-0">
      <ul className="flex">
        {LANGUAGES.filter((language) => language !== current).map((language) => (
          <li key={language}>
            <a
              href={queryIn(language, query)}
              hrefLang={LANGUAGE_TAGS[language]}
              lang={LANGUAGE_TAGS[language]}
              className="inline-flex min-h-11 items-center px-2 text-sm text-ink hover:text-primary"
            >
              {NAMES[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The query alone leads to the same page, without repeating what its path may hold. */
function queryIn(language: Language, query: string): string {
  const parameters = new URLSearchParams(query)
  parameters.set('lang', language)
  return `?${parameters}`
}
