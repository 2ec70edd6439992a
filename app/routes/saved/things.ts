import type { ActionFunctionArgs } from '@remix-run/node'
import { removeThings, saveThings } from '#app/features/saved/commands.server.ts'
import { readThings } from '#app/features/saved/thing.ts'
import { seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

/** `intent`: `save` or `remove`; `things`: their keys, with commas. Sent twice it is done once. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { accountId } = await requireActor({ request, context })
  const form = await request.formData()
  const things = readThings(String(form.get('things') ?? ''))
  if (form.get('intent') === 'remove') await removeThings(context.db, { accountId, things })
  else await saveThings(context.db, { accountId, things }, context.now)
  return seeOther('/saved')
}

export { default, loader } from '#app/routes/nowhere.tsx'
