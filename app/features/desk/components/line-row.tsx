import { Children, type ReactNode } from 'react'

/** A line of a list: what it is, and beside it what can be done. */
export function LineRow({
  mark,
  title,
  href,
  badges,
  facts,
  children,
}: {
  mark?: ReactNode
  title: string
  href: string
  badges?: ReactNode
  facts: ReactNode[]
  children?: ReactNode
}) {
  const shown = facts.filter(Boolean)
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-line py-3 md:grid-cols-[1fr_auto] md:items-start">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {mark}
          <a href={href} className="py-1 text-[1.0625rem] font-700">
            {title}
          </a>
          {badges}
        </p>
        {shown.length === 0 ? null : (
          <ul className="flex flex-wrap items-center gap-x-4 text-sm leading-160 text-ink-soft [&_a]:inline-block [&_a]:min-h-6">
            {Children.map(shown, (fact) => (
              <li>{fact}</li>
            ))}
          </ul>
        )}
      </div>
      {children ? (
        <div className="flex flex-wrap items-start gap-2 md:max-w-96 md:justify-end">
          {children}
        </div>
      ) : null}
    </li>
  )
}
