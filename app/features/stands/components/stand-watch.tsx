import { useEffect, useRef, useState } from 'react'
import { freshNews, newsToText, type StandNews } from '#app/features/stands/news.ts'
import type { Instant } from '#app/lib/time.ts'
import { Furigana, useLanguage } from '#app/ui/words.tsx'

/** A farmer's tap is on an open page within ten seconds. */
const EVERY_MS = 6_000

/**
 * Looks again whether farmers have said something, while somebody looks at the page; what is new is
 * said once, politely, and `onNews` brings the page up to date. Without JavaScript nothing is asked.
 */
export function StandWatch({
  since,
  only = null,
  onNews,
}: {
  /** When the page was made. */
  since: Instant
  /** The one stand that the page is about. */
  only?: string | null
  onNews: () => void
}) {
  const language = useLanguage()
  const [said, setSaid] = useState<readonly StandNews[]>([])
  const page = useRef({ since, onNews })
  useEffect(() => {
    page.current = { since, onNews }
  })
  useEffect(() => {
    let known: ReadonlySet<string> | null = null
    let timer: number | undefined
    const leaving = new AbortController()
    const look = async () => {
      const answer = await fetch('/stands/news.json', { signal: leaving.signal })
      if (!answer.ok) return
      const { news } = (await answer.json()) as { news: StandNews[] }
      const fresh = freshNews(news, { since: page.current.since, known, only })
      known = new Set(news.map(({ id }) => id))
      if (fresh.length === 0) return
      setSaid(fresh)
      page.current.onNews()
    }
    const again = () => {
      window.clearTimeout(timer)
      if (document.visibilityState !== 'visible') return
      // Out of reach for a moment: the next look will tell.
      void look()
        .catch(() => undefined)
        .finally(() => {
          if (!leaving.signal.aborted) timer = window.setTimeout(again, EVERY_MS)
        })
    }
    again()
    document.addEventListener('visibilitychange', again)
    return () => {
      leaving.abort()
      window.clearTimeout(timer)
      document.removeEventListener('visibilitychange', again)
    }
  }, [only])
  return (
    <output className="block rounded-8 not-empty:mb-4 not-empty:bg-primary-soft not-empty:p-3">
      {said.map((news) => (
        <p key={news.id}>
          <Furigana text={newsToText(news, language)} />
        </p>
      ))}
    </output>
  )
}
