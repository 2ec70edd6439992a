import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isStaff } from '#app/features/organizations/actor.ts'
import { mayChangeAlbum, maySeeAlbum } from '#app/features/photos/album.ts'
import { addPhoto } from '#app/features/photos/commands.server.ts'
import { AlbumEditor } from '#app/features/photos/components/album-editor.tsx'
import { PhotoField } from '#app/features/photos/components/photo-field.tsx'
import { keepPhoto } from '#app/features/photos/file.server.ts'
import { photoForm } from '#app/features/photos/form.ts'
import { ALBUM_WORDS, REFUSALS } from '#app/features/photos/labels.ts'
import { isRestorable, MOST_PHOTOS } from '#app/features/photos/photo.ts'
import { listPhotos } from '#app/features/photos/queries.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { isId, newId } from '#app/lib/id.ts'
import { ALBUMS, albumOf } from '#app/routes/photos/albums.ts'
import { requireActor } from '#app/session.server.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta = () => [{ title: '写真｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { kind, id } = albumOf(params)
  const album = await ALBUMS[kind](context.db, id, context.now)
  if (!album || !maySeeAlbum(actor, album)) throw notFound()
  if (!mayChangeAlbum(actor, album)) throw forbidden()
  const photos = await listPhotos(context.db, { kind, id }, { hidden: isStaff(actor) })
  return {
    photoId: newId(),
    name: album.name,
    ...ALBUM_WORDS[kind],
    page: `${ALBUM_WORDS[kind].path}/${id}`,
    // What can no longer be brought back has no file any more.
    photos: photos.filter(
      ({ hiddenAt }) => hiddenAt === null || isRestorable(hiddenAt, context.now),
    ),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, now, settings } = context
  const actor = await requireActor({ request, context })
  const of = albumOf(params)
  const sent = await request.formData()
  const submission = parseWithZod(sent, { schema: photoForm })
  const alt = String(submission.payload['alt'] ?? '')
  const giveBack = (problems: { photo?: string; alt?: string }) => data({ alt, problems }, 422)
  if (submission.status !== 'success') {
    return giveBack({ alt: submission.error?.['alt']?.[0] ?? '写真の説明を確認してください' })
  }
  // Nobody's picture is drawn before it is known that they may hang it up.
  const album = await ALBUMS[of.kind](db, of.id, now)
  if (!album || !maySeeAlbum(actor, album)) throw notFound()
  if (!mayChangeAlbum(actor, album)) throw forbidden()
  const photo = sent.get('photo')
  const file = photo instanceof File ? await keepPhoto(settings.uploadDir, photo) : null
  if (!file?.ok) return giveBack({ photo: REFUSALS[file?.reason ?? 'photo_missing'] })
  const { id } = submission.value
  const hung = { id: isId(id) ? id : newId(), of, file: file.value, alt: submission.value.alt }
  const result = await addPhoto(db, ALBUMS, { ...hung, actor }, now)
  if (result.ok) return seeOther(new URL(request.url).pathname, 'photo_added')
  if (result.reason === 'not_found') throw notFound()
  if (result.reason === 'not_allowed') throw forbidden()
  return giveBack({ photo: REFUSALS[result.reason] })
}

export default function AlbumPage() {
  const { photoId, name, thing, hint, page, photos } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const shown = photos.filter(({ hiddenAt }) => hiddenAt === null).length
  return (
    <div className="flow mx-auto max-w-3xl">
      <Breadcrumbs trail={[{ label: name, href: page }, { label: '写真' }]} />
      <h1 className="brushed">
        {shown === 0 ? `「${name}」の写真を載せる` : `「${name}」の写真は${shown}枚です`}
      </h1>
      <AlbumEditor photos={photos} to={`${page}/photos`} />
      {shown < MOST_PHOTOS ? (
        <section aria-labelledby="add" className="flow">
          <h2 id="add">写真を追加する</h2>
          <form method="post" encType="multipart/form-data" className="flex flex-col gap-6">
            <input type="hidden" name="id" value={photoId} />
            <PhotoField
              label="写真"
              hint="JPEG・PNG・WebP、10MBまで。撮影した場所などの記録は自動で消します。人の顔が写るときは、本人の了解を得てください。"
              error={refused?.problems.photo}
              required
            />
            <TextField
              name="alt"
              label="写真の説明"
              defaultValue={refused?.alt ?? ''}
              error={refused?.problems.alt}
              hint={`写真を見られない方のために、何が写っているかを短く。${hint}`}
              maxLength={150}
              required
            />
            <p>
              <Button>写真を追加する</Button>
            </p>
          </form>
        </section>
      ) : (
        <p>{`${thing}の写真は${MOST_PHOTOS}枚までです。追加するには、どれかを外してください。`}</p>
      )}
    </div>
  )
}
