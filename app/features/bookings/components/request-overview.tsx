import { formatInstant } from '#app/features/calendar/format.ts'
import type { ListedBookingFacts } from '#app/features/bookings/booking.ts'
import { BOOKING_STATES, PROPOSAL_STATES, REQUEST_STATES } from '#app/features/bookings/labels.ts'
import { slotToText } from '#app/features/bookings/mail.ts'
import type { ProposalFacts } from '#app/features/bookings/proposal.ts'
import type { RequestStatus } from '#app/features/bookings/request.ts'
import type { Line } from '#app/features/revisions/changes.ts'
import type { Day } from '#app/lib/time.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, DefinitionList } from '#app/ui/card.tsx'
import { ReasonForm } from './reason-form.tsx'

/** What is asked for, and where it stands. */
export function RequestSummary({
  page,
}: {
  page: {
    id: string
    title: string
    status: RequestStatus
    organizerName: string
    eventId: string | null
    closedMessage: string | null
    lines: Line[]
    editable: boolean
  }
}) {
  const state = REQUEST_STATES[page.status]
  const [first, ...rest] = page.lines.filter(({ detail }) => detail !== page.title)
  return (
    <header className="flow">
      <p>
        <Badge tone={state.tone}>{state.text}</Badge>
      </p>
      <h1 className="brushed">「{page.title}」の会場さがし</h1>
      {first ? <p className="text-lg whitespace-pre-line">{first.detail}</p> : null}
      {page.closedMessage ? <p className="whitespace-pre-line">{page.closedMessage}</p> : null}
      <details>
        <summary className="min-h-11 py-2">希望の条件を見る</summary>
        <DefinitionList
          items={[
            { term: '主催', detail: page.organizerName },
            ...rest.map(({ term, detail }) => ({
              term,
              detail: <span className="whitespace-pre-line">{detail}</span>,
            })),
          ]}
        />
      </details>
      <p className="flex flex-wrap gap-3">
        {page.editable ? (
          <ButtonLink href={`/requests/${page.id}/edit`} variant="secondary">
            条件を直す
          </ButtonLink>
        ) : null}
        {page.eventId ? (
          <ButtonLink href={`/events/${page.eventId}`} variant="text">
            イベントを見る
          </ButtonLink>
        ) : null}
      </p>
    </header>
  )
}

/** Proposals under way, and bookings: what came of it so far. */
export function RequestProgress({
  proposals,
  bookings,
  today,
}: {
  proposals: readonly ProposalFacts[]
  bookings: readonly ListedBookingFacts[]
  today: Day
}) {
  const live = bookings.filter(({ status }) => status !== 'held' && status !== 'released')
  if (proposals.length === 0 && live.length === 0) return null
  return (
    <section aria-labelledby="progress" className="flow">
      <h2 id="progress">ここまでのやりとり</h2>
      <ul className="flex flex-col gap-3">
        {live.map((booking) => (
          <Card as="li" key={booking.id}>
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={BOOKING_STATES[booking.status].tone}>
                {BOOKING_STATES[booking.status].text}
              </Badge>
              <a href={`/bookings/${booking.id}`} className="py-2 font-700">
                {booking.venueName} {slotToText(booking, today)}
              </a>
            </p>
            {booking.cancelReason ? <p>理由：{booking.cancelReason}</p> : null}
          </Card>
        ))}
        {proposals
          .filter(({ status }) => status !== 'confirmed')
          .map((proposal) => (
            <Card as="li" key={proposal.id}>
              <p className="flex flex-wrap items-center gap-2">
                <Badge tone={PROPOSAL_STATES[proposal.status].tone}>
                  {PROPOSAL_STATES[proposal.status].text}
                </Badge>
                <a href={`/proposals/${proposal.id}`} className="py-2 font-700">
                  {proposal.venue.name} {slotToText(proposal, today)}
                </a>
              </p>
              {proposal.status === 'offered' ? (
                <p>{formatInstant(proposal.answerBy, today)}までに返事があります。</p>
              ) : null}
              {proposal.endedReason ? <p>理由：{proposal.endedReason}</p> : null}
            </Card>
          ))}
      </ul>
    </section>
  )
}

/** Ways to end: the organizer no longer looks, or staff found nothing and say so. */
export function RequestEnding({ id, staff }: { id: string; staff: boolean }) {
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-4">
      <ReasonForm
        action={`/requests/${id}/withdrawal`}
        summary="会場さがしをやめる"
        label="やめる理由"
        hint="お願いしている会場提供者に伝わります。"
        button="会場さがしを取り下げる"
      />
      {staff ? (
        <ReasonForm
          action={`/requests/${id}/closure`}
          summary="見つからなかったことを伝える（協会）"
          label="主催者に伝える言葉"
          hint="次の会場さがしで、順番が考慮されます。"
          button="主催者に伝えて終わりにする"
        />
      ) : null}
    </div>
  )
}
