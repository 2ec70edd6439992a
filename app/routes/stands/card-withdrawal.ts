import type { ActionFunctionArgs } from '@remix-run/node'
import { withdrawStandLink } from '#app/features/stands/link.commands.server.ts'
import { afterStep } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const standId = params.standId ?? ''
  const result = await withdrawStandLink(context.db, { standId, actor }, context.now)
  return afterStep(result, `/stands/${standId}/card`, 'card_withdrawn')
}

export { default, loader } from '#app/routes/nowhere.tsx'
