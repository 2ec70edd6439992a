import type { ActionFunctionArgs } from '@remix-run/node'
import { dismissDoubt } from '#app/features/publishing/doubt.commands.server.ts'
import { contextOf } from '#app/features/publishing/import.commands.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const { db, settings, town, now } = context
  const importing = contextOf({ actor, town, publicUrl: settings.publicUrl }, now)
  const dismissed = await dismissDoubt(db, { doubtId: params.doubtId ?? '', context: importing })
  if (dismissed.ok) return seeOther('/desk/import', 'doubt_dismissed')
  throw dismissed.reason === 'not_found' ? notFound() : forbidden()
}

export { default, loader } from '#app/routes/nowhere.tsx'
