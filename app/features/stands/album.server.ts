import type { FindAlbum } from '#app/features/photos/queries.server.ts'
import { isPublic } from '#app/features/places/listing.ts'
import type { Db } from '#db/connect.server.ts'

export const findStandAlbum: FindAlbum = async (db, id) => {
  const row = await stands(db).where('stand.id', '=', id).executeTakeFirst()
  return row ? { kind: 'stand', id, ...kept(row) } : null
}

/** The photo of a day is gone with the report that it belongs to. */
export const findReportAlbum: FindAlbum = async (db, id, now) => {
  const row = await stands(db)
    .innerJoin('stand_report as report', 'report.stand_id', 'stand.id')
    .select('report.expires_at')
    .where('report.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const stand = kept(row)
  return { kind: 'stand_report', id, ...stand, public: stand.public && now < row.expires_at }
}

function stands(db: Db) {
  return db
    .selectFrom('stand')
    .innerJoin('place', 'place.id', 'stand.place_id')
    .select(['place.name', 'stand.farmer_id', 'stand.status', 'stand.hidden_at'])
}

type Row = Awaited<ReturnType<ReturnType<typeof stands>['execute']>>[number]

function kept({ name, farmer_id, status, hidden_at }: Row) {
  const hidden = hidden_at !== null
  return { name, keeperIds: [farmer_id], public: isPublic({ status, hidden }), hidden }
}
