import type { ActionFunctionArgs } from '@remix-run/node'
import { seeOther } from '#app/lib/http.ts'
import { endSession } from '#app/session.server.ts'

export async function action({ request, context }: ActionFunctionArgs) {
  return seeOther('/', 'signed_out', { 'set-cookie': await endSession({ request, context }) })
}

export { default, loader } from '#app/routes/nowhere.tsx'
