import { listPlaces } from '#app/features/places/queries.server.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import type { Day } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { EventRevision } from './event.ts'
import { describeRevisions, type ListedRevision } from './revision.ts'

/** The changes of an event, the newest first. */
export async function listEventRevisions(
  db: Db,
  eventId: string,
  today: Day,
  forStaff: boolean,
): Promise<ListedRevision[]> {
  const revisions = await listRevisions(db, 'event', eventId)
  const placeIds = revisions.flatMap((revision) => {
    const { place } = (revision.content as EventRevision).content
    return place.mode === 'free' ? [place.placeId] : []
  })
  const places = await listPlaces(db, [...new Set(placeIds)])
  return describeRevisions(revisions, places, today, forStaff)
}
