import type { ReactNode } from 'react'
import { WAY_MESSAGES } from './messages.ts'
import { useLabels, useWords } from './words.tsx'

/** Ways through pages, all of them plain links: tabs, breadcrumbs, pages of a list, steps of a task. */

export type TabLink = { href: string; label: ReactNode; current?: boolean; count?: number }

export function Tabs({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="border-b border-line print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className="inline-flex min-h-12 items-center gap-1 border-b-4 border-transparent px-3 text-ink no-underline hover:bg-primary-soft hover:text-primary aria-[current=page]:border-primary aria-[current=page]:font-700 aria-[current=page]:text-primary"
            >
              {tab.label}
              {tab.count === undefined ? null : <span className="text-sm">（{tab.count}）</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The way down to this page; the last entry is the page itself and no link. */
export function Breadcrumbs({ trail }: { trail: readonly { label: ReactNode; href?: string }[] }) {
  const labels = useLabels(WAY_MESSAGES)
  return (
    <nav aria-label={labels.trail} className="mb-3 text-sm print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {trail.map((step, index) => (
          <li key={step.href ?? ''} className="flex items-center gap-x-1.5">
            {index > 0 ? (
              <span aria-hidden="true" className="text-ink-soft">
                ›
              </span>
            ) : null}
            {step.href ? (
              <a href={step.href} className="inline-block py-2">
                {step.label}
              </a>
            ) : (
              <span aria-current="page">{step.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Back and forth through a list that goes on. */
export function Pagination({
  previous,
  next,
  label,
}: {
  previous?: string | null
  next?: string | null
  /** Where one is: 「21〜40件目」. */
  label?: ReactNode
}) {
  const words = useWords(WAY_MESSAGES)
  const labels = useLabels(WAY_MESSAGES)
  if (!previous && !next) return null
  const look =
    'inline-flex min-h-12 items-center rounded-8 border border-primary px-4 font-700 no-underline hover:bg-primary-soft'
  return (
    <nav
      aria-label={labels.pages}
      className="mt-6 flex flex-wrap items-center justify-between gap-3 print:hidden"
    >
      {previous ? (
        <a href={previous} rel="prev" className={look}>
          {words.previous}
        </a>
      ) : (
        <span />
      )}
      {label ? <span className="text-ink-soft">{label}</span> : null}
      {next ? (
        <a href={next} rel="next" className={look}>
          {words.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}

export type Step = { label: string; detail?: ReactNode; state: 'done' | 'current' | 'ahead' }

/** Where a matter stands, from its beginning to its end. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  const words = useWords(WAY_MESSAGES)
  return (
    <ol aria-label={label} className="flex flex-col">
      {steps.map((step, index) => (
        <li
          key={step.label}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className="relative flex gap-3 pb-5 before:absolute before:top-8 before:bottom-0 before:left-[0.9375rem] before:w-0.5 before:bg-line last:pb-0 last:before:hidden"
        >
          <span
            aria-hidden="true"
            className={`flex size-8 shrink-0 items-center justify-center rounded-full border-2 text-sm font-700 ${
              step.state === 'ahead'
                ? 'border-edge bg-white text-ink-soft'
                : step.state === 'current'
                  ? 'border-primary bg-white text-primary'
                  : 'border-primary bg-primary text-white'
            }`}
          >
            {step.state === 'done' ? '✓' : index + 1}
          </span>
          <div className="pt-0.5">
            <p className={step.state === 'current' ? 'font-700' : ''}>
              {step.label}
              <span className="ml-2 text-sm font-400 text-ink-soft">{words[step.state]}</span>
            </p>
            {step.detail ? <div className="text-sm text-ink-soft">{step.detail}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
