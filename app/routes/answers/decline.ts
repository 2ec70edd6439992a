import type { ActionFunctionArgs } from '@remix-run/node'
import { declineProposal } from '#app/features/bookings/answer.commands.server.ts'
import { declineForm } from '#app/features/bookings/answer-form.ts'
import { BLAMED, noticeFor, REASON_FIELDS } from '#app/features/bookings/labels.ts'
import { findAnswerLink } from '#app/features/bookings/proposal.queries.server.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { readStepForm } from '#app/routes/step-form.ts'

/** The holder of the link in a host's mail answers for the host. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, now } = context
  const form = await readStepForm(request, declineForm, REASON_FIELDS)
  const link = await findAnswerLink(db, params.token ?? '', now)
  if (!link) throw notFound()
  const answer = await declineProposal(db, {
    proposalId: link.proposal.id,
    side: 'host',
    reason: form.value.reason,
    answerer: { kind: 'link', tokenHash: link.tokenHash },
    publicUrl: context.settings.publicUrl,
    now,
  })
  const path = `/a/${params.token}`
  form.giveBackIf(answer, BLAMED)
  if (answer.ok) return seeOther(path, 'proposal_declined')
  return seeOther(path, noticeFor(answer.reason))
}

export { default, loader } from '#app/routes/nowhere.tsx'
