import { lazy, useState, type ReactNode } from 'react'
import type { MapPlace, TownMapProps } from '#app/features/discovery/components/town-map.client.tsx'
import { MAP_MESSAGES } from '#app/features/discovery/finder-messages.ts'
import { LazyMap } from '#app/features/places/components/lazy-map.tsx'
import { LocateButton } from '#app/features/places/components/locate-button.tsx'
import type { Point } from '#app/lib/geo.ts'
import { KindMark } from '#app/ui/kind-mark.tsx'
import { useLabels, useWords } from '#app/ui/words.tsx'

export type { MapPlace, TownMapProps }

const TownMapClient = lazy(async () => {
  const { TownMapClient } = await import('./town-map.client.tsx')
  return { default: TownMapClient }
})

/** The places of a list on a map. The list stands beside it, always, in the same order. */
export function TownMap(props: TownMapProps) {
  const { places, onSelect, className = 'h-[60dvh] min-h-80' } = props
  const words = useWords(MAP_MESSAGES)
  const labels = useLabels(MAP_MESSAGES)
  const [ownChoice, setOwnChoice] = useState<string | null>(null)
  const [here, setHere] = useState<Point | null>(null)
  const [status, setStatus] = useState<ReactNode>('')
  const [attribution, setAttribution] = useState('')
  const selectedId = props.selectedId === undefined ? ownChoice : props.selectedId
  const select = (id: string | null) => {
    setOwnChoice(id)
    onSelect?.(id)
  }
  const chosen = places.find((place) => place.id === selectedId)
  return (
    <section aria-label={labels.searchOnMap}>
      <div className="relative">
        <LazyMap className={className} sentence={words.allInList} onSeen={props.onSeen}>
          <TownMapClient
            {...props}
            selectedId={selectedId}
            onSelect={select}
            here={here}
            onTilesLost={() => setStatus(words.tilesLost)}
            onAttribution={setAttribution}
          />
        </LazyMap>
        <div className="absolute top-3 right-3 z-10 print:hidden noscript:hidden">
          <LocateButton
            label={words.here}
            onFound={(at) => {
              setHere(at)
              setStatus(words.hereShown)
              props.onLocate?.(at)
            }}
            onFailed={setStatus}
          />
        </div>
        {chosen ? <Chosen place={chosen} onClose={() => select(null)} /> : null}
      </div>
      <output className="block text-sm not-empty:mt-1">{status}</output>
      <p className="mt-1 text-xs text-ink-soft">
        {words.sources}
        <span lang="ja">{props.tileAttribution}</span>
        {words.background}
        {attribution ? (
          <>
            {words.comma}
            <span lang="ja">{attribution}</span>
          </>
        ) : null}
      </p>
    </section>
  )
}

function Chosen({ place, onClose }: { place: MapPlace; onClose: () => void }) {
  const words = useWords(MAP_MESSAGES)
  return (
    <div
      aria-live="polite"
      className="absolute inset-x-3 bottom-3 z-10 flex items-center gap-3 rounded-12 border-2 border-primary bg-white p-3 shadow-card"
    >
      <KindMark kind={place.kind} />
      <div className="min-w-0 flex-1">
        <a href={place.href} className="font-700">
          {place.title}
        </a>
        <p className="text-sm">{place.sub}</p>
      </div>
      <button
        type="button"
        onClick={onClose}
        className="flex size-11 shrink-0 items-center justify-center rounded-8 text-xl hover:bg-primary-soft"
      >
        <span aria-hidden="true">×</span>
        <span className="sr-only">{words.close}</span>
      </button>
    </div>
  )
}
