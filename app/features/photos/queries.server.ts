import type { Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { Album } from './album.ts'
import type { AlbumPhoto, SubjectKind } from './photo.ts'

/** How each kind of thing is found together with who keeps it; every kind brings its own. */
export type FindAlbum = (db: Db, id: string, now: Instant) => Promise<Album | null>
export type Albums = Record<SubjectKind, FindAlbum>

/** The photos of a thing in their order; `hidden` ones only where they are asked for. */
export async function listPhotos(
  db: Db,
  { kind, id }: Pick<Album, 'kind' | 'id'>,
  { hidden = false }: { hidden?: boolean } = {},
): Promise<AlbumPhoto[]> {
  const rows = await db
    .selectFrom('photo')
    .select(['id', 'alt', 'width', 'height', 'version', 'hidden_at'])
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .$if(!hidden, (query) => query.where('hidden_at', 'is', null))
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ hidden_at: hiddenAt, ...row }) => ({ ...row, hiddenAt }))
}

export type PlacedPhoto = {
  kind: SubjectKind
  subjectId: string
  position: number
  hash: string
  alt: string
  version: number
  hiddenAt: Instant | null
}

export async function findPhoto(db: Db, id: string): Promise<PlacedPhoto | null> {
  const row = await db.selectFrom('photo').selectAll().where('id', '=', id).executeTakeFirst()
  return row
    ? {
        kind: row.subject_kind,
        subjectId: row.subject_id,
        position: row.position,
        hash: row.hash,
        alt: row.alt,
        version: row.version,
        hiddenAt: row.hidden_at,
      }
    : null
}
