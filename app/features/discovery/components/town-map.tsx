import { lazy, useState } from 'react'
import type { MapPlace, TownMapProps } from '#app/features/discovery/components/town-map.client.tsx'
import { LazyMap } from '#app/features/places/components/lazy-map.tsx'
import { LocateButton } from '#app/features/places/components/locate-button.tsx'
import type { Point } from '#app/lib/geo.ts'
import { KindMark } from '#app/ui/kind-mark.tsx'

export type { MapPlace, TownMapProps }

const TownMapClient = lazy(async () => {
  const { TownMapClient } = await import('./town-map.client.tsx')
  return { default: TownMapClient }
})

/** The places of a list on a map. The list stands beside it, always, in the same order. */
export function TownMap(props: TownMapProps) {
  const { places, onSelect, className = 'h-[60dvh] min-h-80' } = props
  const [ownChoice, setOwnChoice] = useState<string | null>(null)
  const [here, setHere] = useState<Point | null>(null)
  const [status, setStatus] = useState('')
  const [attribution, setAttribution] = useState('')
  const selectedId = props.selectedId === undefined ? ownChoice : props.selectedId
  const select = (id: string | null) => {
    setOwnChoice(id)
    onSelect?.(id)
  }
  const chosen = places.find((place) => place.id === selectedId)
  return (
    <section aria-label="地図でさがす">
      <div className="relative">
        <LazyMap className={className} sentence="地図に出る場所は、すべて一覧にもあります。">
          <TownMapClient
            {...props}
            selectedId={selectedId}
            onSelect={select}
            here={here}
            onTilesLost={() =>
              setStatus(
                '背景の地図に届かないため、町の略図で表示しています。場所の印はそのまま使えます。',
              )
            }
            onAttribution={setAttribution}
          />
        </LazyMap>
        <div className="absolute top-3 right-3 z-10 print:hidden noscript:hidden">
          <LocateButton
            label="現在地"
            onFound={(at) => {
              setHere(at)
              setStatus('現在地を地図に表示しました。')
              props.onLocate?.(at)
            }}
            onFailed={setStatus}
          />
        </div>
        {chosen ? <Chosen place={chosen} onClose={() => select(null)} /> : null}
      </div>
      <output className="block text-sm not-empty:mt-1">{status}</output>
      <p className="mt-1 text-xs text-ink-soft">
        出典：{props.tileAttribution}（背景）
        {attribution ? `、${attribution}` : null}
      </p>
    </section>
  )
}

function Chosen({ place, onClose }: { place: MapPlace; onClose: () => void }) {
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
        <span className="sr-only">選択をやめる</span>
      </button>
    </div>
  )
}
