import type { ActionFunctionArgs } from '@remix-run/node'
import { movePhoto } from '#app/features/photos/commands.server.ts'
import { positionForm } from '#app/features/photos/form.ts'
import { afterStep, returnPath } from '#app/lib/http.ts'
import { ALBUMS } from '#app/routes/photos/albums.ts'
import { readStepForm } from '#app/routes/step-form.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { to } = (await readStepForm(request, positionForm, {})).value
  const move = { id: params.photoId ?? '', to, actor }
  const result = await movePhoto(context.db, ALBUMS, move, context.now)
  return afterStep(result, returnPath(request, '/my'), 'photo_moved')
}

export { default, loader } from '#app/routes/nowhere.tsx'
