import type { ActionFunctionArgs } from '@remix-run/node'
import { applyImport } from '#app/features/publishing/import.commands.server.ts'
import { planKeptFile } from '#app/features/publishing/kept-file.server.ts'
import { forbidden, seeOther } from '#app/lib/http.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const { db, settings, town, now } = context
  const fileId = params.fileId ?? ''
  const planned = await planKeptFile(db, settings.uploadDir, fileId, now)
  if (!planned) return seeOther('/desk/import', 'import_expired')
  const importing = { actor, town, publicUrl: settings.publicUrl }
  const done = await applyImport(db, planned.plan, importing, now)
  if (!done.ok) throw forbidden()
  const nothing = done.value.stored + done.value.waiting === 0
  return seeOther(`/desk/import/${fileId}`, nothing ? 'import_nothing' : 'import_applied')
}

export { default, loader } from '#app/routes/nowhere.tsx'
