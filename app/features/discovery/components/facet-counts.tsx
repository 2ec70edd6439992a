import { useEffect, useState } from 'react'
import type { FacetCounts } from '#app/features/discovery/facet.ts'
import { writeSearch, type Search } from '#app/features/discovery/search.ts'

/**
 * What each filter would leave of a search, asked for once the filters are unfolded: most people never
 * unfold them. Null until it is known; where the network fails, the filters work without.
 */
export function useFacetCounts(search: Search, unfolded: boolean): FacetCounts | null {
  const query = writeSearch({ ...search, page: 1, lang: null, view: null })
  const [known, setKnown] = useState<{ query: string; counts: FacetCounts } | null>(null)
  useEffect(() => {
    if (!unfolded) return
    const leaving = new AbortController()
    fetch(`/facets?${query}`, { signal: leaving.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((counts: FacetCounts | null) => setKnown(counts && { query, counts }))
      .catch(() => {})
    return () => leaving.abort()
  }, [query, unfolded])
  return known?.query === query ? known.counts : null
}
