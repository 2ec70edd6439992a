import type { ActionFunctionArgs } from '@remix-run/node'
import { cancelBooking } from '#app/features/bookings/cancellation.commands.server.ts'
import { reasonForm } from '#app/features/bookings/answer-form.ts'
import { BLAMED, noticeFor, REASON_FIELDS } from '#app/features/bookings/labels.ts'
import { afterStep } from '#app/lib/http.ts'
import { readStepForm } from '#app/routes/step-form.ts'
import { requireActor } from '#app/session.server.ts'

/** Either side, or staff, cancels a confirmed use, and says why. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const form = await readStepForm(request, reasonForm, REASON_FIELDS)
  const bookingId = params.bookingId ?? ''
  const { reason, onBehalfOf } = form.value
  const cancelled = await cancelBooking(context.db, {
    bookingId,
    reason,
    actor,
    onBehalfOf: onBehalfOf || null,
    publicUrl: context.settings.publicUrl,
    now: context.now,
  })
  form.giveBackIf(cancelled, BLAMED)
  const isPassedOn = cancelled.ok && cancelled.value.offered > 0
  const notice = isPassedOn ? 'booking_passed_on' : 'booking_cancelled'
  return afterStep(cancelled, `/bookings/${bookingId}`, notice, noticeFor)
}

export { default, loader } from '#app/routes/nowhere.tsx'
