import type { ActionFunctionArgs } from '@remix-run/node'
import { relist } from '#app/features/places/listing-state.commands.server.ts'
import { STANDS } from '#app/features/stands/listing.server.ts'
import { afterStep } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const id = params.standId ?? ''
  const result = await relist(context.db, STANDS, { id, actor }, context.now)
  return afterStep(result, `/stands/${id}`, 'stand_relisted')
}

export { default, loader } from '#app/routes/nowhere.tsx'
