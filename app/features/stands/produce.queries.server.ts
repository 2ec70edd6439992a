import type { Selectable } from 'kysely'
import type { Photo } from '#app/features/photos/photo.ts'
import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { ProduceTable } from '#db/tables/stands.ts'
import type { Produce, StandReport } from './stand.ts'

/** Every produce that the town knows, in the order of the kana. */
export async function listProduce(db: Db): Promise<Produce[]> {
  const rows = await db.selectFrom('produce').selectAll().orderBy('reading').orderBy('id').execute()
  return rows.map(toProduce)
}

/** What each stand sells over the year. */
export async function listStandProduce(
  db: Db,
  standIds: readonly string[],
): Promise<Map<string, Produce[]>> {
  if (standIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('stand_produce as sold')
    .innerJoin('produce', 'produce.id', 'sold.produce_id')
    .selectAll('produce')
    .select('sold.stand_id as owner')
    .where('sold.stand_id', 'in', standIds)
    .orderBy('produce.reading')
    .orderBy('produce.id')
    .execute()
  return byOwner(rows)
}

/** The report of each stand that counts at `now`: the latest, unless it has expired. */
export async function listReports(
  db: Db,
  standIds: readonly string[],
  now: Instant,
): Promise<Map<string, StandReport>> {
  if (standIds.length === 0) return new Map()
  // A new report ends the one before it, so that at most one has not expired.
  const rows = await db
    .selectFrom('stand_report')
    .leftJoin('photo', (join) =>
      join
        .onRef('photo.subject_id', '=', 'stand_report.id')
        .on('photo.subject_kind', '=', 'stand_report')
        .on('photo.hidden_at', 'is', null),
    )
    .selectAll('stand_report')
    .select(['photo.id as photo_id', 'photo.alt', 'photo.width', 'photo.height'])
    .where('stand_id', 'in', standIds)
    .where('expires_at', '>', now)
    .orderBy('reported_at')
    .orderBy('stand_report.id')
    .execute()
  if (rows.length === 0) return new Map()
  const out = await db
    .selectFrom('stand_report_produce as listed')
    .innerJoin('produce', 'produce.id', 'listed.produce_id')
    .selectAll('produce')
    .select('listed.report_id as owner')
    .where(
      'listed.report_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('produce.reading')
    .orderBy('produce.id')
    .execute()
  const produce = byOwner(out)
  return new Map(
    rows.map((row) => [
      row.stand_id,
      {
        id: row.id,
        state: row.state,
        produce: produce.get(row.id) ?? [],
        note: row.note,
        photo: toPhoto(row),
        reportedAt: row.reported_at,
        until: row.until_at,
        expiresAt: row.expires_at,
      },
    ]),
  )
}

function toPhoto(row: {
  photo_id: string | null
  alt: string | null
  width: number | null
  height: number | null
}): Photo | null {
  const { photo_id: id, alt, width, height } = row
  return id === null || alt === null || width === null || height === null
    ? null
    : { id, alt, width, height }
}

function byOwner(rows: (Selectable<ProduceTable> & { owner: string })[]): Map<string, Produce[]> {
  const found = new Map<string, Produce[]>()
  for (const row of rows) {
    const list = found.get(row.owner)
    if (list) list.push(toProduce(row))
    else found.set(row.owner, [toProduce(row)])
  }
  return found
}

function toProduce(row: Selectable<ProduceTable>): Produce {
  return {
    id: row.id,
    name: row.name,
    reading: row.reading,
    seasonFrom: row.season_from,
    seasonUntil: row.season_until,
  }
}
