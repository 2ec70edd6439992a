import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs } from '@remix-run/node'
import { restorationForm } from '#app/features/bookings/answer-form.ts'
import { noticeFor } from '#app/features/bookings/labels.ts'
import { restoreRequest } from '#app/features/bookings/request.commands.server.ts'
import { afterStep } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

/** Brings an earlier version of the request back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: restorationForm })
  if (submission.status !== 'success') throw new Response('Bad Request', { status: 400 })
  const id = params.requestId ?? ''
  const { version, to: toVersion } = submission.value
  const { db, now } = context
  const restored = await restoreRequest(db, {
    id,
    version,
    toVersion,
    actor,
    onBehalfOf: null,
    now,
  })
  return afterStep(restored, `/requests/${id}`, 'request_restored', noticeFor)
}

export { default, loader } from '#app/routes/nowhere.tsx'
