import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permitsFor } from '#app/features/bookings/candidate.queries.server.ts'
import { listLosers } from '#app/features/bookings/competition.queries.server.ts'
import { AnswerForms } from '#app/features/bookings/components/answer-forms.tsx'
import { Losers } from '#app/features/bookings/components/losers.tsx'
import { ProposalHead } from '#app/features/bookings/components/proposal-head.tsx'
import { ProposalFacts, ProposalSteps } from '#app/features/bookings/components/proposal-facts.tsx'
import { slotToText } from '#app/features/bookings/mail.ts'
import { refuseAnswer } from '#app/features/bookings/proposal.ts'
import { findAnswerLink } from '#app/features/bookings/proposal.queries.server.ts'
import { PermitList } from '#app/features/permits/components/permit-list.tsx'
import { listPermitRules } from '#app/features/permits/queries.server.ts'
import { notFound } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'

export const meta = () => [
  { title: '会場利用のご相談｜道草コモンズ' },
  { name: 'robots', content: 'noindex' },
  // The address is the key: no other site learns it from a link that is followed here.
  { name: 'referrer', content: 'same-origin' },
]

export const headers = () => ({ 'cache-control': 'private, no-store' })

/** Opening the link only shows: scanners of mail open links, too. Answering takes a button. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, now } = context
  const token = params.token ?? ''
  const link = await findAnswerLink(db, token, now)
  if (!link) throw notFound()
  const { proposal, live } = link
  const today = dayOf(now)
  const { landType } = proposal.venue
  const wish = { ...proposal, details: proposal.request.details, landType }
  return {
    token,
    proposal,
    today,
    now,
    answerable: live && refuseAnswer(proposal, now) === null,
    // With its proposal the link ends: what became of it may still be read, and no more.
    losers: (live ? await listLosers(db, proposal, now) : []).map(({ proposal: rival }) => ({
      id: rival.id,
      name: `${rival.organizer.name}「${rival.request.title}」`,
      slot: slotToText(rival, today),
      next: null,
    })),
    steps: live ? permitsFor(await listPermitRules(db), wish, proposal.day, today) : null,
  }
}

export default function AnswerPage() {
  const { token, proposal, today, now, answerable, losers, steps } = useLoaderData<typeof loader>()
  return (
    <div className="flow mx-auto max-w-3xl">
      <ProposalHead
        proposal={proposal}
        today={today}
        now={now}
        asked={proposal.hostAcceptedAt === null}
      />
      {steps ? <ProposalFacts proposal={proposal} today={today} /> : null}
      <Losers losers={losers} today={today} />
      {answerable ? (
        <AnswerForms
          base={`/a/${token}`}
          side="host"
          name={proposal.host.name}
          accepted={proposal.hostAcceptedAt !== null}
          onBehalf={false}
        />
      ) : null}
      {steps ? (
        <>
          <ProposalSteps proposal={proposal} today={today} />
          <section aria-labelledby="permits" className="flow">
            <h2 id="permits">主催者が行う手続き</h2>
            <PermitList steps={steps} today={today} />
          </section>
        </>
      ) : (
        <p>この回答用のページは、提案が終わったため、返事を受け付けていません。</p>
      )}
    </div>
  )
}
