import { findVenueAmong, type VenuePlace } from '#app/features/publishing/venue-meant.ts'
import {
  knownKey,
  planRows,
  type DigestedRow,
  type ImportPlan,
  type Known,
  type KnownDoubt,
  type KnownRow,
  type PlanSource,
} from '#app/features/publishing/import-plan.ts'
import { digestRows } from '#app/features/publishing/row-digest.server.ts'
import type { ImportRefusal } from '#app/features/publishing/import-labels.ts'
import { placeOfImported } from '#app/features/publishing/imported-event.ts'
import type { MunicipalFile } from '#app/features/publishing/municipal-file.ts'
import { idFrom } from '#app/lib/id.ts'
import { ok, refuse, type Result } from '#app/lib/result.ts'
import type { Db } from '#db/connect.server.ts'

export type SourceWords = {
  /** 出典 as it is shown; without it the municipality that the file names. */
  name?: string | undefined
  licence?: string | undefined
  url?: string | undefined
}

const CONTENT_NAME = { event: 'イベント一覧', facility: '施設一覧' }
const LICENCE_UNKNOWN = '利用条件は未確認'
const LONGEST_NAME = 80
const LONGEST_LICENCE = 200

/**
 * What importing a file would do. Reads only: five statements, however long the file is.
 */
export async function planImport(
  db: Db,
  file: MunicipalFile,
  words: SourceWords,
): Promise<Result<ImportPlan, ImportRefusal>> {
  const source = await sourceOf(db, file, words)
  if (!source.ok) return source
  const digested = digestRows(file.rows)
  const rows = await listKnownRows(db, source.value.id)
  const open = digested.filter(({ row, key, digest }) => {
    return rows.get(knownKey(row.kind, key))?.digest !== digest
  })
  const known: Known = {
    rows,
    doubts: await listKnownDoubts(db, source.value.id),
    venuesMeant: await listVenuesMeant(db, open),
  }
  return ok({ source: source.value, rows: planRows(file.rows, digested, known) })
}

async function sourceOf(
  db: Db,
  { content, sourceGuess }: MunicipalFile,
  words: SourceWords,
): Promise<Result<PlanSource, ImportRefusal>> {
  const named = words.name?.trim() ?? ''
  const publisher = named === '' ? sourceGuess.name : named
  if (publisher === null) return refuse('source_unknown')
  const name = named === '' ? `${publisher} ${CONTENT_NAME[content]}` : named
  const licence = words.licence?.trim() ?? ''
  if (name.length > LONGEST_NAME || licence.length > LONGEST_LICENCE) {
    return refuse('source_too_long')
  }
  const known = await db
    .selectFrom('import_source')
    .select(['id', 'licence', 'url'])
    .where('name', '=', name)
    .executeTakeFirst()
  return ok({
    id: known?.id ?? idFrom('import source', name),
    name,
    licence: licence === '' ? (known?.licence ?? LICENCE_UNKNOWN) : licence,
    url: words.url ?? known?.url ?? null,
    publisher,
  })
}

async function listKnownRows(db: Db, sourceId: string): Promise<Map<string, KnownRow>> {
  const rows = await db
    .selectFrom('import_row')
    .select(['kind', 'source_key', 'digest', 'subject_id', 'subject_version'])
    .where('source_id', '=', sourceId)
    .execute()
  const versions = await listVersions(db, sourceId)
  return new Map(
    rows.map((row) => [
      knownKey(row.kind, row.source_key),
      {
        digest: row.digest,
        touched: (versions.get(row.subject_id) ?? 0) > row.subject_version,
      },
    ]),
  )
}

/** The versions that the source's things have now. */
async function listVersions(db: Db, sourceId: string): Promise<Map<string, number>> {
  const of = (table: 'event' | 'venue' | 'stand') =>
    db.selectFrom(table).select(['id', 'version']).where('source_id', '=', sourceId)
  const rows = await of('event').unionAll(of('venue')).unionAll(of('stand')).execute()
  return new Map(rows.map((row) => [row.id, row.version]))
}

async function listKnownDoubts(db: Db, sourceId: string): Promise<Map<string, KnownDoubt>> {
  const rows = await db
    .selectFrom('import_doubt')
    .select(['kind', 'source_key', 'digest', 'status'])
    .where('source_id', '=', sourceId)
    .execute()
  return new Map(rows.map((row) => [knownKey(row.kind, row.source_key), row]))
}

/** Venues that can be asked for: an event there needs a booking, wherever it is announced first. */
async function listVenuesMeant(db: Db, rows: readonly DigestedRow[]): Promise<Map<string, string>> {
  const meant = new Map<string, string>()
  if (!rows.some(({ row }) => row.kind === 'event')) return meant
  const venues = await listVenuePlaces(db)
  for (const { row, key } of rows) {
    const place = row.kind === 'event' ? placeOfImported(row.value) : null
    if (row.kind !== 'event' || place === null) continue
    const found = findVenueAmong(venues, { ...place, city: row.value.address.municipality })
    if (found !== null) meant.set(knownKey('event', key), found)
  }
  return meant
}

async function listVenuePlaces(db: Db): Promise<VenuePlace[]> {
  const rows = await db
    .selectFrom('venue')
    .innerJoin('place', 'place.id', 'venue.place_id')
    .leftJoin('city', 'city.code', 'place.city_code')
    .select(['venue.id', 'place.name', 'place.lat', 'place.lng', 'city.name as city_name'])
    .where('venue.hidden_at', 'is', null)
    .where('venue.status', '=', 'listed')
    .where('venue.host_confirmed_at', 'is not', null)
    .orderBy('venue.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    point: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
    city: row.city_name,
  }))
}
