import type { LoaderFunctionArgs } from '@remix-run/node'
import { baseLayer } from '#app/features/places/base-layer.ts'

/** The town drawn by itself: the map's ground where no tiles can be had. */
export function loader({ context }: LoaderFunctionArgs) {
  return Response.json(baseLayer(context.town), {
    headers: {
      'content-type': 'application/geo+json; charset=utf-8',
      'cache-control': 'public, max-age=86400',
    },
  })
}
