import type { LoaderFunctionArgs } from '@remix-run/node'
import { maySeeEvent } from '#app/features/events/policy.ts'
import { listPublicPlaces } from '#app/features/events/place.queries.server.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import { CARD_SIZE, ShareCardPicture } from '#app/features/publishing/documents/share-card.tsx'
import { drawPng } from '#app/features/publishing/picture.server.ts'
import { cardOfEvent } from '#app/features/publishing/share-card.ts'
import { notFound, pngAnswer } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'

/** `/events/:id/card.png`: the picture of a shared link, as everybody may see it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, now } = context
  const event = await findEvent(db, params.eventId ?? '')
  if (!event || !maySeeEvent(null, event)) throw notFound()
  const places = (await listPublicPlaces(db, [event.id])).get(event.id)
  if (!places) throw notFound()
  const card = cardOfEvent(event, places, { today: dayOf(now, event.zone), now })
  return pngAnswer(await drawPng(<ShareCardPicture card={card} />, CARD_SIZE))
}
