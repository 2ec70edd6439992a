import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs } from '@remix-run/node'
import { synonymForm } from '#app/features/desk/form.ts'
import { editSynonyms } from '#app/features/desk/setting.commands.server.ts'
import { forbidden, seeOther } from '#app/lib/http.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: synonymForm })
  if (submission.status !== 'success') return seeOther('/desk/settings', 'synonyms_unreadable')
  const edited = await editSynonyms(context.db, { ...submission.value, actor })
  if (!edited.ok) throw forbidden()
  return seeOther('/desk/settings', 'synonyms_saved')
}
