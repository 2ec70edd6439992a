import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { listAlternatives, permitsFor } from '#app/features/bookings/candidate.queries.server.ts'
import { listLosers } from '#app/features/bookings/competition.queries.server.ts'
import { Alternatives } from '#app/features/bookings/components/alternatives.tsx'
import { AnswerForms } from '#app/features/bookings/components/answer-forms.tsx'
import { Losers } from '#app/features/bookings/components/losers.tsx'
import { ProposalHead } from '#app/features/bookings/components/proposal-head.tsx'
import { ProposalFacts, ProposalSteps } from '#app/features/bookings/components/proposal-facts.tsx'
import { ReasonForm } from '#app/features/bookings/components/reason-form.tsx'
import { slotToText } from '#app/features/bookings/mail.ts'
import { maySeeProposal, maySeeRequest, sidesOf } from '#app/features/bookings/policy.ts'
import { acceptedAt, refuseAnswer, type Side } from '#app/features/bookings/proposal.ts'
import { findProposal, hasAnswerLink } from '#app/features/bookings/proposal.queries.server.ts'
import { isStaff } from '#app/features/organizations/actor.ts'
import { PermitList } from '#app/features/permits/components/permit-list.tsx'
import { listPermitRules } from '#app/features/permits/queries.server.ts'
import { forbidden, notFound } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.proposal.venue.name ?? ''}の提案｜道草コモンズ` },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, now } = context
  const actor = await requireActor({ request, context })
  const proposal = await findProposal(db, params.proposalId ?? '')
  if (!proposal) throw notFound()
  const sides = { organizerId: proposal.organizer.id, hostId: proposal.host.id }
  if (!maySeeProposal(actor, sides)) throw forbidden()
  const today = dayOf(now)
  const own = sidesOf(actor, sides)
  const staff = isStaff(actor)
  const refusal = refuseAnswer(proposal, now)
  const mine: Side[] = staff ? ['organizer', 'host'] : own
  const { landType } = proposal.venue
  const wish = { ...proposal, details: proposal.request.details, landType }
  const losers = refusal === null ? await listLosers(db, proposal, now) : []
  const knowsOthers = staff || own.includes('host')
  return {
    proposal,
    today,
    now,
    refusal,
    steps: permitsFor(await listPermitRules(db), wish, proposal.day, today),
    answers: mine.map((side) => ({
      side,
      accepted: acceptedAt(proposal, side) !== null,
      onBehalf: !own.includes(side),
    })),
    maySeeRequest: maySeeRequest(actor, { organizationId: proposal.organizer.id }),
    withdrawable:
      proposal.status === 'offered' &&
      (staff || (proposal.proposedBy !== 'staff' && own.includes(proposal.proposedBy))),
    alternatives:
      proposal.status === 'superseded' ? await listAlternatives(db, proposal.requestId, now) : null,
    losers: losers.map(({ proposal: rival, next }) => ({
      id: rival.id,
      name: knowsOthers ? `${rival.organizer.name}「${rival.request.title}」` : null,
      slot: slotToText(rival, today),
      next: staff ? next : null,
    })),
    linkOpen: staff && (await hasAnswerLink(db, proposal.id)),
  }
}

export default function ProposalPage() {
  const page = useLoaderData<typeof loader>()
  const { proposal, today } = page
  const base = `/proposals/${proposal.id}`
  return (
    <div className="flow mx-auto max-w-3xl">
      <ProposalHead
        proposal={proposal}
        today={today}
        now={page.now}
        asked={page.answers.some(({ accepted, onBehalf }) => !accepted && !onBehalf)}
      />
      {page.alternatives ? <Alternatives alternatives={page.alternatives} today={today} /> : null}
      {page.maySeeRequest ? (
        <p>
          <ButtonLink href={`/requests/${proposal.requestId}`} variant="secondary">
            会場さがしに戻る
          </ButtonLink>
        </p>
      ) : null}
      <ProposalFacts proposal={proposal} today={today} />
      <Losers losers={page.losers} today={today} />
      {page.refusal === null
        ? page.answers.map(({ side, accepted, onBehalf }) => (
            <AnswerForms
              key={side}
              base={base}
              side={side}
              name={proposal[side].name}
              accepted={accepted}
              onBehalf={onBehalf}
            />
          ))
        : null}
      <ProposalSteps proposal={proposal} today={today} />
      <section aria-labelledby="permits" className="flow">
        <h2 id="permits">この会場で必要な手続き</h2>
        <PermitList steps={page.steps} today={today} />
      </section>
      {page.withdrawable ? (
        <ReasonForm
          action={`${base}/withdrawal`}
          summary="この提案を取り下げる"
          hint="相手に伝わります。"
          button="提案を取り下げる"
        />
      ) : null}
      {page.linkOpen ? (
        <Form method="post" action={`${base}/link-withdrawal`} className="flow">
          <p>会場提供者には、メールの回答用リンクを送っています。</p>
          <Button variant="secondary">回答用リンクを使えなくする</Button>
        </Form>
      ) : null}
    </div>
  )
}
