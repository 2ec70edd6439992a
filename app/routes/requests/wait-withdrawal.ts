import type { ActionFunctionArgs } from '@remix-run/node'
import { noticeFor } from '#app/features/bookings/labels.ts'
import { leaveLine } from '#app/features/bookings/waiting.commands.server.ts'
import { afterStep } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

/** Waits no more for a slot. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { db, now } = context
  const left = await leaveLine(db, { waitId: params.waitId ?? '', actor, now })
  const to = left.ok ? `/requests/${left.value.requestId}` : '/my'
  return afterStep(left, to, 'wait_left', noticeFor)
}

export { default, loader } from '#app/routes/nowhere.tsx'
