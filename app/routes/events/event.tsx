import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EventArticle } from '#app/features/events/components/event-article.tsx'
import { EventSteps } from '#app/features/events/components/event-steps.tsx'
import { findVenueMeant } from '#app/features/events/consent.server.ts'
import { isFinished, isPublic, type Organizer } from '#app/features/events/event.ts'
import { mayManageEvent, maySeeEvent } from '#app/features/events/policy.ts'
import { listPublicPlaces } from '#app/features/events/place.queries.server.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import { FollowLink } from '#app/features/follow/components/follow-link.tsx'
import { isStaff, mayActFor } from '#app/features/organizations/actor.ts'
import { notFound } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { findAsker } from '#app/session.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? data.event.content.title : 'イベント'}｜道草コモンズ` },
  { name: 'description', content: data?.event.content.summary ?? '' },
  ...(data?.public ? [] : [{ name: 'robots', content: 'noindex' }]),
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, now } = context
  const event = await findEvent(db, params['eventId'] ?? '')
  const asker = await findAsker({ request, context })
  // What a visitor may not see is not there: that it exists is nobody's business either.
  if (!event || !maySeeEvent(asker, event)) throw notFound()
  const places = (await listPublicPlaces(db, [event.id])).get(event.id)
  if (!places) throw notFound()
  const manages = mayManageEvent(asker, event)
  const { reviewMessage, submittedAt, seenAt, ...shown } = event
  return {
    now,
    today: dayOf(now, event.zone),
    places,
    public: isPublic(event),
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
          meant: await findVenueMeant(db, event.content.place),
        }
      : null,
  }
}

const nameOf = ({ id, name }: Organizer) => ({ id, name })

export default function EventPage() {
  const { event, places, steps, today, now, public: isShown } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-3xl">
      {steps ? <EventSteps {...steps} /> : null}
      <EventArticle event={event} places={places} today={today} now={now} />
      {isShown ? (
        <FollowLink query={`event=${event.id}`}>中止や変更のお知らせを受け取る</FollowLink>
      ) : null}
    </div>
  )
}
