import { useCallback, useEffect, useRef, useState } from 'react'
import type { Marks } from '#app/features/discovery/mark.ts'
import { FOUND_KINDS, writeSearch, type Search } from '#app/features/discovery/search.ts'
import type { Instant } from '#app/lib/time.ts'
import { useAlive } from '#app/ui/alive.ts'
import { useLanguage } from '#app/ui/words.tsx'

/**
 * The markers of the same search, fetched once the map has come to the screen: the list never waits
 * for them, and on a phone most people never get so far. Files speak the language that their address
 * names. `canShow`: a place of the list can be brought up on the map, which takes the map as seen.
 */
export function useMarks(search: Search, seenAt: Instant) {
  const language = useLanguage()
  const query = writeSearch({ ...search, page: 1, lang: language === 'ja' ? null : language })
  const kinds = search.kinds.length > 0 ? search.kinds : FOUND_KINDS
  const wanted = kinds.join()
  const alive = useAlive()
  const [seen, setSeen] = useState(false)
  const [state, setState] = useState<{ marks: Marks['features']; failed: boolean }>()
  const first = useRef(seenAt)
  useEffect(() => {
    if (!seen) return
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
  }, [seen, query, wanted, seenAt])
  const failed = state?.failed ?? false
  return {
    seeMap: useCallback(() => setSeen(true), []),
    canShow: alive && !failed,
    failed,
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
