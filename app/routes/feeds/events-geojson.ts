import type { LoaderFunctionArgs } from '@remix-run/node'
import { findMarks } from '#app/features/discovery/marks.server.ts'
import { feedAnswer } from './feed-answer.ts'

/** `/events.geojson`: what `/` shows for the same query, as far as it has a public point. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const marks = await findMarks(context.db, 'event', {
    query: new URL(request.url).searchParams,
    town: context.town,
    now: context.now,
  })
  return feedAnswer(request, {
    body: JSON.stringify(marks),
    type: 'application/geo+json',
    lastModified: null,
  })
}
