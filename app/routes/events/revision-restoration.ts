import type { ActionFunctionArgs } from '@remix-run/node'
import { restoreRevision } from '#app/features/events/copy.commands.server.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'
import { afterEdit } from './editing.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const id = params['eventId'] ?? ''
  const version = Number(params['version'])
  const result = await restoreRevision(context.db, { id, version, actor }, context.now)
  if (!result.ok && result.reason === 'not_found') throw notFound()
  return result.ok
    ? seeOther(afterEdit(result.value), 'event_saved')
    : seeOther(`/events/${id}`, `event_${result.reason}`)
}

export { default, loader } from '#app/routes/nowhere.tsx'
