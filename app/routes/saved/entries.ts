import type { LoaderFunctionArgs } from '@remix-run/node'
import { listSaved } from '#app/features/saved/queries.server.ts'
import { readThings } from '#app/features/saved/thing.ts'
import { isLanguage } from '#app/lib/language.ts'

/** `/saved/entries?things=event:…,stand:…`: what a browser has kept, as lists tell of it now. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('lang')
  const language = isLanguage(asked) ? asked : 'ja'
  const things = readThings(searchParams.get('things') ?? '')
  const list = await listSaved(context.db, things, { now: context.now, language })
  return Response.json(list, { headers: { 'cache-control': 'no-store' } })
}
