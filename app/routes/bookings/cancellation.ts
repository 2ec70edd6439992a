import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs } from '@remix-run/node'
import { cancelBooking } from '#app/features/bookings/booking.commands.server.ts'
import { reasonForm } from '#app/features/bookings/answer-form.ts'
import { noticeFor } from '#app/features/bookings/labels.ts'
import { afterStep } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'

/** Either side, or staff, cancels a confirmed use, and says why. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: reasonForm })
  if (submission.status !== 'success') throw new Response('Bad Request', { status: 400 })
  const bookingId = params.bookingId ?? ''
  const { reason, onBehalfOf } = submission.value
  const cancelled = await cancelBooking(context.db, {
    bookingId,
    reason,
    actor,
    onBehalfOf: onBehalfOf || null,
    publicUrl: context.settings.publicUrl,
    now: context.now,
  })
  return afterStep(cancelled, `/bookings/${bookingId}`, 'booking_cancelled', noticeFor)
}
