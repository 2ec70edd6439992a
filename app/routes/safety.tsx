import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SafetyList, SafetyNote } from '#app/features/discovery/components/safety-list.tsx'
import { TownMap } from '#app/features/discovery/components/town-map.tsx'
import { marksOfSafety } from '#app/features/discovery/safety.ts'
import { listSafetyPlaces } from '#app/features/discovery/safety.queries.server.ts'
import { BASE_LAYER_URL } from '#app/features/places/form.ts'
import { EmptyState } from '#app/ui/card.tsx'

export const meta = () => [
  { title: '防災の地図｜道草コモンズ' },
  { name: 'description', content: '避難場所、災害時協力農地、震災対策用井戸を地図と一覧で。' },
]

/** The layer for disasters: where to go, where there is open land and water. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { db, town, settings } = context
  return {
    places: await listSafetyPlaces(db),
    map: {
      bbox: town.bbox,
      tileUrl: settings.tileUrl,
      tileAttribution: settings.tileAttribution,
    },
  }
}

export default function Safety() {
  const { places, map } = useLoaderData<typeof loader>()
  return (
    <>
      <h1 className="brushed mb-4">もしものときに使える{places.length}か所</h1>
      <div className="lg:grid lg:grid-cols-[minmax(0,27rem)_minmax(0,1fr)] lg:gap-6">
        <div className="flow">
          <SafetyNote />
          {places.length === 0 ? (
            <EmptyState title="まだ登録がありません">
              <p>避難場所や協力農地の登録が済むと、ここに並びます。</p>
            </EmptyState>
          ) : (
            <SafetyList places={places} />
          )}
          <p>
            <a href="/offline">電波がないときのために、まちの情報を手元に残す</a>
          </p>
        </div>
        <div className="max-lg:mt-8 lg:sticky lg:top-4 lg:self-start">
          <TownMap {...map} places={marksOfSafety(places)} baseLayerUrl={BASE_LAYER_URL} />
        </div>
      </div>
    </>
  )
}
