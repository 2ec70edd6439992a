import { useState } from 'react'
import { EntryList } from '#app/features/discovery/components/entry-list.tsx'
import type { FinderMap } from '#app/features/discovery/components/finder.tsx'
import { TownMap } from '#app/features/discovery/components/town-map.tsx'
import { useMarks } from '#app/features/discovery/components/use-marks.tsx'
import { FINDER_MESSAGES } from '#app/features/discovery/finder-messages.ts'
import { hrefOf, type Search } from '#app/features/discovery/search.ts'
import type { Section } from '#app/features/discovery/section.ts'
import type { Instant } from '#app/lib/time.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Furigana, useLabels, useWords } from '#app/ui/words.tsx'

/** The map with its list inside another site's page: as high as its frame, the list scrolls. */
export function EmbeddedFinder({
  title,
  search,
  sections,
  map,
  seenAt,
}: {
  title: string
  search: Search
  sections: readonly Section[]
  map: FinderMap
  /** When the list was made. */
  seenAt: Instant
}) {
  const words = useWords(FINDER_MESSAGES)
  const labels = useLabels(FINDER_MESSAGES)
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const { marks, failed, canShow, seeMap } = useMarks(search, seenAt)
  const choose = (id: string | null) => {
    setSelectedId(id)
    if (id) document.getElementById(`entry-${id}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div className="gap-4 sm:grid sm:h-dvh sm:grid-cols-[minmax(0,1fr)_minmax(0,22rem)] sm:overflow-hidden">
      <div className="p-2 sm:pr-0">
        <TownMap
          {...map}
          places={marks}
          selectedId={selectedId}
          onSelect={choose}
          onSeen={seeMap}
          baseLayerUrl="/map/base.geojson"
          className="h-[55dvh] min-h-56 sm:h-[calc(100dvh-6rem)]"
        />
        {failed ? <output className="block text-sm">{words.marksMissing}</output> : null}
      </div>
      <section aria-label={labels.list} className="p-3 sm:overflow-y-auto sm:pl-0">
        <h1 className="mb-3 text-lg">
          <Furigana text={title} />
        </h1>
        <EntryList
          sections={sections}
          selectedId={selectedId}
          onShow={canShow ? setSelectedId : null}
        />
        <p>
          <ButtonLink variant="secondary" size="sm" href={hrefOf(search)}>
            {words.wholeSite}
          </ButtonLink>
        </p>
      </section>
    </div>
  )
}
