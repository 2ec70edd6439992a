import type { LoaderFunctionArgs } from '@remix-run/node'
import { suggestPoints } from '#app/features/discovery/suggestion.ts'
import { suggestNames, suggestWords } from '#app/features/discovery/suggestion.queries.server.ts'
import { isLanguage, withoutReadings } from '#app/lib/language.ts'

/** Longer than anybody types before choosing. */
const LONGEST = 40

/**
 * `/suggestions?q=`: what may be meant by what has been typed so far, for the search field. A file:
 * it speaks the language that its address names (`lang`), whatever was chosen for the pages.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now, town } = context
  const { searchParams } = new URL(request.url)
  const typed = (searchParams.get('q') ?? '').trim().slice(0, LONGEST)
  const asked = searchParams.get('lang')
  const language = isLanguage(asked) ? asked : 'ja'
  const suggestions = [
    ...suggestPoints(town, typed, language),
    ...(await suggestWords(db, typed, now, language)),
    ...(await suggestNames(db, typed, now, language)),
  ].map(({ text, detail, href }) => ({
    text: withoutReadings(text),
    detail: withoutReadings(detail),
    href,
  }))
  return Response.json({ suggestions }, { headers: { 'cache-control': 'public, max-age=60' } })
}
