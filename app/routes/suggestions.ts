import type { LoaderFunctionArgs } from '@remix-run/node'
import { suggestPoints } from '#app/features/discovery/suggestion.ts'
import { suggestNames, suggestWords } from '#app/features/discovery/suggestion.queries.server.ts'

/** Longer than anybody types before choosing. */
const LONGEST = 40

/** `/suggestions?q=`: what may be meant by what has been typed so far, for the search field. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now, town } = context
  const typed = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, LONGEST)
  const suggestions = [
    ...suggestPoints(town, typed),
    ...(await suggestWords(db, typed, now)),
    ...(await suggestNames(db, typed, now)),
  ]
  return Response.json({ suggestions }, { headers: { 'cache-control': 'public, max-age=60' } })
}
