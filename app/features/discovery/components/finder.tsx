import { useEffect, useRef, useState, type ReactNode } from 'react'
import { EntryList } from '#app/features/discovery/components/entry-list.tsx'
import { TownMap } from '#app/features/discovery/components/town-map.tsx'
import { FINDER_MESSAGES } from '#app/features/discovery/finder-messages.ts'
import type { Marks } from '#app/features/discovery/mark.ts'
import {
  FOUND_KINDS,
  hrefOf,
  roundedBbox,
  writeSearch,
  type Search,
} from '#app/features/discovery/search.ts'
import type { Section } from '#app/features/discovery/section.ts'
import type { Bbox } from '#app/lib/geo.ts'
import type { Instant } from '#app/lib/time.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage, useWords } from '#app/ui/words.tsx'

export type FinderMap = { bbox: Bbox; tileUrl: string; tileAttribution: string }

/** The list and, beside or below it, the same things on a map; choosing in one marks the other. */
export function Finder({
  search,
  sections,
  map,
  seenAt,
  children,
}: {
  search: Search
  sections: readonly Section[]
  map: FinderMap
  /** When the list was made: the marks are fetched anew with it. */
  seenAt: Instant
  /** What stands under the list: its pages, or what to do when it is empty. */
  children: ReactNode
}) {
  const words = useWords(FINDER_MESSAGES)
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [view, setView] = useState<Bbox | null>(null)
  const { marks, failed, ready } = useMarks(search, seenAt)
  const showOnMap = (id: string) => {
    setSelectedId(id)
    document.getElementById('map')?.scrollIntoView({ block: 'nearest' })
  }
  const choose = (id: string | null) => {
    setSelectedId(id)
    if (id) document.getElementById(`entry-${id}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,27rem)_minmax(0,1fr)] lg:gap-6">
      <div id="list" className="scroll-mt-2">
        <EntryList sections={sections} selectedId={selectedId} onShow={ready ? showOnMap : null} />
        {children}
      </div>
      <div id="map" className="scroll-mt-2 max-lg:mt-8 lg:sticky lg:top-4 lg:self-start">
        <TownMap
          {...map}
          places={marks}
          selectedId={selectedId}
          onSelect={choose}
          onMove={setView}
          baseLayerUrl="/map/base.geojson"
          className="h-[70dvh] min-h-80 lg:h-[calc(100dvh-9rem)]"
        />
        {failed ? <output className="block text-sm">{words.marksMissing}</output> : null}
        <p className="mt-1 lg:hidden print:hidden">
          <a href="#list" className="inline-flex min-h-11 items-center">
            {words.backToList}
          </a>
        </p>
        {view ? (
          <p className="mt-2">
            <ButtonLink
              variant="secondary"
              size="sm"
              href={hrefOf(search, { bbox: roundedBbox(view), near: null, within: null })}
            >
              {words.searchHere}
            </ButtonLink>
          </p>
        ) : null}
      </div>
      {sections.length > 0 ? (
        <a
          href="#map"
          className="fixed right-4 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-1000 inline-flex min-h-12 items-center rounded-full border border-primary bg-white px-5 font-700 text-primary no-underline shadow-card lg:hidden print:hidden"
        >
          {words.toMap}
        </a>
      ) : null}
    </div>
  )
}

/**
 * The markers of the same search, fetched once the list is there: it never waits for them. Files
 * speak the language that their address names.
 */
export function useMarks(search: Search, seenAt: Instant) {
  const language = useLanguage()
  const query = writeSearch({ ...search, page: 1, lang: language === 'ja' ? null : language })
  const kinds = search.kinds.length > 0 ? search.kinds : FOUND_KINDS
  const wanted = kinds.join()
  const [state, setState] = useState<{ marks: Marks['features']; failed: boolean }>()
  const first = useRef(seenAt)
  useEffect(() => {
    const leaving = new AbortController()
    // Where something has changed on an open page, what the browser keeps is from before.
    const cache = seenAt === first.current ? 'default' : 'reload'
    const load = async (kind: string) => {
      const response = await fetch(`/${kind}s.geojson?${query}`, { signal: leaving.signal, cache })
      if (!response.ok) throw new Error(`${response.status}`)
      return ((await response.json()) as Marks).features
    }
    Promise.all(wanted.split(',').map(load))
      .then((all) => setState({ marks: all.flat(), failed: false }))
      .catch(() => {
        if (!leaving.signal.aborted) setState({ marks: [], failed: true })
      })
    return () => leaving.abort()
  }, [query, wanted, seenAt])
  return {
    ready: state !== undefined && !state.failed,
    failed: state?.failed ?? false,
    marks: (state?.marks ?? []).map(({ id, geometry, properties }) => ({
      kind: properties.kind,
      id,
      title: properties.title,
      sub: properties.sub,
      href: properties.url,
      lng: geometry.coordinates[0],
      lat: geometry.coordinates[1],
    })),
  }
}
