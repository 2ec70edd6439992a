import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SafetyList, SafetyNote } from '#app/features/discovery/components/safety-list.tsx'
import { TownMap } from '#app/features/discovery/components/town-map.tsx'
import { marksOfSafety } from '#app/features/discovery/safety.ts'
import { SAFETY_MESSAGES } from '#app/features/discovery/safety-messages.ts'
import { listSafetyPlaces } from '#app/features/discovery/safety.queries.server.ts'
import { BASE_LAYER_URL } from '#app/features/places/form.ts'
import { EmptyState } from '#app/ui/card.tsx'
import { useLanguage, useWords } from '#app/ui/words.tsx'
import { headOf } from './head.ts'

export const meta: MetaFunction = ({ matches }) => headOf(matches, SAFETY_MESSAGES)

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
  const language = useLanguage()
  const words = useWords(SAFETY_MESSAGES)
  return (
    <>
      <h1 className="brushed mb-4">{words.heading(places.length)}</h1>
      <div className="lg:grid lg:grid-cols-[minmax(0,27rem)_minmax(0,1fr)] lg:gap-6">
        <div className="flow">
          <SafetyNote />
          {places.length === 0 ? (
            <EmptyState title={words.none}>
              <p>{words.noneText}</p>
            </EmptyState>
          ) : (
            <SafetyList places={places} />
          )}
          <p>
            <a href="/offline">{words.keep}</a>
          </p>
        </div>
        <div className="max-lg:mt-8 lg:sticky lg:top-4 lg:self-start">
          <TownMap
            {...map}
            places={marksOfSafety(places, language)}
            baseLayerUrl={BASE_LAYER_URL}
          />
        </div>
      </div>
    </>
  )
}
