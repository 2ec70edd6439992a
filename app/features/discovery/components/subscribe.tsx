import { feedHref, hasFeed, webcalUrl } from '#app/features/discovery/feed-address.ts'
import type { Search } from '#app/features/discovery/search.ts'

/** The same search for a calendar or a feed reader, which then hear what is new by themselves. */
export function Subscribe({ search, publicUrl }: { search: Search; publicUrl: string }) {
  if (!hasFeed(search)) return null
  const calendar = feedHref('ics', search)
  const ways = [
    { href: webcalUrl(calendar, publicUrl), label: 'カレンダーで購読する' },
    { href: calendar, label: 'カレンダーのファイル（.ics）' },
    { href: feedHref('atom', search), label: 'フィードリーダー（Atom）' },
    { href: feedHref('json', search), label: 'プログラム（JSON Feed）' },
  ]
  return (
    <details className="mt-4 print:hidden">
      <summary className="min-h-11 py-2 text-primary underline">この条件で購読する</summary>
      <p className="text-sm">
        条件に合うイベントが、お使いのカレンダーなどに届きます。日時の変更や中止も反映されます。
      </p>
      <ul>
        {ways.map(({ href, label }) => (
          <li key={label}>
            <a href={href} className="inline-flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
