import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { ListingFormAnswer } from '#app/features/places/components/listing-form.tsx'
import { renaming } from '#app/features/discovery/document.commands.server.ts'
import { pickerFacts } from '#app/features/places/form.ts'
import { changedLines } from '#app/features/revisions/changes.ts'
import { VenueForm } from '#app/features/venues/components/venue-form.tsx'
import { describeVenue } from '#app/features/venues/description.ts'
import { fromVenueFacts, toVenueFacts, venueEditForm } from '#app/features/venues/form.ts'
import { REFUSALS } from '#app/features/venues/labels.ts'
import { mayEditVenue } from '#app/features/venues/policy.ts'
import { findVenue } from '#app/features/venues/queries.server.ts'
import { factsOfVenue } from '#app/features/venues/venue.ts'
import { editListing } from '#app/features/places/listing.commands.server.ts'
import { VENUES } from '#app/features/venues/listing.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta = () => [{ title: '会場を直す｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const venue = await findVenue(context.db, params.venueId ?? '')
  if (!venue) throw notFound()
  if (!mayEditVenue(actor, venue)) throw forbidden()
  const { town, now, settings } = context
  return {
    id: venue.id,
    name: venue.place.name,
    version: venue.version,
    reviewMessage: venue.reviewMessage,
    ...fromVenueFacts(factsOfVenue(venue), { town, today: dayOf(now) }),
    picker: pickerFacts(town, settings),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, town, settings, now } = context
  const id = params.venueId ?? ''
  const actor = await requireActor({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: venueEditForm })
  const answer = (body: ListingFormAnswer, status: number) => data(body, status)
  if (submission.status !== 'success') return answer({ reply: submission.reply() }, 422)
  const { facts, problems } = toVenueFacts(submission.value, { town, today: dayOf(now) })
  if (!facts) {
    const fieldErrors = Object.fromEntries(problems.map((p) => [p.name, [p.message]]))
    return answer({ reply: submission.reply({ fieldErrors }) }, 422)
  }
  const { version } = submission.value
  const where = { town, publicUrl: settings.publicUrl, now }
  const edited = await renaming(db, { kind: 'venue', id }, now, (tx) =>
    editListing(tx, VENUES, { id, version, facts, actor }, where),
  )
  if (edited.ok) return seeOther(`/venues/${id}`, 'saved')
  if (edited.reason === 'not_found') throw notFound()
  if (edited.reason === 'not_allowed') throw forbidden()
  if (edited.reason === 'units_booked') {
    const fieldErrors = { units: [REFUSALS.units_booked] }
    return answer({ reply: submission.reply({ fieldErrors }) }, 409)
  }
  const stored = await findVenue(db, id)
  if (!stored) throw notFound()
  const changes = changedLines(describeVenue(factsOfVenue(stored)), describeVenue(facts))
  return answer({ reply: submission.reply(), conflict: { version: stored.version, changes } }, 409)
}

export default function EditVenue() {
  const venue = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="flow mx-auto max-w-2xl">
      <Breadcrumbs
        trail={[
          { label: 'さがす', href: '/' },
          { label: venue.name, href: `/venues/${venue.id}` },
          { label: '直す' },
        ]}
      />
      <h1 className="brushed">「{venue.name}」を直す</h1>
      {venue.reviewMessage ? (
        <Notice tone="warning" title="協会からのお願い">
          <p className="whitespace-pre-line">{venue.reviewMessage}</p>
          <p>直して保存すると、協会にもう一度届きます。</p>
        </Notice>
      ) : null}
      <VenueForm
        version={venue.version}
        values={venue.values}
        keeps={venue.keeps}
        picker={venue.picker}
        answer={answer}
        draft={`venue:${venue.id}`}
      />
    </div>
  )
}
