import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatInstant } from '#app/features/calendar/format.ts'
import { isStaff } from '#app/features/organizations/actor.ts'
import { RevisionList } from '#app/features/revisions/components/revision-list.tsx'
import { tellRevisions } from '#app/features/revisions/history.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import { describeVenueContent } from '#app/features/venues/description.ts'
import { mayEditVenue } from '#app/features/venues/policy.ts'
import { findVenue } from '#app/features/venues/queries.server.ts'
import type { VenueContent } from '#app/features/venues/revision.ts'
import { forbidden, notFound } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta = () => [{ title: '会場の変更の記録｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const venue = await findVenue(context.db, params.venueId ?? '')
  if (!venue) throw notFound()
  if (!mayEditVenue(actor, venue)) throw forbidden()
  const revisions = await listRevisions(context.db, 'venue', venue.id)
  const today = dayOf(context.now)
  return {
    id: venue.id,
    name: venue.place.name,
    staff: isStaff(actor),
    revisions: tellRevisions(
      revisions,
      (content) => describeVenueContent(content as VenueContent),
      (at) => formatInstant(at, today),
    ),
  }
}

export default function VenueRevisions() {
  const { id, name, staff, revisions } = useLoaderData<typeof loader>()
  return (
    <div className="flow mx-auto max-w-3xl">
      <Breadcrumbs
        trail={[
          { label: 'さがす', href: '/' },
          { label: name, href: `/venues/${id}` },
          { label: '変更の記録' },
        ]}
      />
      <h1 className="brushed">「{name}」が、いつ、だれに、どう変えられたか</h1>
      <RevisionList
        revisions={revisions}
        restorePath={staff ? (version) => `/venues/${id}/revisions/${version}/restoration` : null}
      />
    </div>
  )
}
