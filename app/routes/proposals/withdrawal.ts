import type { ActionFunctionArgs } from '@remix-run/node'
import { withdrawProposal } from '#app/features/bookings/answer.commands.server.ts'
import { reasonForm } from '#app/features/bookings/answer-form.ts'
import { BLAMED, noticeFor, REASON_FIELDS } from '#app/features/bookings/labels.ts'
import { afterStep } from '#app/lib/http.ts'
import { readStepForm } from '#app/routes/step-form.ts'
import { requireActor } from '#app/session.server.ts'

/** Whoever made an offer, or staff, takes it back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const form = await readStepForm(request, reasonForm, REASON_FIELDS)
  const proposalId = params.proposalId ?? ''
  const { reason } = form.value
  const { publicUrl } = context.settings
  const { db, now } = context
  const withdrawn = await withdrawProposal(db, { proposalId, reason, actor, publicUrl, now })
  form.giveBackIf(withdrawn, BLAMED)
  return afterStep(withdrawn, `/proposals/${proposalId}`, 'proposal_withdrawn', noticeFor)
}

export { default, loader } from '#app/routes/nowhere.tsx'
