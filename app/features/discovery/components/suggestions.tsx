import { useEffect, useState, type RefObject } from 'react'
import { SUGGESTION_MESSAGES } from '#app/features/discovery/search-messages.ts'
import type { Suggestion } from '#app/features/discovery/suggestion.ts'
import type { Language } from '#app/lib/language.ts'
import { useLabels, useLanguage, useWords } from '#app/ui/words.tsx'

/** So long a pause means that somebody waits to see. */
const PAUSE_MS = 150

/**
 * Links under the search field while somebody types: the keyboard reaches them with Tab or ↓, and
 * Escape puts them away. Without script the field and its button are all there is.
 */
export function Suggestions({ field }: { field: RefObject<HTMLInputElement> }) {
  const language = useLanguage()
  const words = useWords(SUGGESTION_MESSAGES)
  const { title } = useLabels(SUGGESTION_MESSAGES)
  const [suggestions, setSuggestions] = useState<Suggestion[]>([])
  useEffect(() => {
    const input = field.current
    if (!input) return
    let timer = 0
    let leaving = new AbortController()
    const ask = () => {
      leaving.abort()
      leaving = new AbortController()
      void suggest(input.value, language, leaving.signal).then((found) => {
        if (found && document.activeElement === input) setSuggestions(found)
      })
    }
    const askSoon = (event: Event) => {
      // Until the kana are settled, half a word asks for something else.
      if ((event as InputEvent).isComposing) return
      window.clearTimeout(timer)
      timer = window.setTimeout(ask, PAUSE_MS)
    }
    input.addEventListener('input', askSoon)
    input.addEventListener('compositionend', askSoon)
    return () => {
      window.clearTimeout(timer)
      leaving.abort()
      input.removeEventListener('input', askSoon)
      input.removeEventListener('compositionend', askSoon)
    }
  }, [field, language])

  useEffect(() => {
    const form = field.current?.form
    if (!form || suggestions.length === 0) return
    const away = () => setSuggestions([])
    const move = (event: KeyboardEvent) => {
      const links = [...form.querySelectorAll<HTMLElement>('[data-suggestion]')]
      const at = links.findIndex((link) => link === document.activeElement)
      if (event.key === 'Escape') {
        away()
        field.current?.focus()
      } else if (event.key === 'ArrowDown' && links[at + 1]) {
        event.preventDefault()
        links[at + 1]?.focus()
      } else if (event.key === 'ArrowUp' && at >= 0) {
        event.preventDefault()
        ;(links[at - 1] ?? field.current)?.focus()
      }
    }
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !form.contains(relatedTarget)) away()
    }
    form.addEventListener('keydown', move)
    form.addEventListener('focusout', leave)
    return () => {
      form.removeEventListener('keydown', move)
      form.removeEventListener('focusout', leave)
    }
  }, [field, suggestions])

  return (
    <>
      <output className="sr-only">
        {suggestions.length > 0 ? words.count(suggestions.length) : ''}
      </output>
      {suggestions.length > 0 ? (
        <ul
          aria-label={title}
          className="absolute inset-x-0 top-full z-1100 mt-1 divide-y divide-line rounded-8 border border-edge bg-white shadow-card"
        >
          {suggestions.map(({ text, detail, href }) => (
            <li key={href}>
              <a
                href={href}
                data-suggestion
                className="relative flex min-h-11 items-center justify-between gap-3 px-3 py-2 text-ink no-underline hover:bg-primary-soft hover:underline focus:z-10"
              >
                <span>{text}</span>
                <span className="shrink-0 text-sm text-ink-soft">{detail}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

/** Null where the question was overtaken by another, or the network failed: then nothing changes. */
async function suggest(
  typed: string,
  language: Language,
  signal: AbortSignal,
): Promise<Suggestion[] | null> {
  if (typed.trim() === '') return []
  try {
    const query = new URLSearchParams({
      q: typed,
      ...(language === 'ja' ? {} : { lang: language }),
    })
    const answer = await fetch(`/suggestions?${query}`, { signal })
    if (!answer.ok) return null
    return ((await answer.json()) as { suggestions: Suggestion[] }).suggestions
  } catch {
    return null
  }
}
