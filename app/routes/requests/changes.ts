import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs } from '@remix-run/node'
import { changesForm } from '#app/features/bookings/answer-form.ts'
import { noticeFor } from '#app/features/bookings/labels.ts'
import { applyRequestChanges } from '#app/features/bookings/request.commands.server.ts'
import { decodeChange } from '#app/features/matching/changes.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

/** Changes the request as the matching suggested, in one tap that can be undone. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: changesForm })
  if (submission.status !== 'success') throw new Response('Bad Request', { status: 400 })
  const { version } = submission.value
  const changes = submission.value.change.map(decodeChange).filter((change) => change !== null)
  if (changes.length !== submission.value.change.length) {
    throw new Response('Bad Request', { status: 400 })
  }
  const id = params.requestId ?? ''
  const changed = await applyRequestChanges(context.db, {
    id,
    version,
    changes,
    actor,
    onBehalfOf: null,
    now: context.now,
  })
  if (changed.ok) return seeOther(`/requests/${id}?undo=${version}`, 'request_changed')
  if (changed.reason === 'not_found') throw notFound()
  if (changed.reason === 'not_allowed') throw forbidden()
  return seeOther(`/requests/${id}`, noticeFor(changed.reason))
}

export { default, loader } from '#app/routes/nowhere.tsx'
