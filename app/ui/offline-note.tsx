import { useEffect, useState } from 'react'
import type { Language } from '#app/lib/language.ts'
import { OFFLINE_MESSAGES } from './messages.ts'
import { Notice } from './notice.tsx'
import { useLanguage, useWords } from './words.tsx'

/** Told on a page that came out of the phone's own memory, because the network did not answer. */
export function OfflineNote() {
  const language = useLanguage()
  const words = useWords(OFFLINE_MESSAGES)
  const [keptAt, setKeptAt] = useState<string | null>(null)
  useEffect(() => {
    const keeper = navigator.serviceWorker?.controller
    if (!keeper) return
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) =>
      setKeptAt(typeof data === 'string' ? data : null),
    )
    port1.start()
    keeper.postMessage({ ask: 'age' }, [port2])
    return () => port1.close()
  }, [])
  if (keptAt === null) return null
  return (
    <Notice tone="warning" live className="mb-5" title={words.title}>
      <p>
        {words.from(whenText(keptAt, language))}
        <a href="/offline">{words.kept}</a>
      </p>
    </Notice>
  )
}

const MONTHS = { ja: 'long', easy: 'numeric', en: 'short' } as const

function whenText(at: string, language: Language): string {
  const month = MONTHS[language]
  const format = { month, day: 'numeric', hour: 'numeric', minute: '2-digit' } as const
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja', format).format(new Date(at))
}
