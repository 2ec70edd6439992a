import type { ActionFunctionArgs } from '@remix-run/node'
import { waitForm } from '#app/features/bookings/answer-form.ts'
import { noticeFor } from '#app/features/bookings/labels.ts'
import { joinLine } from '#app/features/bookings/waiting.commands.server.ts'
import { afterStep } from '#app/lib/http.ts'
import { readStepForm } from '#app/routes/step-form.ts'
import { requireActor } from '#app/session.server.ts'

/** Waits for a slot that others have. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { value } = await readStepForm(request, waitForm, {})
  const requestId = params.requestId ?? ''
  const { db, now } = context
  const joined = await joinLine(db, { ...value, requestId, actor, now })
  return afterStep(joined, `/requests/${requestId}`, 'wait_joined', noticeFor)
}

export { default, loader } from '#app/routes/nowhere.tsx'
