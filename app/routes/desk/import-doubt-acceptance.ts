import type { ActionFunctionArgs } from '@remix-run/node'
import { acceptDoubt } from '#app/features/publishing/doubt.commands.server.ts'
import { contextOf } from '#app/features/publishing/import.commands.server.ts'
import { afterStep } from '#app/lib/http.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const { db, settings, town, now } = context
  const importing = contextOf({ actor, town, publicUrl: settings.publicUrl }, now)
  const decision = { doubtId: params.doubtId ?? '', context: importing }
  const accepted = await acceptDoubt(db, decision)
  return afterStep(accepted, '/desk/import', 'doubt_accepted', (reason) => `import_${reason}`)
}

export { default, loader } from '#app/routes/nowhere.tsx'
