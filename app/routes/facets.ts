import type { LoaderFunctionArgs } from '@remix-run/node'
import { countFacets } from '#app/features/discovery/facet.queries.server.ts'
import { readSearch } from '#app/features/discovery/search.ts'

/** `/facets`: how many things each filter of the search form would leave of the same search. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now, town } = context
  const areaIds = town.areas.map(({ id }) => id)
  const { search } = readSearch(new URL(request.url).searchParams, areaIds)
  const counts = await countFacets(db, search, { now, areaIds })
  return Response.json(counts, { headers: { 'cache-control': 'public, max-age=60' } })
}
