import type { ActionFunctionArgs } from '@remix-run/node'
import { synonymForm } from '#app/features/desk/form.ts'
import { editSynonyms } from '#app/features/desk/setting.commands.server.ts'
import { forbidden, seeOther } from '#app/lib/http.ts'
import { readStepForm } from '#app/routes/step-form.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const fields = { words: { label: '同じ意味のことば', long: true } }
  const { value } = await readStepForm(request, synonymForm, fields)
  const edited = await editSynonyms(context.db, { ...value, actor })
  if (!edited.ok) throw forbidden()
  return seeOther('/desk/settings', 'synonyms_saved')
}

export { default, loader } from '#app/routes/nowhere.tsx'
