import type { ReactNode } from 'react'
import { Furigana } from './words.tsx'

/** A thing of its own on the page. As a list's item: `<Card as="li">`. */
export function Card({
  as: Tag = 'section',
  className = '',
  children,
  id,
}: {
  as?: 'section' | 'article' | 'div' | 'li'
  className?: string
  children: ReactNode
  id?: string
}) {
  return (
    <Tag
      id={id}
      className={`rounded-12 border border-line bg-white p-4 shadow-card md:p-5 ${className}`}
    >
      {children}
    </Tag>
  )
}

/** Nothing here (yet): say so, say why, say what to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="rounded-12 border-2 border-dashed border-line bg-paper px-5 py-8 text-center">
      <p className="text-lg font-700">{title}</p>
      {children ? <div className="flow mx-auto mt-1 max-w-xl text-ink-soft">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-3">{action}</div> : null}
    </div>
  )
}

/** Facts as pairs; under each other on a phone, in two columns where there is room. */
export function DefinitionList({
  items,
}: {
  /** Text with readings is shown with them. */
  items: readonly ({ term: string; detail: ReactNode; key?: string } | null)[]
}) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {items
        .filter((item) => item !== null)
        .map((item) => (
          <div
            key={item.key ?? item.term}
            className="py-3 sm:grid sm:grid-cols-[11rem_1fr] sm:gap-4"
          >
            <dt className="font-700">
              <Furigana text={item.term} />
            </dt>
            <dd>
              {typeof item.detail === 'string' ? <Furigana text={item.detail} /> : item.detail}
            </dd>
          </div>
        ))}
    </dl>
  )
}

export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>
}
