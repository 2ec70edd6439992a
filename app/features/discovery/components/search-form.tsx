import { useRef, type ReactNode } from 'react'
import {
  FOUND_KINDS,
  hrefOf,
  roundedPoint,
  type Search,
  type When,
} from '#app/features/discovery/search.ts'
import { ENTRY_MESSAGES } from '#app/features/discovery/entry-messages.ts'
import {
  KIND_MESSAGES,
  SEARCH_MESSAGES,
  WHEN_MESSAGES,
} from '#app/features/discovery/search-messages.ts'
import { TYPE_NAMES } from '#app/features/events/messages.ts'
import { LocateButton } from '#app/features/places/components/locate-button.tsx'
import { ACCESS_MESSAGES } from '#app/features/places/access-messages.ts'
import { Chip } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { useLabels, useWords } from '#app/ui/words.tsx'
import type { Choices } from '#app/features/discovery/choices.ts'
import { NarrowFields } from './narrow-fields.tsx'
import { Suggestions } from './suggestions.tsx'

/** The one that holds when nothing is chosen comes first, and is on the screen of a phone. */
const WHEN_CHIPS = ['today', 'tomorrow', 'weekend', 'month'] as const satisfies When[]

/** Words, chips that are links, and what is asked more rarely folded away; no script needed. */
export function SearchForm({
  search,
  choices,
  onLocateFailed,
}: {
  search: Search
  choices: Choices
  onLocateFailed: (why: ReactNode) => void
}) {
  const words = useWords(SEARCH_MESSAGES)
  const labels = useLabels(SEARCH_MESSAGES)
  const whens = useWords(WHEN_MESSAGES)
  const kindWords = useWords(KIND_MESSAGES)
  const field = useRef<HTMLInputElement>(null)
  const kinds = search.kinds
  const when = search.from || search.to || search.openNow ? null : (search.when ?? 'week')
  const noDays = { from: null, to: null, openNow: false }
  const marks = marksOf(search)
  return (
    <search className="mb-5 block print:hidden">
      <form
        action={search.view === null ? '/' : '/calendar'}
        method="get"
        className="flex flex-col gap-2"
      >
        <label htmlFor="q" className="sr-only">
          {words.words}
        </label>
        <div className="relative flex gap-2">
          <svg
            viewBox="0 0 24 24"
            aria-hidden="true"
            className="absolute top-3 left-3 size-6 text-ink-soft"
          >
            <path
              d="M10 3a7 7 0 1 0 4.3 12.5l5.6 5.6 1.6-1.6-5.6-5.6A7 7 0 0 0 10 3Zm0 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6Z"
              fill="currentColor"
            />
          </svg>
          <input
            ref={field}
            id="q"
            name="q"
            type="search"
            defaultValue={search.q}
            maxLength={100}
            enterKeyHint="search"
            autoComplete="off"
            className="min-h-12 min-w-0 flex-1 rounded-8 border border-edge bg-white pr-3 pl-11 text-base"
          />
          <Button>{words.search}</Button>
          <Suggestions field={field} />
        </div>
        {search.when ? <input type="hidden" name="when" value={search.when} /> : null}
        {kinds.length > 0 ? <input type="hidden" name="kind" value={kinds.join(',')} /> : null}
        {search.bbox ? (
          <input
            type="hidden"
            name="bbox"
            value={[
              search.bbox.west,
              search.bbox.south,
              search.bbox.east,
              search.bbox.north,
            ].join()}
          />
        ) : null}
        {search.openNow ? <input type="hidden" name="open" value="now" /> : null}
        {search.view ? <input type="hidden" name="view" value={search.view} /> : null}
        {search.lang ? <input type="hidden" name="lang" value={search.lang} /> : null}
        <div className="flex flex-col gap-1 lg:flex-row lg:gap-8">
          {search.view === null ? (
            <>
              <Row label={labels.when}>
                <Chip href={hrefOf(search, { ...noDays, when: null })} on={when === 'week'}>
                  {whens.week}
                </Chip>
                <Chip
                  href={hrefOf(search, { ...noDays, when: null, openNow: !search.openNow })}
                  on={search.openNow || search.when === 'now'}
                >
                  {whens.now}
                </Chip>
                {WHEN_CHIPS.map((value) => (
                  <Chip
                    key={value}
                    href={hrefOf(search, { ...noDays, when: value })}
                    on={when === value}
                  >
                    {whens[value]}
                  </Chip>
                ))}
              </Row>
              <Row label={labels.kind}>
                <Chip href={hrefOf(search, { kinds: [] })} on={kinds.length === 0}>
                  {words.all}
                </Chip>
                {FOUND_KINDS.map((kind) => (
                  <Chip
                    key={kind}
                    href={hrefOf(search, {
                      kinds: kinds.length === 1 && kinds[0] === kind ? [] : [kind],
                    })}
                    on={kinds.includes(kind)}
                  >
                    {kindWords[kind]}
                  </Chip>
                ))}
              </Row>
            </>
          ) : null}
        </div>
        <div className="relative">
          <NarrowFields search={search} choices={choices} marks={marks} />
          <div className="absolute top-0 right-0 noscript:hidden lg:right-auto lg:left-64">
            <LocateButton
              label={words.nearby}
              onFound={(at) =>
                window.location.assign(hrefOf(search, { near: roundedPoint(at), bbox: null }))
              }
              onFailed={onLocateFailed}
            />
          </div>
        </div>
      </form>
      <Set search={search} choices={choices} />
    </search>
  )
}

