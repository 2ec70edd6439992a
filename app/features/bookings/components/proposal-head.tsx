import { formatInstant } from '#app/features/calendar/format.ts'
import { PROPOSAL_STATES } from '#app/features/bookings/labels.ts'
import { slotToText } from '#app/features/bookings/mail.ts'
import { effectiveStatus, type ProposalFacts } from '#app/features/bookings/proposal.ts'
import type { Day, Instant } from '#app/lib/time.ts'
import { Badge } from '#app/ui/badge.tsx'

/** Where and when, what has become of it, and until when an answer is awaited. */
export function ProposalHead({
  proposal,
  today,
  now,
  asked,
}: {
  proposal: ProposalFacts
  today: Day
  now: Instant
  /** Whether the reader is the one whose answer is awaited. */
  asked: boolean
}) {
  const status = effectiveStatus(proposal, now)
  const state = PROPOSAL_STATES[status]
  return (
    <header className="flow">
      <p>
        <Badge tone={state.tone}>{state.text}</Badge>
        {proposal.held && status === 'offered' ? (
          <>
            {' '}
            <Badge tone="info">仮押さえ中</Badge>
          </>
        ) : null}
      </p>
      <h1 className="brushed">{proposal.venue.name}を使う提案</h1>
      <p className="text-lg font-700">{slotToText(proposal, today)}</p>
      <p>{sentenceOf(proposal, { status, today, asked })}</p>
      {proposal.endedReason ? (
        <p className="whitespace-pre-line">理由：{proposal.endedReason}</p>
      ) : null}
    </header>
  )
}

function sentenceOf(
  proposal: ProposalFacts,
  { status, today, asked }: { status: ProposalFacts['status']; today: Day; asked: boolean },
): string {
  switch (status) {
    case 'offered':
      return asked
        ? `${formatInstant(proposal.answerBy, today)}までにお答えください。双方が承諾すると、会場の利用が決まります。`
        : `${waitingFor(proposal)}の返事を待っています（${formatInstant(proposal.answerBy, today)}まで）。双方が承諾すると、会場の利用が決まります。`
    case 'confirmed':
      return '双方の承諾により、会場の利用が決まりました。'
    case 'declined':
      return proposal.endedBy === 'host'
        ? '会場提供者が、今回は見送りたいと答えました。'
        : '主催者が、今回は見送りたいと答えました。'
    case 'expired':
      return '回答期限までに返事がそろわなかったため、この提案は終わりました。'
    case 'superseded':
      return 'この時間は、別の団体の利用が先に決まりました。次の候補をご覧ください。'
    case 'countered':
      return '日時などを変えた別の案が出たため、この提案は終わりました。'
    case 'withdrawn':
      return 'この提案は取り下げられました。'
  }
}

function waitingFor({ organizerAcceptedAt, hostAcceptedAt }: ProposalFacts): string {
  if (organizerAcceptedAt !== null) return '会場提供者'
  return hostAcceptedAt === null ? '双方' : '主催者'
}
