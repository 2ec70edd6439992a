/** Which addresses answer everybody alike who is not signed in, each in one spelling. */
import { PARAMETERS } from '#app/features/discovery/search.ts'

/** What searches: the list, its feeds and files, and the map for other sites. */
const SEARCHES =
  /^\/(?:$|calendar$|suggestions$|facets$|(?:events|venues|stands)\.geojson$|feeds\/[\w-]+\.\w+$|opendata\/[\w-]+\.\w+$|embed\/\w+$)/
/** What shows one thing, or tells about this site. Whatever is not listed here is somebody's own. */
const SHOWS =
  /^\/(?:(?:events|venues|stands|organizations)\/(?!new$)[\w.-]+(?:\/(?:card|code)\.png)?|about(?:\/\w+)?|safety|offline|saved|map\/[\w-]+\.\w+|sitemap\.xml)$/

const SEARCH_PARAMETERS: ReadonlySet<string> = new Set(PARAMETERS)
const OTHER_PARAMETERS: ReadonlySet<string> = new Set(['lang'])
/** What other sites hang on links; no page reads it. */
const TRAIL = /^(?:utm_\w+|fbclid|gclid|yclid|twclid|igshid)$/
const LONGEST = 2000

/**
 * The spelling under which the answer to a request may be kept; null where it may not. Order of the
 * parameters, blank ones and trails make no difference. A parameter that is not known is not kept:
 * words that anybody can make up shall not fill the store.
 */
export function publicAddress(path: string, query: string): string | null {
  const known = SEARCHES.test(path)
    ? SEARCH_PARAMETERS
    : SHOWS.test(path)
      ? OTHER_PARAMETERS
      : undefined
  if (!known || path.length + query.length > LONGEST) return null
  if (query === '') return path
  const parameters = [...new URLSearchParams(query)].filter(
    ([name, value]) => !TRAIL.test(name) && !(known.has(name) && value.trim() === ''),
  )
  if (!parameters.every(([name]) => known.has(name))) return null
  if (parameters.length === 0) return path
  const sorted = new URLSearchParams(parameters)
  sorted.sort()
  return `${path}?${sorted}`
}
