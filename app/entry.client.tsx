import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { isInAllLanguages } from '#app/language-choice.ts'
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '#app/lib/language.ts'

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  )
})

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // What the page needs comes first.
  if (document.readyState === 'complete') void keepTown()
  else window.addEventListener('load', () => void keepTown(), { once: true })
}

/**
 * Lets the service worker keep the town in the language of this page, and the files with which the
 * page was shown.
 */
async function keepTown(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/sw.js')
    const { active } = await navigator.serviceWorker.ready
    const keep = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.startsWith(`${window.location.origin}/assets/`))
    active?.postMessage({ keep, language: languageChosen() }, { transfer: [] })
  } catch {
    // A browser that refuses (private mode, no room) shows the town with network only.
  }
}

/** Nothing where a page is Japanese whatever its reader has chosen. */
function languageChosen(): Language | undefined {
  if (!isInAllLanguages(window.location.pathname)) return undefined
  return LANGUAGES.find((language) => LANGUAGE_TAGS[language] === document.documentElement.lang)
}
