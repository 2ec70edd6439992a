import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDay } from '#app/features/calendar/format.ts'
import { NearbyList } from '#app/features/discovery/components/nearby-list.tsx'
import { webcalUrl } from '#app/features/discovery/feed-address.ts'
import { findNearby } from '#app/features/discovery/nearby.queries.server.ts'
import { EventArticle } from '#app/features/events/components/event-article.tsx'
import { EventSteps } from '#app/features/events/components/event-steps.tsx'
import { findVenueMeant, placeIdsOf } from '#app/features/events/consent.server.ts'
import { isFinished, isPublic, type Organizer } from '#app/features/events/event.ts'
import { PAGE_MESSAGES } from '#app/features/events/messages.ts'
import { datesChangeAt, nextOf } from '#app/features/events/occurrence.ts'
import { mayManageEvent, maySeeEvent } from '#app/features/events/policy.ts'
import { listPublicPlaces } from '#app/features/events/place.queries.server.ts'
import { publicPlaceOn, publicPlacesIn } from '#app/features/events/public-place.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import { listPhotos } from '#app/features/photos/queries.server.ts'
import { namesIn } from '#app/features/places/town-names.ts'
import { FollowLink } from '#app/features/follow/components/follow-link.tsx'
import { isStaff, mayActFor } from '#app/features/organizations/actor.ts'
import { bulletinText } from '#app/features/publishing/bulletin.ts'
import { linkedEvent } from '#app/features/publishing/linked-event.ts'
import { SaveButton } from '#app/features/saved/components/save-button.tsx'
import { notFound } from '#app/lib/http.ts'
import { dayOf, earliest } from '#app/lib/time.ts'
import { findAsker } from '#app/session.server.ts'
import { Card } from '#app/ui/card.tsx'
import { CopyField } from '#app/ui/copy-field.tsx'
import { ShareLinks } from '#app/ui/share-links.tsx'
import { useWords } from '#app/ui/words.tsx'
import { alternate, languageIn, linkedData, linkPreview, titleIn } from '../head.ts'
import { readDropped } from './editing.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: titleIn(languageIn(matches), data?.event.content.title) },
  { name: 'description', content: data?.event.content.summary ?? '' },
  ...(data?.address
    ? [alternate('ics', `/events/${data.event.id}.ics`, data.event.content.title)]
    : [{ name: 'robots', content: 'noindex' }]),
  ...linkPreview(data?.address, {
    language: languageIn(matches),
    title: data?.event.content.title ?? '',
    description: data?.event.content.summary ?? '',
  }),
  ...linkedData(data?.linked),
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, now } = context
  const { publicUrl } = context.settings
  const event = await findEvent(db, params['eventId'] ?? '')
  const asker = await findAsker({ request, context })
  // What a visitor may not see is not there: that it exists is nobody's business either.
  if (!event || !maySeeEvent(asker, event)) throw notFound()
  const places = (await listPublicPlaces(db, [event.id])).get(event.id)
  if (!places) throw notFound()
  const manages = mayManageEvent(asker, event)
  const today = dayOf(now, event.zone)
  const next = nextOf(event.occurrences, now)
  const where = next && publicPlaceOn(places, next.firstDay)
  const day = next && next.firstDay > today ? next.firstDay : today
  const point = where?.kind === 'place' ? where.place.point : null
  const near = await findNearby(db, { point, except: event.id, from: day, until: day }, context)
  context.holdsUntil?.(earliest([datesChangeAt(event, now), near.changesAt]))
  const { reviewMessage, submittedAt, seenAt, ...shown } = event
  return {
    now,
    today,
    signedIn: asker !== null,
    places: publicPlacesIn(places, namesIn(context.town, context.language)),
    nearby: near.nearby,
    /** Null for what not everybody may see. */
    address: isPublic(event) ? `${publicUrl}/events/${event.id}` : null,
    photos: await listPhotos(db, { kind: 'event', id: event.id }),
    webcal: isPublic(event) ? webcalUrl(`/events/${event.id}.ics`, publicUrl) : null,
    bulletin: manages && isPublic(event) ? bulletinText({ event, places }, now) : null,
    linked: isPublic(event) ? linkedEvent({ event, places }, { publicUrl, now }) : null,
    event: {
      ...shown,
      // Whom staff trust is between them and the organizers.
      organizer: nameOf(event.organizer),
      coOrganizers: event.coOrganizers.map(nameOf),
    },
    steps: manages
      ? {
          event: { ...shown, occurrences: [], reviewMessage, submittedAt, seenAt },
          trusted: event.organizer.trusted && mayActFor(asker, event.organizationId),
          own: mayActFor(asker, event.organizationId),
          staff: isStaff(asker),
          finished: isFinished(event.occurrences, now),
          dropped: readDropped(request).map((day) => formatDay(day, today)),
          meant: await findVenueMeant(db, placeIdsOf(event, now)),
        }
      : null,
  }
}

const nameOf = ({ id, name }: Organizer) => ({ id, name })

export default function EventPage() {
  const { event, address, photos, places, nearby, steps, today, now, webcal, bulletin, signedIn } =
    useLoaderData<typeof loader>()
  const words = useWords(PAGE_MESSAGES)
  return (
    <div className="mx-auto max-w-3xl">
      {steps ? <EventSteps {...steps} /> : null}
      <EventArticle
        event={event}
        photos={photos}
        places={places}
        today={today}
        now={now}
        webcal={webcal}
        actions={
          address === null ? null : (
            <SaveButton thing={{ kind: 'event', id: event.id }} signedIn={signedIn} />
          )
        }
      />
      <NearbyList nearby={nearby} today={today} />
      {bulletin === null ? null : (
        <Card className="mt-8 print:hidden">
          <CopyField
            label="市報などに載せる文（主催者・協会にだけ表示）"
            text={bulletin}
            rows={5}
          />
        </Card>
      )}
      {address === null ? null : (
        <>
          <ShareLinks address={address} title={event.content.title} />
          <FollowLink query={`event=${event.id}`}>{words.follow}</FollowLink>
        </>
      )}
    </div>
  )
}
