/** In which language a page speaks: as its address says, else as was chosen before, else Japanese. */
import { isLanguage, type Language } from '#app/lib/language.ts'

export const LANGUAGE_COOKIE = 'michikusa_lang'
const YEAR_SECONDS = 365 * 24 * 60 * 60

/** The screens that speak all languages. The desk and the forms for organizers are Japanese. */
const PUBLIC_SCREENS =
  /^\/(?:$|calendar$|(?:events|venues|stands|organizations)\/(?!new$|news\b)[\w.-]+$|about(?:\/\w+)?$|embed\/\w+$|(?:safety|offline|saved)$|follow(?:\/|$))/

/** Whether an address, or the data of its page alone, has a page in all languages. */
export function isInAllLanguages(path: string): boolean {
  return PUBLIC_SCREENS.test(path === '/_root.data' ? '/' : path.replace(/\.data$/, ''))
}

/** `cookie`: the whole header. */
export function languageOf(path: string, query: URLSearchParams, cookie: string | null): Language {
  if (!isInAllLanguages(path)) return 'ja'
  return languageAsked(query) ?? languageKept(cookie) ?? 'ja'
}

/** What an address asks for; null where it says nothing that can be read. */
export function languageAsked(query: URLSearchParams): Language | null {
  const asked = query.getAll('lang').at(-1)
  return isLanguage(asked) ? asked : null
}

function languageKept(cookie: string | null): Language | null {
  const kept = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=(\\w+)`).exec(cookie ?? '')?.[1]
  return isLanguage(kept) ? kept : null
}

/** The `Set-Cookie` that keeps a choice; null where there is none, or none that is new. */
export function keepLanguage(
  path: string,
  query: URLSearchParams,
  { cookie, secure }: { cookie: string | null; secure: boolean },
): string | null {
  const asked = isInAllLanguages(path) ? languageAsked(query) : null
  if (asked === null || asked === (languageKept(cookie) ?? 'ja')) return null
  return `${LANGUAGE_COOKIE}=${asked}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`
}