/** The point to look near, as the address writes it; empty where nobody asked. */
function marksOf({ near }: Search): string {
  return near ? `${near.lat},${near.lng}` : ''
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 py-1 lg:mx-0 lg:px-1">
      <div className="flex gap-2">{children}</div>
    </nav>
  )
}

/** What narrows the list besides the chips above, each one tap from being gone. */
function Set({ search, choices }: { search: Search; choices: Choices }) {
  const words = useWords(SEARCH_MESSAGES)
  const labels = useLabels(SEARCH_MESSAGES)
  const access = useWords(ACCESS_MESSAGES)
  const types = useWords(TYPE_NAMES)
  const { area } = useWords(ENTRY_MESSAGES)
  const areaName = (id: string) => choices.areas.find((area) => area.id === id)?.name ?? id
  const marks = marksOf(search)
  const station = choices.stations.find(({ point }) => `${point.lat},${point.lng}` === marks)
  const without = <T,>(all: readonly T[], one: T) => all.filter((other) => other !== one)
  const set = [
    ...search.areas.map((id) => ({
      label: area(areaName(id)),
      href: hrefOf(search, { areas: without(search.areas, id) }),
    })),
    ...(search.near
      ? [
          {
            label: station ? words.nearStation(station.name) : words.nearHere,
            href: hrefOf(search, { near: null, within: null }),
          },
        ]
      : []),
    ...(search.bbox ? [{ label: words.inView, href: hrefOf(search, { bbox: null }) }] : []),
    ...search.types.map((type) => ({
      label: types[type],
      href: hrefOf(search, { types: without(search.types, type) }),
    })),
    ...search.categories.map((category) => ({
      label: category,
      href: hrefOf(search, { categories: without(search.categories, category) }),
    })),
    ...search.themes.map((theme) => ({
      label: theme,
      href: hrefOf(search, { themes: without(search.themes, theme) }),
    })),
    ...search.access.map((feature) => ({
      label: access[feature],
      href: hrefOf(search, { access: without(search.access, feature) }),
    })),
    ...(search.free ? [{ label: words.free, href: hrefOf(search, { free: false }) }] : []),
    ...(search.from || search.to
      ? [{ label: words.days, href: hrefOf(search, { from: null, to: null }) }]
      : []),
  ]
  if (set.length === 0) return null
  return (
    <ul aria-label={labels.set} className="mt-2 flex flex-wrap gap-2">
      {set.map(({ label, href }) => (
        <li key={href}>
          <a
            href={href}
            className="inline-flex min-h-11 items-center gap-1 rounded-8 bg-primary-soft px-3 text-ink no-underline hover:underline"
          >
            {label}
            <span aria-hidden="true">×</span>
            <span className="sr-only">{words.unset}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
