import type { ActionFunctionArgs } from '@remix-run/node'
import { acceptProposal } from '#app/features/bookings/answer.commands.server.ts'
import { acceptForm } from '#app/features/bookings/answer-form.ts'
import { BEHALF_FIELDS, BLAMED, noticeFor } from '#app/features/bookings/labels.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { readStepForm } from '#app/routes/step-form.ts'
import { requireActor } from '#app/session.server.ts'

/** One side says yes. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const form = await readStepForm(request, acceptForm, BEHALF_FIELDS)
  const proposalId = params.proposalId ?? ''
  const { side, onBehalfOf } = form.value
  const answer = await acceptProposal(context.db, {
    proposalId,
    side,
    answerer: { kind: 'account', actor, onBehalfOf: onBehalfOf || null },
    publicUrl: context.settings.publicUrl,
    now: context.now,
  })
  const path = `/proposals/${proposalId}`
  form.giveBackIf(answer, BLAMED)
  if (answer.ok) {
    return seeOther(path, answer.value.confirmed ? 'proposal_confirmed' : 'proposal_accepted')
  }
  if (answer.reason === 'not_found') throw notFound()
  if (answer.reason === 'not_allowed') throw forbidden()
  return seeOther(path, noticeFor(answer.reason))
}

export { default, loader } from '#app/routes/nowhere.tsx'
