import type { ActionFunctionArgs } from '@remix-run/node'
import { seeOther } from '#app/lib/http.ts'
import { requireStaff } from '#app/session.server.ts'

/** Ends a round with the best plan so far; one that is not being solved stays as it is. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireStaff({ request, context })
  const id = params.roundId ?? ''
  context.rounds?.cancel(id)
  return seeOther(`/desk/rounds/${id}`)
}

export { default, loader } from '#app/routes/nowhere.tsx'
