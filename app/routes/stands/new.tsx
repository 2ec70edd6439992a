import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isStaff } from '#app/features/organizations/actor.ts'
import { pickerFacts, toKeeper } from '#app/features/places/form.ts'
import { StandForm } from '#app/features/stands/components/stand-form.tsx'
import { toStandFacts, standForm } from '#app/features/stands/form.ts'
import { REFUSALS } from '#app/features/stands/labels.ts'
import { listProduce } from '#app/features/stands/produce.queries.server.ts'
import { createListing } from '#app/features/places/listing.commands.server.ts'
import { STANDS } from '#app/features/stands/listing.server.ts'
import { seeOther } from '#app/lib/http.ts'
import { isId, newId } from '#app/lib/id.ts'
import { dayOf } from '#app/lib/time.ts'
import { findEntry, withEntry } from '#app/routes/desk/entry.ts'
import { listKeepers } from '#app/features/places/keeper.server.ts'
import { requireActor } from '#app/session.server.ts'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta = () => [{ title: '直売所を載せる｜道草コモンズ' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const entry = await findEntry(request, context, actor)
  return {
    id: newId(),
    entry,
    keepers: withEntry(await listKeepers(context.db, actor), entry),
    staff: isStaff(actor),
    picker: pickerFacts(context.town, context.settings),
    produce: await listProduce(context.db),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, town, settings, now } = context
  const actor = await requireActor({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: standForm })
  if (submission.status !== 'success') return data({ reply: submission.reply() }, 422)
  const form = submission.value
  const fail = (fieldErrors: Record<string, string[]>, status = 422) =>
    data({ reply: submission.reply({ fieldErrors }) }, status)
  const { facts, problems } = toStandFacts(form, { town, today: dayOf(now) })
  if (!facts) return fail(Object.fromEntries(problems.map((p) => [p.name, [p.message]])))
  const keeper = toKeeper(form, { kind: 'farmer', sector: 'agriculture' })
  if (!keeper) return fail({ keeperName: ['農業者の名前を入力してください'] })
  const made = await createListing(
    db,
    STANDS,
    {
      id: isId(form.id) ? form.id : newId(),
      facts,
      keeper,
      actor,
      onBehalfOf: isStaff(actor) && form.onBehalfOf !== '' ? form.onBehalfOf : null,
      keeperConfirmed: form.confirmed,
    },
    { town, publicUrl: settings.publicUrl, now },
  )
  if (!made.ok) return fail({ organizationId: [REFUSALS[made.reason]] }, 409)
  return seeOther(`/stands/${made.value.id}`, isStaff(actor) ? 'stand_listed' : 'stand_submitted')
}

export default function NewStand() {
  const { id, entry, keepers, staff, picker, produce } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="flow mx-auto max-w-2xl">
      <Breadcrumbs trail={[{ label: 'さがす', href: '/' }, { label: '直売所を載せる' }]} />
      <h1 className="brushed">直売所を、地図に載せる</h1>
      <p>庭先の小さな台でも、自動販売機でも。場所と時間が分かると、近くの人が立ち寄れます。</p>
      <StandForm
        id={id}
        keepers={keepers}
        staff={staff}
        picker={picker}
        produce={produce}
        answer={answer}
        values={
          entry
            ? { organizationId: entry.organization.id, onBehalfOf: entry.agreed }
            : keepers.length === 1 && !staff
              ? { organizationId: keepers[0]?.id }
              : {}
        }
        // What was once typed for somebody else is not theirs.
        draft={entry ? `stand:new:${entry.organization.id}` : 'stand:new'}
      />
    </div>
  )
}
