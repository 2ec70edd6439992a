import type { LoaderFunctionArgs } from '@remix-run/node'
import { hoursToText } from '#app/features/calendar/hours-description.ts'
import { CARD_SIZE, ShareCardPicture } from '#app/features/publishing/documents/share-card.tsx'
import { drawPng } from '#app/features/publishing/picture.server.ts'
import { cardOfPlace } from '#app/features/publishing/share-card.ts'
import { maySeeStand } from '#app/features/stands/policy.ts'
import { findStand } from '#app/features/stands/queries.server.ts'
import { notFound, pngAnswer } from '#app/lib/http.ts'

/** `/stands/:id/card.png`: the picture of a shared link; what is out today changes too fast for it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const stand = await findStand(context.db, params.standId ?? '', context.now)
  if (!stand || !maySeeStand(null, stand)) throw notFound()
  const { place, hours, farmer, sample } = stand
  const card = cardOfPlace({
    kind: 'stand',
    title: place.name,
    lines: [hoursToText(hours, 'ja'), place.areaName ? `${place.areaName}エリア` : ''],
    by: farmer.name,
    sample,
  })
  return pngAnswer(await drawPng(<ShareCardPicture card={card} />, CARD_SIZE))
}
