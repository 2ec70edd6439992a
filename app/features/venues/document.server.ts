import { indexDocument } from '#app/features/search/commands.server.ts'
import type { Db } from '#db/connect.server.ts'
import { KIND_LABELS } from './labels.ts'
import type { Venue } from './venue.ts'

/** Makes a venue findable by what is known of it now; called inside the transaction of the change. */
export async function indexVenue(tx: Db, venue: Venue): Promise<void> {
  // An address that is told only after a booking is not to be found out by looking for it.
  const address = venue.addressVisibility === 'public' ? venue.place.address : ''
  await indexDocument(tx, {
    kind: 'venue',
    subjectId: venue.id,
    title: venue.place.name,
    reading: venue.place.reading,
    body: [
      venue.summary,
      venue.body,
      KIND_LABELS[venue.kind],
      venue.host.name,
      address,
      ...venue.themes,
    ].join('\n'),
  })
}
