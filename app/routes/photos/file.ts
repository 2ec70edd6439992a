import type { LoaderFunctionArgs } from '@remix-run/node'
import { maySeeAlbum } from '#app/features/photos/album.ts'
import { readPhoto } from '#app/features/photos/file.server.ts'
import { readBox } from '#app/features/photos/photo.ts'
import { findPhoto } from '#app/features/photos/queries.server.ts'
import { isStaff } from '#app/features/organizations/actor.ts'
import { notFound } from '#app/lib/http.ts'
import { ALBUMS } from '#app/routes/photos/albums.ts'
import { findAsker } from '#app/session.server.ts'

/** `/photos/:photoId/800.webp`: a photo never changes, and is there as long as its thing is. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, now, settings } = context
  const box = readBox(params.file ?? '')
  const photo = box === null ? null : await findPhoto(db, params.photoId ?? '')
  if (box === null || !photo) throw notFound()
  const album = await ALBUMS[photo.kind](db, photo.subjectId, now)
  if (!album) throw notFound()
  const open = album.public && photo.hiddenAt === null
  if (!open) {
    const asker = await findAsker({ request, context })
    if (!maySeeAlbum(asker, album)) throw notFound()
    if (photo.hiddenAt !== null && !isStaff(asker)) throw notFound()
  }
  const headers = new Headers({
    'content-type': 'image/webp',
    'cache-control': open ? 'public, max-age=31536000, immutable' : 'private, no-store',
    'content-disposition': 'inline; filename="photo.webp"',
    'content-security-policy': "default-src 'none'; sandbox",
    etag: `"${photo.hash.slice(0, 32)}-${box}"`,
  })
  if (open && request.headers.get('if-none-match') === headers.get('etag')) {
    return new Response(null, { status: 304, headers })
  }
  const bytes = await readPhoto(settings.uploadDir, photo.hash, box)
  if (!bytes) throw notFound()
  headers.set('content-length', String(bytes.byteLength))
  return new Response(bytes, { headers })
}
