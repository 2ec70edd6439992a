import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs } from '@remix-run/node'
import { reasonForm } from '#app/features/bookings/answer-form.ts'
import { noticeFor } from '#app/features/bookings/labels.ts'
import { closeRequest } from '#app/features/bookings/request.commands.server.ts'
import { afterStep } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: reasonForm })
  if (submission.status !== 'success') throw new Response('Bad Request', { status: 400 })
  const id = params.requestId ?? ''
  const { reason, onBehalfOf } = submission.value
  const ended = await closeRequest(context.db, {
    id,
    reason,
    actor,
    onBehalfOf: onBehalfOf || null,
    publicUrl: context.settings.publicUrl,
    now: context.now,
  })
  return afterStep(ended, `/requests/${id}`, 'request_closed_by_staff', noticeFor)
}
