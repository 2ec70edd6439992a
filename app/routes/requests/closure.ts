import type { ActionFunctionArgs } from '@remix-run/node'
import { reasonForm } from '#app/features/bookings/answer-form.ts'
import { BLAMED, noticeFor, REASON_FIELDS } from '#app/features/bookings/labels.ts'
import { closeRequest } from '#app/features/bookings/request.commands.server.ts'
import { afterStep } from '#app/lib/http.ts'
import { readStepForm } from '#app/routes/step-form.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const form = await readStepForm(request, reasonForm, REASON_FIELDS)
  const id = params.requestId ?? ''
  const { reason, onBehalfOf } = form.value
  const ended = await closeRequest(context.db, {
    id,
    reason,
    actor,
    onBehalfOf: onBehalfOf || null,
    publicUrl: context.settings.publicUrl,
    now: context.now,
  })
  form.giveBackIf(ended, BLAMED)
  return afterStep(ended, `/requests/${id}`, 'request_closed_by_staff', noticeFor)
}

export { default, loader } from '#app/routes/nowhere.tsx'
