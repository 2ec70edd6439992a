/** How many things each filter would leave, told beside its tick. */
import { EVENT_TYPES, type EventType } from '#app/features/events/event.ts'
import { ACCESS_FEATURES, type AccessFeature } from '#app/features/places/place.ts'
import type { Search } from './search.ts'

/** A filter that is off or on, and the search with it on. */
export type Facet = { search: Search } & (
  | { group: 'area'; id: string }
  | { group: 'type'; id: EventType }
  | { group: 'access'; id: AccessFeature }
  | { group: 'free'; id: '1' }
)
export type FacetGroup = Facet['group']

/** By group and by what stands in the address for a filter. */
export type FacetCounts = Record<FacetGroup, Record<string, number>>

/**
 * Of areas and types one is enough: a filter tells what it leaves alone, in the place of its
 * neighbours. Of facilities all are wanted: it tells what it leaves together with them.
 */
export function facetsOf(search: Search, areaIds: readonly string[]): Facet[] {
  const access = (id: AccessFeature) => [...search.access.filter((other) => other !== id), id]
  return [
    ...areaIds.map((id): Facet => ({ group: 'area', id, search: { ...search, areas: [id] } })),
    ...EVENT_TYPES.map((id): Facet => ({ group: 'type', id, search: { ...search, types: [id] } })),
    ...ACCESS_FEATURES.map((id): Facet => ({
      group: 'access',
      id,
      search: { ...search, access: access(id) },
    })),
    { group: 'free', id: '1', search: { ...search, free: true } },
  ]
}
