import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isStaff } from '#app/features/organizations/actor.ts'
import { pickerFacts } from '#app/features/places/form.ts'
import { StandForm } from '#app/features/stands/components/stand-form.tsx'
import { fromStandFacts } from '#app/features/stands/form.ts'
import { mayEditStand } from '#app/features/stands/policy.ts'
import { findStand } from '#app/features/stands/queries.server.ts'
import { factsOfStand } from '#app/features/stands/stand.ts'
import { listProduce } from '#app/features/stands/produce.queries.server.ts'
import { forbidden, notFound } from '#app/lib/http.ts'
import { newId } from '#app/lib/id.ts'
import { dayOf } from '#app/lib/time.ts'
import { listKeepers } from '#app/features/places/keeper.server.ts'
import { requireActor } from '#app/session.server.ts'

export const meta = () => [{ title: '直売所を写して載せる｜道草コモンズ' }]

/** A new stand that begins with the words of another; nothing is stored until it is sent. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const stand = await findStand(context.db, params.standId ?? '', context.now)
  if (!stand) throw notFound()
  if (!mayEditStand(actor, stand)) throw forbidden()
  const { db, town, now, settings } = context
  const { values, keeps } = fromStandFacts(factsOfStand(stand), { town, today: dayOf(now) })
  return {
    id: newId(),
    name: stand.place.name,
    values: { ...values, organizationId: stand.farmer.id },
    keeps,
    keepers: await listKeepers(db, actor),
    staff: isStaff(actor),
    picker: pickerFacts(town, settings),
    produce: await listProduce(db),
  }
}

export default function CopyStand() {
  const { name, ...stand } = useLoaderData<typeof loader>()
  return (
    <div className="flow mx-auto max-w-2xl">
      <h1 className="brushed">「{name}」を写して、新しい直売所を載せる</h1>
      <p>名前と場所を直して、保存してください。もとの直売所は変わりません。</p>
      <StandForm {...stand} to="/stands/new" answer={undefined} draft={`stand:copy:${stand.id}`} />
    </div>
  )
}
