import type { ActionFunctionArgs } from '@remix-run/node'
import { askForm } from '#app/features/bookings/answer-form.ts'
import { ASK_FIELDS, BLAMED, noticeFor } from '#app/features/bookings/labels.ts'
import { proposeCandidate } from '#app/features/bookings/proposal.commands.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { readStepForm } from '#app/routes/step-form.ts'
import { requireActor } from '#app/session.server.ts'

/** Puts a candidate to its host, or, by staff, to both sides. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const form = await readStepForm(request, askForm, ASK_FIELDS)
  const requestId = params.requestId ?? ''
  const { onBehalfOf, ...ask } = form.value
  const made = await proposeCandidate(context.db, {
    ...ask,
    requestId,
    actor,
    onBehalfOf: onBehalfOf || null,
    publicUrl: context.settings.publicUrl,
    now: context.now,
  })
  form.giveBackIf(made, BLAMED)
  if (made.ok) {
    const notice = ask.as === 'staff' ? 'proposal_made' : 'proposal_asked'
    return seeOther(`/proposals/${made.value.proposalId}`, notice)
  }
  if (made.reason === 'not_found') throw notFound()
  if (made.reason === 'not_allowed') throw forbidden()
  return seeOther(`/requests/${requestId}`, noticeFor(made.reason))
}

export { default, loader } from '#app/routes/nowhere.tsx'
