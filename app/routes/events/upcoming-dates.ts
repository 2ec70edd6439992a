import type { LoaderFunctionArgs } from '@remix-run/node'
import { parseWithZod } from '@conform-to/zod/v4'
import { upcomingToText } from '#app/features/events/description.ts'
import { scheduleForm } from '#app/features/events/schedule-form.ts'
import { dayOf } from '#app/lib/time.ts'

/** The next dates of a schedule that is being typed, in words; empty while it cannot be read. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const today = dayOf(context.now)
  const { searchParams } = new URL(request.url)
  const submission = parseWithZod(searchParams, { schema: scheduleForm(today) })
  const schedule = submission.status === 'success' ? submission.value : null
  return Response.json(
    { text: schedule ? upcomingToText(schedule, context.now) : '' },
    { headers: { 'cache-control': 'no-store' } },
  )
}
