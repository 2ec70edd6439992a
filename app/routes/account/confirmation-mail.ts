import type { ActionFunctionArgs } from '@remix-run/node'
import { sendConfirmation } from '#app/features/accounts/commands.server.ts'
import { seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, now, settings } = context
  const actor = await requireActor({ request, context })
  if (!actor.emailConfirmed) {
    const account = { id: actor.accountId, name: actor.name, email: actor.email }
    await sendConfirmation(db, account, settings.publicUrl, now)
  }
  return seeOther('/my', 'confirmation_sent')
}

export { default, loader } from '#app/routes/nowhere.tsx'
