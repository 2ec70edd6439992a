import { feedHref, hasFeed, webcalUrl } from '#app/features/discovery/feed-address.ts'
import { SUBSCRIBE_MESSAGES } from '#app/features/discovery/finder-messages.ts'
import type { Search } from '#app/features/discovery/search.ts'
import { useWords } from '#app/ui/words.tsx'

/** The same search for a calendar or a feed reader, which then hear what is new by themselves. */
export function Subscribe({ search, publicUrl }: { search: Search; publicUrl: string }) {
  const words = useWords(SUBSCRIBE_MESSAGES)
  if (!hasFeed(search)) return null
  const calendar = feedHref('ics', search)
  const ways = [
    { href: webcalUrl(calendar, publicUrl), label: words.calendar },
    { href: calendar, label: words.file },
    { href: feedHref('atom', search), label: words.atom },
    { href: feedHref('json', search), label: words.json },
  ]
  return (
    <details className="mt-4 print:hidden">
      <summary className="min-h-11 py-2 text-primary underline">{words.title}</summary>
      <p className="text-sm">{words.explanation}</p>
      <ul>
        {ways.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
