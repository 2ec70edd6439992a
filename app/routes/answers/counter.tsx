import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { counterProposal } from '#app/features/bookings/answer.commands.server.ts'
import { CounterForm } from '#app/features/bookings/components/counter-form.tsx'
import { counterForm, counterValues } from '#app/features/bookings/answer-form.ts'
import { REFUSALS } from '#app/features/bookings/labels.ts'
import { slotToText } from '#app/features/bookings/mail.ts'
import { findAnswerLink } from '#app/features/bookings/proposal.queries.server.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { newId } from '#app/lib/id.ts'
import { dayOf } from '#app/lib/time.ts'

export const meta = () => [
  { title: '別の案を出す｜道草コモンズ' },
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'same-origin' },
]

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await findAnswerLink(context.db, params.token ?? '', context.now)
  if (!link) throw notFound()
  if (!link.live) throw seeOther(`/a/${params.token}`)
  const { proposal } = link
  return {
    title: `${proposal.venue.name} ${slotToText(proposal, dayOf(context.now))}`,
    values: counterValues(proposal, { id: newId(), side: 'host' }),
    venueUnits: proposal.venue.units,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, now } = context
  const schema = counterForm(dayOf(now))
  const submission = parseWithZod(await request.formData(), { schema })
  if (submission.status !== 'success') return data(submission.reply(), 422)
  const link = await findAnswerLink(db, params.token ?? '', now)
  if (!link) throw notFound()
  const { id, message, day, start, end, units, fee } = submission.value
  const answer = await counterProposal(db, {
    proposalId: link.proposal.id,
    id,
    side: 'host',
    counter: { day, start, end, units, fee },
    message,
    answerer: { kind: 'link', tokenHash: link.tokenHash },
    publicUrl: context.settings.publicUrl,
    now,
  })
  if (answer.ok) return seeOther(`/a/${params.token}`, 'proposal_countered')
  return data(submission.reply({ formErrors: [REFUSALS[answer.reason]] }), 422)
}

export default function AnswerCounterPage() {
  const { title, values, venueUnits } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <div className="flow mx-auto max-w-2xl">
      <h1 className="brushed">どう変えたいですか</h1>
      <p>いまの案：{title}</p>
      <CounterForm
        values={values}
        venueUnits={venueUnits}
        onBehalf={false}
        lastResult={lastResult}
      />
    </div>
  )
}
