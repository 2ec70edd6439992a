import { useEffect, useRef, useState } from 'react'

const PAUSE_MS = 400
/** Longer addresses are not asked: they would be refused on the way. */
const LONGEST_QUERY = 4000

/**
 * What the fields around it come to, while one types: 「次の開催日：…」. The server reads them as it
 * will when they are sent; where it cannot be asked, nothing is said.
 */
export function UpcomingDates() {
  const anchor = useRef<HTMLOutputElement>(null)
  const [text, setText] = useState('')

  useEffect(() => {
    const fieldset = anchor.current?.closest('fieldset')
    const form = anchor.current?.closest('form')
    if (!fieldset || !form) return
    let timer = 0
    let asking = new AbortController()
    const ask = async () => {
      asking.abort()
      asking = new AbortController()
      const answer = await datesFor(fieldset, form, asking.signal)
      if (answer !== null) setText(answer)
    }
    const askSoon = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void ask(), PAUSE_MS)
    }
    askSoon()
    fieldset.addEventListener('input', askSoon)
    return () => {
      window.clearTimeout(timer)
      asking.abort()
      fieldset.removeEventListener('input', askSoon)
    }
  }, [])

  return (
    <output
      ref={anchor}
      className={text === '' ? 'sr-only' : 'block rounded-8 bg-primary-soft p-3'}
    >
      {text}
    </output>
  )
}

async function datesFor(
  fieldset: HTMLFieldSetElement,
  form: HTMLFormElement,
  signal: AbortSignal,
): Promise<string | null> {
  const names = new Set(
    Array.from(fieldset.querySelectorAll('[name]'), (field) => field.getAttribute('name') ?? ''),
  )
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (names.has(name) && typeof value === 'string' && value !== '') query.append(name, value)
  }
  if (query.toString().length > LONGEST_QUERY) return null
  try {
    const response = await fetch(`/events/upcoming-dates?${query}`, { signal })
    const read: unknown = response.ok ? await response.json() : null
    if (typeof read !== 'object' || read === null || !('text' in read)) return null
    return typeof read.text === 'string' ? read.text : null
  } catch {
    return null
  }
}
