import type { LoaderFunctionArgs } from '@remix-run/node'
import { CARD_SIZE, ShareCardPicture } from '#app/features/publishing/documents/share-card.tsx'
import { drawPng } from '#app/features/publishing/picture.server.ts'
import { cardOfPlace } from '#app/features/publishing/share-card.ts'
import { KIND_LABELS } from '#app/features/venues/labels.ts'
import { maySeeVenue } from '#app/features/venues/policy.ts'
import { findVenue } from '#app/features/venues/queries.server.ts'
import { notFound, pngAnswer } from '#app/lib/http.ts'

/** `/venues/:id/card.png`: the picture of a shared link. Its address stays with the page. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const venue = await findVenue(context.db, params.venueId ?? '')
  if (!venue || !maySeeVenue(null, venue)) throw notFound()
  const { place, kind, summary, host } = venue
  const area = place.areaName ? `${place.areaName}エリア` : ''
  const card = cardOfPlace({
    kind: 'venue',
    title: place.name,
    lines: [[KIND_LABELS[kind], area].filter(Boolean).join('・'), summary],
    by: host.name,
    sample: venue.sample,
  })
  return pngAnswer(await drawPng(<ShareCardPicture card={card} />, CARD_SIZE))
}
