import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs } from '@remix-run/node'
import { declineProposal } from '#app/features/bookings/answer.commands.server.ts'
import { declineForm } from '#app/features/bookings/answer-form.ts'
import { noticeFor } from '#app/features/bookings/labels.ts'
import { findAnswerLink } from '#app/features/bookings/proposal.queries.server.ts'
import { notFound, seeOther } from '#app/lib/http.ts'

/** The holder of the link in a host's mail answers for the host. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, now } = context
  const submission = parseWithZod(await request.formData(), { schema: declineForm })
  if (submission.status !== 'success') throw new Response('Bad Request', { status: 400 })
  const link = await findAnswerLink(db, params.token ?? '', now)
  if (!link) throw notFound()
  const answer = await declineProposal(db, {
    proposalId: link.proposal.id,
    side: 'host',
    reason: submission.value.reason,
    answerer: { kind: 'link', tokenHash: link.tokenHash },
    publicUrl: context.settings.publicUrl,
    now,
  })
  const path = `/a/${params.token}`
  if (answer.ok) return seeOther(path, 'proposal_declined')
  return seeOther(path, noticeFor(answer.reason))
}
