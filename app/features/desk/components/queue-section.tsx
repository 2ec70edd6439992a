import type { ReactNode } from 'react'
import { QUEUE_EMPTY, QUEUE_LABELS, NONE_MATCH } from '#app/features/desk/labels.ts'
import type { Queue } from '#app/features/desk/queue.ts'

/** One queue: how many, the first of them, and the way to all. */
export function QueueSection({
  queue,
  count,
  href,
  filtered,
  children,
  shown,
}: {
  queue: Queue
  count: number
  /** All of this queue. */
  href: string
  filtered: boolean
  shown: number
  children: ReactNode
}) {
  return (
    <section aria-labelledby={`queue-${queue}`} className="scroll-mt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b-2 border-ink">
        <h2 id={`queue-${queue}`} className="text-lg md:text-xl">
          {QUEUE_LABELS[queue]}
          <span className="ml-2 text-base">{count}件</span>
        </h2>
        {count > shown ? (
          <a href={href} className="py-2">
            {count}件すべて見る
          </a>
        ) : null}
      </div>
      {count === 0 ? (
        <p className="py-3 text-ink-soft">{filtered ? NONE_MATCH : QUEUE_EMPTY[queue]}</p>
      ) : (
        <ul>{children}</ul>
      )}
    </section>
  )
}
