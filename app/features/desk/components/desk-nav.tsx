import { useEffect, useRef } from 'react'
import type { Counts } from '#app/features/desk/queue.ts'

type Entry = { href: string; label: string; count?: number }

/** The rooms of the desk: a column beside the work on a wide screen, a strip to push on a phone. */
export function DeskNav({ counts, pathname }: { counts: Counts; pathname: string }) {
  const entries: Entry[] = [
    { href: '/desk', label: '今日の仕事' },
    { href: '/desk/review', label: 'イベントの確認', count: counts.review },
    { href: '/desk/requests', label: '会場さがし', count: counts.requests },
    { href: '/desk/rounds', label: 'まとめて割り当て' },
    { href: '/desk/bookings', label: '会場利用' },
    { href: '/desk/places', label: '会場・直売所', count: counts.places },
    { href: '/desk/organizations', label: '事業者・団体' },
    { href: '/desk/on-behalf', label: '代理入力' },
    { href: '/desk/import', label: '取り込み', count: counts.doubts },
    { href: '/desk/permits', label: '手続き' },
    { href: '/desk/settings', label: '設定' },
    { href: '/desk/outbox', label: 'メール', count: counts.letters },
    { href: '/desk/hidden', label: '取り下げたもの' },
  ]
  const strip = useRef<HTMLElement>(null)
  const nth = entries.findIndex(({ href }) => isCurrent(href, pathname))
  // On a phone the room one is in may lie outside the strip's window.
  useEffect(() => {
    const here = strip.current?.querySelectorAll('a')[nth]
    if (here && strip.current) strip.current.scrollLeft = here.offsetLeft - here.offsetWidth
  }, [nth])
  return (
    <nav
      ref={strip}
      aria-label="協会デスク"
      className="relative -mx-4 overflow-x-auto lg:mx-0 print:hidden"
    >
      <ul className="flex w-max gap-x-1 border-b border-line px-4 lg:w-full lg:flex-col lg:border-0 lg:px-0">
        {entries.map(({ href, label, count = 0 }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isCurrent(href, pathname) ? 'page' : undefined}
              className="flex min-h-11 items-center justify-between gap-2 border-b-4 border-transparent px-3 whitespace-nowrap text-ink no-underline hover:bg-primary-soft hover:text-primary aria-[current=page]:border-primary aria-[current=page]:font-700 aria-[current=page]:text-primary lg:rounded-8 lg:border-0 lg:aria-[current=page]:bg-primary-soft"
            >
              {label}
              {count > 0 ? (
                <span className="rounded-full bg-ink px-2 text-sm leading-160 font-700 text-white">
                  {count}
                  <span className="sr-only">件</span>
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function isCurrent(href: string, pathname: string): boolean {
  return href === '/desk' ? pathname === '/desk' : pathname.startsWith(href)
}
