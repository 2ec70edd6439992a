import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs } from '@remix-run/node'
import { endFollow } from '#app/features/follow/commands.server.ts'
import { removalForm } from '#app/features/follow/form.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { followerAt, keepKey } from './asking.ts'

/** One is ended; with the last one they have left. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params['token'] ?? ''
  const submission = parseWithZod(await request.formData(), { schema: removalForm })
  if (submission.status !== 'success') throw new Response('Bad Request', { status: 400 })
  const follower = await followerAt(token, { request, context })
  if (!follower) throw notFound()
  const { left } = await endFollow(context.db, { followerId: follower.id, ...submission.value })
  if (left) return seeOther('/', 'follow_left', keepKey(null, context))
  return seeOther(`/follow/${encodeURIComponent(token)}`, 'follow_ended')
}

export { default, loader } from '#app/routes/nowhere.tsx'
