import type { FindAlbum } from '#app/features/photos/queries.server.ts'
import { isPublic } from '#app/features/places/listing.ts'

export const findVenueAlbum: FindAlbum = async (db, id) => {
  const row = await db
    .selectFrom('venue')
    .innerJoin('place', 'place.id', 'venue.place_id')
    .select(['place.name', 'host_id', 'status', 'hidden_at'])
    .where('venue.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { name, host_id, status } = row
  const hidden = row.hidden_at !== null
  const shown = isPublic({ status, hidden })
  return { kind: 'venue', id, name, keeperIds: [host_id], public: shown, hidden }
}
