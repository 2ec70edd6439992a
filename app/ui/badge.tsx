import type { ReactNode } from 'react'

export type BadgeTone = 'plain' | 'good' | 'wait' | 'bad' | 'info'

const TONES: Record<BadgeTone, string> = {
  plain: 'border-edge bg-white text-ink',
  good: 'border-success-2 bg-green-50 text-green-1000',
  wait: 'border-warning-yellow-2 bg-yellow-50 text-yellow-1200',
  bad: 'border-error-strong bg-red-50 text-red-1000',
  info: 'border-light-blue-900 bg-light-blue-50 text-light-blue-1000',
}

/** A state in one word. The word says it; the colour only helps. */
export function Badge({ tone = 'plain', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-6 border px-2 py-0.5 text-sm leading-130 font-700 ${TONES[tone]}`}
    >
      {children}
    </span>
  )
}

/** A property of a thing: 「雨天決行」, 「段差なし」. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded-6 bg-solid-gray-50 px-2 py-0.5 text-sm leading-130 text-ink">
      {children}
    </span>
  )
}

/**
 * A filter as a link: on or off, 44 pixels high. `count` is what is left when it is tapped; the
 * tick, not the colour, says that it is on.
 */
export function Chip({
  href,
  on = false,
  count,
  children,
}: {
  href: string
  on?: boolean
  count?: number
  children: ReactNode
}) {
  return (
    <a
      href={href}
      aria-current={on ? 'true' : undefined}
      className={`inline-flex min-h-11 items-center gap-1 rounded-full border px-4 leading-130 whitespace-nowrap no-underline ${
        on
          ? 'border-primary bg-primary text-white hover:bg-primary-strong hover:text-white'
          : 'border-edge bg-white text-ink hover:border-primary hover:text-primary'
      }`}
    >
      {on ? <span aria-hidden="true">✓</span> : null}
      {children}
      {count === undefined ? null : <span className="text-sm">（{count}）</span>}
    </a>
  )
}
