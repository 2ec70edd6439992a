import type { ActionFunctionArgs } from '@remix-run/node'
import { trustOrganization } from '#app/features/desk/organization.commands.server.ts'
import { forbidden, notFound, returnPath, seeOther } from '#app/lib/http.ts'
import { MESSAGE_FIELDS, messageForm, readStepForm } from '#app/routes/step-form.ts'
import { requireStaff } from '#app/session.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireStaff({ request, context })
  const to = returnPath(request, '/desk/organizations')
  const { message } = (await readStepForm(request, messageForm, MESSAGE_FIELDS)).value
  const organizationId = params.organizationId ?? ''
  const trusted = await trustOrganization(
    context.db,
    { organizationId, actor, message },
    context.now,
  )
  if (trusted.ok) return seeOther(to, 'organization_trusted')
  if (trusted.reason === 'not_found') throw notFound()
  if (trusted.reason === 'not_allowed') throw forbidden()
  throw forbidden()
}

export { default, loader } from '#app/routes/nowhere.tsx'
