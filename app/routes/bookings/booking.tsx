import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { effectiveBookingStatus, refuseToCancel } from '#app/features/bookings/booking.ts'
import { findBooking } from '#app/features/bookings/booking.queries.server.ts'
import { ReasonForm } from '#app/features/bookings/components/reason-form.tsx'
import { BOOKING_STATES } from '#app/features/bookings/labels.ts'
import { feeToText, slotToText } from '#app/features/bookings/mail.ts'
import { maySeeProposal, maySeeRequest, sidesOf } from '#app/features/bookings/policy.ts'
import { meets } from '#app/features/bookings/waiting.ts'
import { listWaits } from '#app/features/bookings/waiting.queries.server.ts'
import { isStaff } from '#app/features/organizations/actor.ts'
import { formatInstant } from '#app/features/calendar/format.ts'
import { findVenue } from '#app/features/venues/queries.server.ts'
import { forbidden, notFound } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/card.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.booking.venueName ?? ''}の利用｜道草コモンズ` },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, now } = context
  const actor = await requireActor({ request, context })
  const booking = await findBooking(db, params.bookingId ?? '')
  if (!booking) throw notFound()
  const sides = { organizerId: booking.organizationId, hostId: booking.hostId }
  if (!maySeeProposal(actor, sides)) throw forbidden()
  const venue = await findVenue(db, booking.venueId)
  const status = effectiveBookingStatus(booking, now)
  const today = dayOf(now)
  const waits = (await listWaits(db, { scope: { venueIds: [booking.venueId] }, today })).filter(
    (wait) => meets(wait, booking),
  )
  return {
    booking: { ...booking, status },
    today,
    setUp: formatInstant(booking.occupiedFrom, today),
    cleared: formatInstant(booking.occupiedUntil, today),
    // Both have agreed: now the address is told, and how to use the place.
    address: status === 'confirmed' ? (venue?.place.address ?? '') : '',
    knowHow: status === 'confirmed' ? (venue?.knowHow ?? '') : '',
    cancellable: refuseToCancel(booking, now) === null,
    waits: waits.map(({ id, organizerName, requestTitle }) => ({
      id,
      name: isStaff(actor) ? `${organizerName}「${requestTitle}」` : null,
    })),
    onBehalf: isStaff(actor) && sidesOf(actor, sides).length === 0,
    maySeeRequest: maySeeRequest(actor, { organizationId: booking.organizationId }),
  }
}

export default function BookingPage() {
  const page = useLoaderData<typeof loader>()
  const { booking, today } = page
  const state = BOOKING_STATES[booking.status]
  return (
    <div className="flow mx-auto max-w-3xl">
      <p>
        <Badge tone={state.tone}>{state.text}</Badge>
      </p>
      <h1 className="brushed">{booking.venueName}の利用</h1>
      <p className="text-lg font-700">{slotToText(booking, today)}</p>
      {booking.cancelReason ? (
        <p className="whitespace-pre-line">取消の理由：{booking.cancelReason}</p>
      ) : null}
      <DefinitionList
        items={[
          { term: 'イベント', detail: booking.requestTitle },
          { term: '主催', detail: booking.organizerName },
          {
            term: '会場',
            detail: (
              <>
                <a href={`/venues/${booking.venueId}`}>{booking.venueName}</a>（{booking.hostName}）
              </>
            ),
          },
          page.address ? { term: '場所', detail: page.address } : null,
          { term: '準備から片付けまで', detail: `${page.setUp}〜${page.cleared}` },
          { term: '区画と人数', detail: `${booking.units}区画、来場見込み${booking.people}人` },
          { term: '利用料', detail: feeToText(booking.fee) },
          page.knowHow
            ? {
                term: '使い方',
                detail: <span className="whitespace-pre-line">{page.knowHow}</span>,
              }
            : null,
        ]}
      />
      <p className="flex flex-wrap gap-3">
        {page.maySeeRequest ? (
          <ButtonLink href={`/requests/${booking.requestId}`} variant="secondary">
            会場さがしを見る
          </ButtonLink>
        ) : null}
        <ButtonLink href={`/proposals/${booking.proposalId}`} variant="text">
          やりとりと手続きを見る
        </ButtonLink>
      </p>
      {page.cancellable && page.waits.length > 0 ? (
        <p>
          この時間には、空き待ちが{page.waits.length}件あります
          {page.waits.some(({ name }) => name)
            ? `（${page.waits.map(({ name }) => name).join('、')}）`
            : ''}
          。取り消すと、順番にご案内します。
        </p>
      ) : null}
      {page.cancellable ? (
        <ReasonForm
          action={`/bookings/${booking.id}/cancellation`}
          summary="この利用を取り消す"
          hint="相手に伝わります。イベントの会場は「会場調整中」に戻ります。"
          button="利用を取り消す"
          onBehalf={page.onBehalf}
        />
      ) : null}
    </div>
  )
}
