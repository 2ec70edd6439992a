import type { ActionFunctionArgs } from '@remix-run/node'
import { removeMember } from '#app/features/organizations/commands.server.ts'
import { seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const organizationId = params.organizationId ?? ''
  const accountId = String((await request.formData()).get('accountId') ?? '')
  const removed = await removeMember(context.db, { organizationId, accountId }, actor)
  const page = accountId === actor.accountId ? '/my' : `/organizations/${organizationId}/members`
  return seeOther(
    removed.ok ? page : `/organizations/${organizationId}/members`,
    removed.ok ? 'member_removed' : removed.reason,
  )
}

export { default, loader } from '#app/routes/nowhere.tsx'
