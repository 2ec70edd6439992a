import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs } from '@remix-run/node'
import { declineProposal } from '#app/features/bookings/answer.commands.server.ts'
import { declineForm } from '#app/features/bookings/answer-form.ts'
import { noticeFor } from '#app/features/bookings/labels.ts'
import { afterStep } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

/** One side says no, and why. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: declineForm })
  if (submission.status !== 'success') throw new Response('Bad Request', { status: 400 })
  const proposalId = params.proposalId ?? ''
  const { side, reason, onBehalfOf } = submission.value
  const answer = await declineProposal(context.db, {
    proposalId,
    side,
    reason,
    answerer: { kind: 'account', actor, onBehalfOf: onBehalfOf || null },
    publicUrl: context.settings.publicUrl,
    now: context.now,
  })
  return afterStep(answer, `/proposals/${proposalId}`, 'proposal_declined', noticeFor)
}
