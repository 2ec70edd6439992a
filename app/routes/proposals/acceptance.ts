import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs } from '@remix-run/node'
import { acceptProposal } from '#app/features/bookings/answer.commands.server.ts'
import { acceptForm } from '#app/features/bookings/answer-form.ts'
import { noticeFor } from '#app/features/bookings/labels.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

/** One side says yes. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: acceptForm })
  if (submission.status !== 'success') throw new Response('Bad Request', { status: 400 })
  const proposalId = params.proposalId ?? ''
  const { side, onBehalfOf } = submission.value
  const answer = await acceptProposal(context.db, {
    proposalId,
    side,
    answerer: { kind: 'account', actor, onBehalfOf: onBehalfOf || null },
    publicUrl: context.settings.publicUrl,
    now: context.now,
  })
  const path = `/proposals/${proposalId}`
  if (answer.ok) {
    return seeOther(path, answer.value.confirmed ? 'proposal_confirmed' : 'proposal_accepted')
  }
  if (answer.reason === 'not_found') throw notFound()
  if (answer.reason === 'not_allowed') throw forbidden()
  return seeOther(path, noticeFor(answer.reason))
}
