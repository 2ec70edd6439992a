import type { ActionFunctionArgs } from '@remix-run/node'
import { publishRound } from '#app/features/bookings/round.commands.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { requireStaff } from '#app/session.server.ts'

/** Sends the proposals of a plan; what could not be sent is told on its page. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const { db, now, settings } = context
  const id = params.roundId ?? ''
  const sent = await publishRound(db, { id, actor, publicUrl: settings.publicUrl }, now)
  if (!sent.ok && sent.reason === 'not_found') throw notFound()
  if (!sent.ok && sent.reason === 'not_allowed') throw forbidden()
  if (!sent.ok) return seeOther(`/desk/rounds/${id}`, 'round_not_solved')
  return seeOther(`/desk/rounds/${id}`, sent.value.refused > 0 ? 'round_partly_sent' : 'round_sent')
}

export { default, loader } from '#app/routes/nowhere.tsx'
