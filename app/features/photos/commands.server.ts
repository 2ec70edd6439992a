import { isStaff, type Actor } from '#app/features/organizations/actor.ts'
import { record } from '#app/features/revisions/commands.server.ts'
import { ok, refuse, type Refused, type Result } from '#app/lib/result.ts'
import type { Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { mayChangeAlbum, type Album } from './album.ts'
import { isRestorable, MOST_PHOTOS, type PhotoFile } from './photo.ts'
import { findPhoto, listPhotos, type Albums, type PlacedPhoto } from './queries.server.ts'

type NotTheirs = 'not_found' | 'not_allowed'
type Step<Reason extends string = never> = Promise<Result<undefined, NotTheirs | Reason>>

/** Hangs a kept picture up behind the others; the same form sent twice makes one. */
export function addPhoto(
  db: Db,
  albums: Albums,
  photo: { id: string; of: Pick<Album, 'kind' | 'id'>; file: PhotoFile; alt: string; actor: Actor },
  now: Instant,
): Step<'taken' | 'too_many_photos'> {
  const { id, of, file, alt, actor } = photo
  return inTransaction(db, async (tx) => {
    const album = await openAlbum(tx, albums, of, actor, now)
    if (!album.ok) return album
    const known = await findPhoto(tx, id)
    if (known) {
      return known.kind === of.kind && known.subjectId === of.id ? ok() : refuse('taken')
    }
    const shown = await listPhotos(tx, of)
    if (shown.length >= MOST_PHOTOS) return refuse('too_many_photos')
    await insertPhoto(tx, { id, of, file, alt, position: await nextPosition(tx, of) }, now)
    await remember(tx, id, { action: 'create', accountId: actor.accountId }, now)
    return ok()
  })
}

/** The row alone; who may, and what is remembered of it, is for the caller. */
export async function insertPhoto(
  tx: Db,
  photo: {
    id: string
    of: Pick<Album, 'kind' | 'id'>
    file: PhotoFile
    alt: string
    position: number
  },
  now: Instant,
): Promise<void> {
  const { id, of, file, alt, position } = photo
  await tx
    .insertInto('photo')
    .values({
      id,
      subject_kind: of.kind,
      subject_id: of.id,
      position,
      alt,
      ...file,
      version: 1,
      created_at: now,
    })
    .execute()
}

/** Says anew what can be seen on it, `version` being the one that the writer read. */
export function describePhoto(
  db: Db,
  albums: Albums,
  { id, alt, version, actor }: { id: string; alt: string; version: number; actor: Actor },
  now: Instant,
): Step<'edited_elsewhere'> {
  return change(db, albums, { id, action: 'edit', actor }, now, async (photo) => {
    if (photo.alt === alt) return 'as_it_is'
    return photo.version === version ? { alt } : refuse('edited_elsewhere')
  })
}

/** Takes it off the pages; its file stays as long as staff can bring it back. */
export function removePhoto(
  db: Db,
  albums: Albums,
  { id, actor }: { id: string; actor: Actor },
  now: Instant,
): Step {
  return change(db, albums, { id, action: 'hide', actor }, now, async (photo) =>
    photo.hiddenAt === null ? { hidden_at: now } : 'as_it_is',
  )
}

/** Staff bring back what was removed not too long ago. */
export function restorePhoto(
  db: Db,
  albums: Albums,
  { id, actor }: { id: string; actor: Actor },
  now: Instant,
): Step<'too_late' | 'too_many_photos'> {
  return change(db, albums, { id, action: 'unhide', actor }, now, async (photo, album, tx) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    if (photo.hiddenAt === null) return 'as_it_is'
    if (!isRestorable(photo.hiddenAt, now)) return refuse('too_late')
    const shown = await listPhotos(tx, album)
    return shown.length < MOST_PHOTOS ? { hidden_at: null } : refuse('too_many_photos')
  })
}

/** Puts it at a place among the others, from 0; the first one stands for the thing. */
export function movePhoto(
  db: Db,
  albums: Albums,
  { id, to, actor }: { id: string; to: number; actor: Actor },
  now: Instant,
): Step {
  return change(db, albums, { id, action: 'move', actor }, now, async (_, album, tx) => {
    const before = (await listPhotos(tx, album)).map((photo) => photo.id)
    if (!before.includes(id) || before[to] === id) return 'as_it_is'
    const after = before.filter((other) => other !== id)
    after.splice(to, 0, id)
    for (const [position, photoId] of after.entries()) {
      await tx.updateTable('photo').set({ position }).where('id', '=', photoId).execute()
    }
    return {}
  })
}

type Columns = { alt?: string; hidden_at?: Instant | null }

/** One change of one photo: may they, should it, write it, remember it. */
async function change<Reason extends string = never>(
  db: Db,
  albums: Albums,
  { id, action, actor }: { id: string; action: string; actor: Actor },
  now: Instant,
  decide: (
    photo: PlacedPhoto,
    album: Album,
    tx: Db,
  ) => Promise<Columns | 'as_it_is' | Refused<Reason | NotTheirs>>,
): Step<Reason> {
  return inTransaction(db, async (tx): Step<Reason> => {
    const known = await findPhoto(tx, id)
    if (!known) return refuse('not_found')
    const album = await openAlbum(tx, albums, { kind: known.kind, id: known.subjectId }, actor, now)
    if (!album.ok) return album
    // Read again: whoever was changing it is done by now.
    const photo = (await findPhoto(tx, id)) ?? known
    if (photo.hiddenAt !== null && !isStaff(actor)) return refuse('not_found')
    const columns = await decide(photo, album.value, tx)
    if (columns === 'as_it_is') return ok()
    if ('ok' in columns) return columns
    await tx
      .updateTable('photo')
      .set({ ...columns, version: photo.version + 1 })
      .where('id', '=', id)
      .execute()
    await remember(tx, id, { action, accountId: actor.accountId }, now)
    return ok()
  })
}

/** Finds a thing that somebody may change, and makes everybody else who changes its photos wait. */
async function openAlbum(
  tx: Db,
  albums: Albums,
  { kind, id }: Pick<Album, 'kind' | 'id'>,
  actor: Actor,
  now: Instant,
): Promise<Result<Album, NotTheirs>> {
  await tx
    .updateTable(kind)
    .set((eb) => ({ id: eb.ref('id') }))
    .where('id', '=', id)
    .execute()
  const album = await albums[kind](tx, id, now)
  if (!album || (album.hidden && !isStaff(actor))) return refuse('not_found')
  return mayChangeAlbum(actor, album) ? ok(album) : refuse('not_allowed')
}

async function nextPosition(tx: Db, of: Pick<Album, 'kind' | 'id'>): Promise<number> {
  const row = await tx
    .selectFrom('photo')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('subject_kind', '=', of.kind)
    .where('subject_id', '=', of.id)
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

/** Who did what to it, and how it is now: in the transaction of the change. */
export async function remember(
  tx: Db,
  id: string,
  change: { action: string; accountId: string | null; onBehalfOf?: string | null },
  now: Instant,
): Promise<void> {
  const photo = await findPhoto(tx, id)
  if (!photo) throw new Error(`Photo ${id} is gone in the middle of its own change`)
  const { version, ...content } = photo
  await record(tx, { subjectKind: 'photo', subjectId: id, version, ...change, content }, now)
}
