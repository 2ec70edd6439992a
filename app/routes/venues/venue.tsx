import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openState } from '#app/features/calendar/standing.ts'
import { NearbyList } from '#app/features/discovery/components/nearby-list.tsx'
import { findNearby } from '#app/features/discovery/nearby.queries.server.ts'
import { isStaff } from '#app/features/organizations/actor.ts'
import { namesIn, placeIn } from '#app/features/places/town-names.ts'
import { KeeperDesk } from '#app/features/places/components/keeper-desk.tsx'
import { hasBooked } from '#app/features/venues/booked.server.ts'
import { listPhotos } from '#app/features/photos/queries.server.ts'
import { VenueArticle } from '#app/features/venues/components/venue-article.tsx'
import { LISTING_STATUS_LABELS } from '#app/features/places/labels.ts'
import { isPublic } from '#app/features/places/listing.ts'
import { linkedVenue } from '#app/features/publishing/linked-listing.ts'
import { VENUE_MESSAGES } from '#app/features/venues/messages.ts'
import { mayEditVenue, maySeeVenue, venueFor } from '#app/features/venues/policy.ts'
import { findVenue } from '#app/features/venues/queries.server.ts'
import { SaveButton } from '#app/features/saved/components/save-button.tsx'
import { notFound } from '#app/lib/http.ts'
import { addDays, dayOf, earliest } from '#app/lib/time.ts'
import { listKeepers } from '#app/features/places/keeper.server.ts'
import { findAsker } from '#app/session.server.ts'
import { ShareLinks } from '#app/ui/share-links.tsx'
import { Breadcrumbs } from '#app/ui/way.tsx'
import { useWords } from '#app/ui/words.tsx'
import { languageIn, linkedData, linkPreview, titleIn } from '../head.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: titleIn(languageIn(matches), data?.venue.place.name) },
  { name: 'description', content: data?.venue.summary ?? '' },
  ...linkPreview(data?.address, {
    language: languageIn(matches),
    title: data?.venue.place.name ?? '',
    description: data?.venue.summary ?? '',
  }),
  ...linkedData(data?.linked),
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, now } = context
  const { publicUrl } = context.settings
  const [asker, venue] = [
    await findAsker({ request, context }),
    await findVenue(db, params.venueId ?? ''),
  ]
  if (!venue || !maySeeVenue(asker, venue)) throw notFound()
  const mine = asker?.memberships.map(({ organizationId }) => organizationId) ?? []
  const booked = venue.addressVisibility === 'public' || (await hasBooked(db, venue.id, mine))
  const editor = mayEditVenue(asker, venue)
  const told = venueFor(asker, venue, booked)
  const today = dayOf(now)
  const week = { from: today, until: addDays(today, 6) }
  // As the public knows it, whoever asks: the way from there would tell the rest.
  const { point } = venueFor(null, venue, false).place
  const near = await findNearby(db, { point, except: venue.id, ...week }, context)
  context.holdsUntil?.(earliest([openState(venue.hours, now).holdsUntil, near.changesAt]))
  return {
    venue: {
      ...told,
      place: placeIn(told.place, namesIn(context.town, context.language)),
      reviewMessage: editor ? venue.reviewMessage : null,
    },
    photos: await listPhotos(db, { kind: 'venue', id: venue.id }),
    nearby: near.nearby,
    addressHeldBack: !booked && !editor,
    editor,
    review: isStaff(asker) ? { keepers: await listKeepers(db, asker) } : null,
    now,
    today,
    signedIn: asker !== null,
    address: isPublic(venue) ? `${publicUrl}/venues/${venue.id}` : null,
    linked: isPublic(venue) ? linkedVenue(venue, { publicUrl, today }) : null,
  }
}

export default function VenuePage() {
  const { venue, photos, nearby, editor, review, now, today, address, addressHeldBack, signedIn } =
    useLoaderData<typeof loader>()
  const words = useWords(VENUE_MESSAGES)
  return (
    <div className="mx-auto max-w-3xl">
      <Breadcrumbs
        trail={[
          { label: words.find, href: '/' },
          { label: words.venue, href: '/?kind=venue' },
          { label: venue.place.name },
        ]}
      />
      {editor ? (
        <KeeperDesk
          path={`/venues/${venue.id}`}
          word="会場提供者"
          status={venue.status}
          statusWord={LISTING_STATUS_LABELS[venue.status]}
          hidden={venue.hidden}
          confirmed={venue.hostConfirmed}
          reviewMessage={venue.reviewMessage}
          keeper={venue.host}
          review={review}
        />
      ) : null}
      <VenueArticle
        venue={venue}
        photos={photos}
        now={now}
        addressHeldBack={addressHeldBack}
        actions={
          address === null ? null : (
            <SaveButton thing={{ kind: 'venue', id: venue.id }} signedIn={signedIn} />
          )
        }
      />
      <NearbyList nearby={nearby} today={today} />
      {address === null ? null : <ShareLinks address={address} title={venue.place.name} />}
    </div>
  )
}
