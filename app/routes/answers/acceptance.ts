import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs } from '@remix-run/node'
import { acceptProposal } from '#app/features/bookings/answer.commands.server.ts'
import { acceptForm } from '#app/features/bookings/answer-form.ts'
import { noticeFor } from '#app/features/bookings/labels.ts'
import { findAnswerLink } from '#app/features/bookings/proposal.queries.server.ts'
import { notFound, seeOther } from '#app/lib/http.ts'

/** The holder of the link in a host's mail answers for the host. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, now } = context
  const submission = parseWithZod(await request.formData(), { schema: acceptForm })
  if (submission.status !== 'success') throw new Response('Bad Request', { status: 400 })
  const link = await findAnswerLink(db, params.token ?? '', now)
  if (!link) throw notFound()
  const answer = await acceptProposal(db, {
    proposalId: link.proposal.id,
    side: 'host',
    answerer: { kind: 'link', tokenHash: link.tokenHash },
    publicUrl: context.settings.publicUrl,
    now,
  })
  const path = `/a/${params.token}`
  if (answer.ok) {
    return seeOther(path, answer.value.confirmed ? 'proposal_confirmed' : 'proposal_accepted')
  }
  return seeOther(path, noticeFor(answer.reason))
}

export { default, loader } from '#app/routes/nowhere.tsx'
