import type { ActionFunctionArgs } from '@remix-run/node'
import { withdrawAnswerLink } from '#app/features/bookings/proposal.commands.server.ts'
import { seeOther } from '#app/lib/http.ts'
import { requireStaff } from '#app/session.server.ts'

/** Staff close the link in a host's mail. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const proposalId = params.proposalId ?? ''
  await withdrawAnswerLink(context.db, { proposalId, actor, now: context.now })
  return seeOther(`/proposals/${proposalId}`, 'answer_link_withdrawn')
}

export { default, loader } from '#app/routes/nowhere.tsx'
