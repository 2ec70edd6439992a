import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEditVenue } from '#app/features/venues/policy.ts'
import { findVenue } from '#app/features/venues/queries.server.ts'
import { withdrawListing } from '#app/features/places/listing-state.commands.server.ts'
import { VENUES } from '#app/features/venues/listing.server.ts'
import { afterStep, forbidden, notFound } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'

export const meta = () => [{ title: '会場を取り下げる｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const venue = await findVenue(context.db, params.venueId ?? '')
  if (!venue) throw notFound()
  if (!mayEditVenue(actor, venue)) throw forbidden()
  return { id: venue.id, name: venue.place.name }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const id = params.venueId ?? ''
  const result = await withdrawListing(context.db, VENUES, { id, actor }, context.now)
  return afterStep(result, `/venues/${id}`, 'venue_withdrawn')
}

export default function VenueWithdrawal() {
  const { id, name } = useLoaderData<typeof loader>()
  return (
    <div className="flow mx-auto max-w-2xl">
      <h1 className="brushed">「{name}」を取り下げますか</h1>
      <p>
        地図と一覧から消え、新しい相談は届かなくなります。書いた内容は残り、いつでも載せ直せます。
      </p>
      <form method="post" className="flex flex-wrap gap-3">
        <Button variant="danger">取り下げる</Button>
        <ButtonLink href={`/venues/${id}`} variant="secondary">
          やめる
        </ButtonLink>
      </form>
    </div>
  )
}
