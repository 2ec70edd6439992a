import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { counterProposal } from '#app/features/bookings/answer.commands.server.ts'
import { CounterForm } from '#app/features/bookings/components/counter-form.tsx'
import { counterForm, counterValues } from '#app/features/bookings/answer-form.ts'
import { REFUSALS } from '#app/features/bookings/labels.ts'
import { slotToText } from '#app/features/bookings/mail.ts'
import { maySeeProposal, sidesOf } from '#app/features/bookings/policy.ts'
import { findProposal } from '#app/features/bookings/proposal.queries.server.ts'
import { isStaff } from '#app/features/organizations/actor.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { newId } from '#app/lib/id.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'

export const meta = () => [{ title: '別の案を出す｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const proposal = await findProposal(context.db, params.proposalId ?? '')
  if (!proposal) throw notFound()
  const sides = { organizerId: proposal.organizer.id, hostId: proposal.host.id }
  if (!maySeeProposal(actor, sides)) throw forbidden()
  const own = sidesOf(actor, sides)
  const asked = new URL(request.url).searchParams.get('side')
  const side = asked === 'organizer' || asked === 'host' ? asked : (own[0] ?? 'host')
  if (!own.includes(side) && !isStaff(actor)) throw forbidden()
  return {
    title: `${proposal.venue.name} ${slotToText(proposal, dayOf(context.now))}`,
    values: counterValues(proposal, { id: newId(), side }),
    venueUnits: proposal.venue.units,
    onBehalf: !own.includes(side),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const schema = counterForm(dayOf(context.now))
  const submission = parseWithZod(await request.formData(), { schema })
  if (submission.status !== 'success') return data(submission.reply(), 422)
  const { id, side, onBehalfOf, message, ...counter } = submission.value
  const answer = await counterProposal(context.db, {
    proposalId: params.proposalId ?? '',
    id,
    side,
    counter,
    message,
    answerer: { kind: 'account', actor, onBehalfOf: onBehalfOf || null },
    publicUrl: context.settings.publicUrl,
    now: context.now,
  })
  if (answer.ok) return seeOther(`/proposals/${answer.value.proposalId}`, 'proposal_countered')
  if (answer.reason === 'not_found') throw notFound()
  if (answer.reason === 'not_allowed') throw forbidden()
  return data(submission.reply({ formErrors: [REFUSALS[answer.reason]] }), 422)
}

export default function CounterPage() {
  const { title, values, venueUnits, onBehalf } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <div className="flow mx-auto max-w-2xl">
      <h1 className="brushed">どう変えたいですか</h1>
      <p>いまの案：{title}</p>
      <CounterForm
        values={values}
        venueUnits={venueUnits}
        onBehalf={onBehalf}
        lastResult={lastResult}
      />
    </div>
  )
}
