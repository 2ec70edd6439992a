import type { FindAlbum } from '#app/features/photos/queries.server.ts'
import { isPublic } from './event.ts'

/** An event's photos are its organizer's and its co-organizers', as everything that is said about it. */
export const findEventAlbum: FindAlbum = async (db, id) => {
  const rows = await db
    .selectFrom('event')
    .leftJoin('event_co_organizer as co', 'co.event_id', 'event.id')
    .select([
      'title',
      'status',
      'hidden_at',
      'event.organization_id',
      'co.organization_id as co_id',
    ])
    .where('event.id', '=', id)
    .orderBy('co.organization_id')
    .execute()
  const [row] = rows
  if (!row) return null
  return {
    kind: 'event',
    id,
    name: row.title === '' ? '無題のイベント' : row.title,
    keeperIds: [row.organization_id, ...rows.flatMap(({ co_id }) => co_id ?? [])],
    public: isPublic({ status: row.status, hiddenAt: row.hidden_at }),
    hidden: row.hidden_at !== null,
  }
}
