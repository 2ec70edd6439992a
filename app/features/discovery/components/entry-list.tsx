import type { ReactNode } from 'react'
import type { Entry } from '#app/features/discovery/entry.ts'
import { ENTRY_MESSAGES } from '#app/features/discovery/entry-messages.ts'
import { LIST_MESSAGES } from '#app/features/discovery/finder-messages.ts'
import type { Section } from '#app/features/discovery/section.ts'
import { Badge, Tag } from '#app/ui/badge.tsx'
import { KindMark } from '#app/ui/kind-mark.tsx'
import { Furigana, useLabels, useWords } from '#app/ui/words.tsx'

/** What was found, under headings; `onShow` brings a thing up on the map, where there is one. */
export function EntryList({
  sections,
  selectedId,
  onShow,
  renderAction,
  level = 2,
}: {
  sections: readonly Section[]
  selectedId: string | null
  onShow: ((id: string) => void) | null
  /** What can be done with a thing of the list. */
  renderAction?: (entry: Entry) => ReactNode
  /** Of the sections' headings; the entries' are one deeper. */
  level?: 2 | 3
}) {
  const Heading = `h${level}` as const
  return sections.map((section) => (
    <section key={section.title} className="mb-6">
      <Heading className="mb-2 text-lg">
        <Furigana text={section.title} />
      </Heading>
      <ol className="flex flex-col gap-2">
        {section.entries.map((entry) => (
          <EntryItem
            key={entry.id}
            entry={entry}
            chosen={entry.id === selectedId}
            onShow={entry.onMap ? onShow : null}
            action={renderAction?.(entry)}
            level={level === 2 ? 3 : 4}
          />
        ))}
      </ol>
      {section.more ? (
        <p className="mt-1">
          <a href={section.more.href} className="inline-flex min-h-11 items-center">
            <Furigana text={section.more.text} />
          </a>
        </p>
      ) : null}
    </section>
  ))
}

function EntryItem({
  entry,
  chosen,
  onShow,
  action,
  level,
}: {
  entry: Entry
  chosen: boolean
  onShow: ((id: string) => void) | null
  action: ReactNode
  level: 3 | 4
}) {
  const Heading = `h${level}` as const
  const words = useWords(LIST_MESSAGES)
  const { comma } = useLabels(ENTRY_MESSAGES)
  const where = [entry.where, entry.walk].filter((text) => text !== null).join(comma)
  return (
    <li
      id={`entry-${entry.id}`}
      aria-current={chosen ? 'true' : undefined}
      className="flex gap-3 rounded-12 border border-line bg-white p-3 shadow-card aria-[current=true]:border-primary aria-[current=true]:bg-primary-soft aria-[current=true]:ring-2 aria-[current=true]:ring-primary"
    >
      <KindMark kind={entry.kind} />
      <div className="min-w-0 flex-1">
        <div className="flex items-start justify-between gap-2">
          <Heading className="text-base leading-150">
            <a href={entry.href}>
              {entry.marked ? <Marked stretches={entry.marked} /> : entry.title}
            </a>
          </Heading>
          {onShow ? (
            <button
              type="button"
              onClick={() => onShow(entry.id)}
              className="-my-1.5 inline-flex min-h-11 shrink-0 items-center rounded-8 px-2 text-sm text-primary underline hover:bg-primary-soft"
            >
              {words.map}
              <span className="sr-only">{words.seeOnMap(entry.title)}</span>
            </button>
          ) : null}
          {action}
        </div>
        {entry.when ? (
          <p className="font-700">
            <Furigana text={entry.when} />
          </p>
        ) : null}
        {entry.state || entry.sample ? (
          <p className="my-0.5 flex flex-wrap gap-1.5">
            {entry.state ? (
              <Badge tone={entry.state.tone}>
                <Furigana text={entry.state.text} />
              </Badge>
            ) : null}
            {entry.sample ? <Tag>{words.sample}</Tag> : null}
          </p>
        ) : null}
        {entry.note ? (
          <p className="text-sm">
            <Furigana text={entry.note} />
          </p>
        ) : null}
        {where ? (
          <p className="text-sm">
            <Furigana text={where} />
          </p>
        ) : null}
        {entry.more ? (
          <p className="text-sm text-ink-soft">
            <Furigana text={entry.more} />
          </p>
        ) : null}
        {entry.by ? <p className="text-sm text-ink-soft">{entry.by}</p> : null}
      </div>
    </li>
  )
}

/** A title in which what was looked for stands out. */
function Marked({ stretches }: { stretches: NonNullable<Entry['marked']> }) {
  let at = 0
  return stretches.map(({ text, hit }) => {
    const from = at
    at += text.length
    if (!hit) return text
    return (
      <mark key={from} className="bg-yellow-100 text-inherit">
        {text}
      </mark>
    )
  })
}
