import { LANGUAGE_TAGS, LANGUAGES, type Language } from '#app/lib/language.ts'
import { useLanguage } from './words.tsx'

const NAMES: Record<Language, string> = { ja: '日本語', easy: 'やさしい にほんご', en: 'English' }

/** The same page in the other languages; which one was chosen is kept. */
export function LanguageSwitch({ address }: { address: string }) {
  const current = useLanguage()
  return (
    <nav aria-label="Language／言語" className="ml-auto sm:order-last sm:ml-0">
      <ul className="flex">
        {LANGUAGES.filter((language) => language !== current).map((language) => (
          <li key={language}>
            <a
              href={addressIn(language, address)}
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

function addressIn(language: Language, address: string): string {
  const [path = '/', query = ''] = address.split('?')
  const parameters = new URLSearchParams(query)
  parameters.set('lang', language)
  return `${path}?${parameters}`
}
