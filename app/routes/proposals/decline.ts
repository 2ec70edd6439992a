import type { ActionFunctionArgs } from '@remix-run/node'
import { declineProposal } from '#app/features/bookings/answer.commands.server.ts'
import { declineForm } from '#app/features/bookings/answer-form.ts'
import { BLAMED, noticeFor, REASON_FIELDS } from '#app/features/bookings/labels.ts'
import { afterStep } from '#app/lib/http.ts'
import { readStepForm } from '#app/routes/step-form.ts'
import { requireActor } from '#app/session.server.ts'

/** One side says no, and why. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const form = await readStepForm(request, declineForm, REASON_FIELDS)
  const proposalId = params.proposalId ?? ''
  const { side, reason, onBehalfOf } = form.value
  const answer = await declineProposal(context.db, {
    proposalId,
    side,
    reason,
    answerer: { kind: 'account', actor, onBehalfOf: onBehalfOf || null },
    publicUrl: context.settings.publicUrl,
    now: context.now,
  })
  form.giveBackIf(answer, BLAMED)
  return afterStep(answer, `/proposals/${proposalId}`, 'proposal_declined', noticeFor)
}

export { default, loader } from '#app/routes/nowhere.tsx'
