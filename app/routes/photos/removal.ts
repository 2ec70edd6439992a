import type { ActionFunctionArgs } from '@remix-run/node'
import { removePhoto } from '#app/features/photos/commands.server.ts'
import { afterStep, returnPath } from '#app/lib/http.ts'
import { ALBUMS } from '#app/routes/photos/albums.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const photo = { id: params.photoId ?? '', actor }
  const result = await removePhoto(context.db, ALBUMS, photo, context.now)
  return afterStep(result, returnPath(request, '/my'), 'photo_removed')
}

export { default, loader } from '#app/routes/nowhere.tsx'
