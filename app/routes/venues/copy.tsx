import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isStaff } from '#app/features/organizations/actor.ts'
import { pickerFacts } from '#app/features/places/form.ts'
import { VenueForm } from '#app/features/venues/components/venue-form.tsx'
import { fromVenueFacts } from '#app/features/venues/form.ts'
import { mayEditVenue } from '#app/features/venues/policy.ts'
import { findVenue } from '#app/features/venues/queries.server.ts'
import { factsOfVenue } from '#app/features/venues/venue.ts'
import { forbidden, notFound } from '#app/lib/http.ts'
import { newId } from '#app/lib/id.ts'
import { dayOf } from '#app/lib/time.ts'
import { listKeepers } from '#app/features/places/keeper.server.ts'
import { requireActor } from '#app/session.server.ts'

export const meta = () => [{ title: '会場を写して載せる｜道草コモンズ' }]

/** A new venue that begins with the words of another; nothing is stored until it is sent. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const venue = await findVenue(context.db, params.venueId ?? '')
  if (!venue) throw notFound()
  if (!mayEditVenue(actor, venue)) throw forbidden()
  const { db, town, now, settings } = context
  const { values, keeps } = fromVenueFacts(factsOfVenue(venue), { town, today: dayOf(now) })
  return {
    id: newId(),
    name: venue.place.name,
    values: { ...values, organizationId: venue.host.id },
    keeps,
    keepers: await listKeepers(db, actor),
    staff: isStaff(actor),
    picker: pickerFacts(town, settings),
  }
}

export default function CopyVenue() {
  const { name, ...venue } = useLoaderData<typeof loader>()
  return (
    <div className="flow mx-auto max-w-2xl">
      <h1 className="brushed">「{name}」を写して、新しい会場を載せる</h1>
      <p>名前と場所を直して、保存してください。もとの会場は変わりません。</p>
      <VenueForm {...venue} to="/venues/new" answer={undefined} draft={`venue:copy:${venue.id}`} />
    </div>
  )
}
