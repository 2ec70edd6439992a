import { indexDocument } from '#app/features/search/commands.server.ts'
import type { Db } from '#db/connect.server.ts'

/**
 * Makes an event findable by what is written of it now; called inside the transaction of the change.
 * A registered venue counts with its booking, not before, as on the event's page.
 */
export async function indexEvent(tx: Db, eventId: string): Promise<void> {
  const row = await tx
    .selectFrom('event')
    .innerJoin('organization', 'organization.id', 'event.organization_id')
    .leftJoin('place', (join) =>
      join.onRef('place.id', '=', 'event.place_id').on('event.place_mode', '=', 'free'),
    )
    .select(['event.title', 'event.reading', 'event.summary', 'event.body', 'event.category'])
    .select(['event.themes', 'event.audience', 'event.organizer_name'])
    .select(['organization.name as organization_name', 'place.name as place_name'])
    .where('event.id', '=', eventId)
    .executeTakeFirst()
  if (!row) return
  const venues = await tx
    .selectFrom('booking')
    .innerJoin('event', 'event.id', 'booking.event_id')
    .leftJoin('occurrence', (join) =>
      join
        .onRef('occurrence.event_id', '=', 'booking.event_id')
        .onRef('occurrence.first_day', '=', 'booking.day'),
    )
    .innerJoin('venue', 'venue.id', 'booking.venue_id')
    .innerJoin('place', 'place.id', 'venue.place_id')
    .select(['place.name', 'place.reading'])
    .distinct()
    .where('booking.event_id', '=', eventId)
    .where('booking.status', 'in', ['confirmed', 'used'])
    .where(({ eb, fn }) =>
      eb(fn.coalesce('occurrence.place_mode', 'event.place_mode'), '=', 'venue'),
    )
    .orderBy('place.name')
    .orderBy('place.reading')
    .execute()
  const exceptions = await tx
    .selectFrom('occurrence')
    .innerJoin('place', 'place.id', 'occurrence.place_id')
    .select(['place.name', 'place.reading'])
    .distinct()
    .where('occurrence.event_id', '=', eventId)
    .where('occurrence.place_mode', '=', 'free')
    .orderBy('place.name')
    .orderBy('place.reading')
    .execute()
  const themes = JSON.parse(row.themes) as string[]
  await indexDocument(tx, {
    kind: 'event',
    subjectId: eventId,
    title: row.title,
    reading: row.reading,
    body: [
      row.summary,
      row.body,
      row.category,
      ...themes,
      row.audience,
      row.organizer_name ?? row.organization_name,
      row.place_name ?? '',
      ...[...venues, ...exceptions].flatMap(({ name, reading }) => [name, reading]),
    ].join('\n'),
  })
}
