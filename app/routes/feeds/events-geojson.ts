import type { LoaderFunctionArgs } from '@remix-run/node'
import { findMarks } from '#app/features/discovery/marks.server.ts'

/** `/events.geojson`: what `/` shows for the same query, as far as it has a public point. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const marks = await findMarks(context.db, 'event', {
    query: new URL(request.url).searchParams,
    town: context.town,
    now: context.now,
  })
  return Response.json(marks, {
    headers: {
      'content-type': 'application/geo+json; charset=utf-8',
    },
  })
}
