import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs } from '@remix-run/node'
import { withdrawProposal } from '#app/features/bookings/answer.commands.server.ts'
import { reasonForm } from '#app/features/bookings/answer-form.ts'
import { noticeFor } from '#app/features/bookings/labels.ts'
import { afterStep } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

/** Whoever made an offer, or staff, takes it back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: reasonForm })
  if (submission.status !== 'success') throw new Response('Bad Request', { status: 400 })
  const proposalId = params.proposalId ?? ''
  const { reason } = submission.value
  const { publicUrl } = context.settings
  const { db, now } = context
  const withdrawn = await withdrawProposal(db, { proposalId, reason, actor, publicUrl, now })
  return afterStep(withdrawn, `/proposals/${proposalId}`, 'proposal_withdrawn', noticeFor)
}
