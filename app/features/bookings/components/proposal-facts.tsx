import { formatInstant } from '#app/features/calendar/format.ts'
import { aroundToText, feeToText, slotToText } from '#app/features/bookings/mail.ts'
import { PROPOSER_LABELS } from '#app/features/bookings/labels.ts'
import type { ProposalFacts as Facts } from '#app/features/bookings/proposal.ts'
import { USE_WORDS } from '#app/features/matching/labels.ts'
import type { Day } from '#app/lib/time.ts'
import { DefinitionList } from '#app/ui/card.tsx'
import { Steps, type Step } from '#app/ui/way.tsx'

/** The whole proposal: what for, where, when, on which terms, and what was said. */
export function ProposalFacts({ proposal, today }: { proposal: Facts; today: Day }) {
  const around = aroundToText(proposal)
  const uses = proposal.uses.map((use) => USE_WORDS[use]).join('・')
  return (
    <DefinitionList
      items={[
        { term: 'イベント', detail: proposal.request.title },
        { term: '主催', detail: proposal.organizer.name },
        {
          term: '会場',
          detail: (
            <>
              <a href={`/venues/${proposal.venueId}`}>{proposal.venue.name}</a>（
              {proposal.host.name}）
            </>
          ),
        },
        {
          term: '日時',
          detail: `${slotToText(proposal, today)}${around ? `（ほかに${around}）` : ''}`,
        },
        {
          term: '区画と人数',
          detail: `${proposal.units}区画（全${proposal.venue.units}区画）、来場見込み${proposal.people}人`,
        },
        uses ? { term: '会場ですること', detail: uses } : null,
        { term: '利用料', detail: feeToText(proposal.fee) },
        proposal.request.note
          ? {
              term: '主催者から',
              detail: <p className="whitespace-pre-line">{proposal.request.note}</p>,
            }
          : null,
        proposal.message
          ? {
              term: `メッセージ（${PROPOSER_LABELS[proposal.proposedBy]}）`,
              key: 'message',
              detail: <p className="whitespace-pre-line">{proposal.message}</p>,
            }
          : null,
        { term: '回答期限', detail: formatInstant(proposal.answerBy, today) },
      ]}
    />
  )
}

/** Who has agreed, and who is still asked. */
export function ProposalSteps({ proposal, today }: { proposal: Facts; today: Day }) {
  const { organizerAcceptedAt, hostAcceptedAt, status } = proposal
  const stateOf = (at: string | null): Step['state'] =>
    at !== null ? 'done' : status === 'offered' ? 'current' : 'ahead'
  return (
    <Steps
      label="ここまでの流れ"
      steps={[
        {
          label: `${PROPOSER_LABELS[proposal.proposedBy]}が提案`,
          detail: formatInstant(proposal.createdAt, today),
          state: 'done',
        },
        {
          label: `主催者（${proposal.organizer.name}）の承諾`,
          detail: organizerAcceptedAt ? formatInstant(organizerAcceptedAt, today) : null,
          state: stateOf(organizerAcceptedAt),
        },
        {
          label: `会場提供者（${proposal.host.name}）の承諾`,
          detail: hostAcceptedAt ? formatInstant(hostAcceptedAt, today) : null,
          state: stateOf(hostAcceptedAt),
        },
        { label: '会場の利用が決まる', state: status === 'confirmed' ? 'done' : 'ahead' },
      ]}
    />
  )
}
