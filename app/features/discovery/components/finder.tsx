import { useState, type ReactNode } from 'react'
import { EntryList } from '#app/features/discovery/components/entry-list.tsx'
import { useMarks } from '#app/features/discovery/components/use-marks.tsx'
import { TownMap } from '#app/features/discovery/components/town-map.tsx'
import { FINDER_MESSAGES } from '#app/features/discovery/finder-messages.ts'
import { hrefOf, roundedBbox, type Search } from '#app/features/discovery/search.ts'
import type { Section } from '#app/features/discovery/section.ts'
import type { Bbox } from '#app/lib/geo.ts'
import type { Instant } from '#app/lib/time.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useWords } from '#app/ui/words.tsx'

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
  const { marks, failed, canShow, seeMap } = useMarks(search, seenAt)
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
        <EntryList
          sections={sections}
          selectedId={selectedId}
          onShow={canShow ? showOnMap : null}
        />
        {children}
      </div>
      <div id="map" className="scroll-mt-2 max-lg:mt-8 lg:sticky lg:top-4 lg:self-start">
        <TownMap
          {...map}
          places={marks}
          selectedId={selectedId}
          onSelect={choose}
          onMove={setView}
          onSeen={seeMap}
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
