import type { ActionFunctionArgs } from '@remix-run/node'
import { describePhoto } from '#app/features/photos/commands.server.ts'
import { descriptionForm } from '#app/features/photos/form.ts'
import { afterStep, returnPath } from '#app/lib/http.ts'
import { ALBUMS } from '#app/routes/photos/albums.ts'
import { readStepForm } from '#app/routes/step-form.ts'
import { requireActor } from '#app/session.server.ts'

const BLAMED = {
  edited_elsewhere: {
    field: 'alt',
    message: 'ほかの方が先に書き換えました。写真のページを開き直して、見比べてください',
  },
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const form = await readStepForm(request, descriptionForm, { alt: { label: '写真の説明' } })
  const description = { ...form.value, id: params.photoId ?? '', actor }
  const result = await describePhoto(context.db, ALBUMS, description, context.now)
  form.giveBackIf(result, BLAMED)
  return afterStep(result, returnPath(request, '/my'), 'photo_described')
}

export { default, loader } from '#app/routes/nowhere.tsx'
