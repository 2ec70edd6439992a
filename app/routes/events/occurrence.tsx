import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDay } from '#app/features/calendar/format.ts'
import { DateLine } from '#app/features/events/components/event-dates.tsx'
import { EventWhere } from '#app/features/events/components/event-where.tsx'
import { OccurrenceForms } from '#app/features/events/components/occurrence-forms.tsx'
import { publicPlaceOn } from '#app/features/events/public-place.ts'
import { listPublicPlaces } from '#app/features/events/place.queries.server.ts'
import { mayActFor } from '#app/features/organizations/actor.ts'
import { notFound } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Breadcrumbs } from '#app/ui/way.tsx'
import { findManagedDate } from './managed-date.ts'

export const meta: MetaFunction = () => [{ title: 'この回だけ変える｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, now } = context
  const actor = await requireActor({ request, context })
  const { event, occurrence } = await findManagedDate(context, actor, params)
  const places = (await listPublicPlaces(db, [event.id])).get(event.id)
  if (!places) throw notFound()
  const where = publicPlaceOn(places, occurrence.firstDay)
  return {
    title: event.content.title,
    occurrence,
    where,
    atVenue: where.kind === 'arranging' || (where.kind === 'place' && where.venueId !== null),
    mayAsk: mayActFor(actor, event.organizationId),
    today: dayOf(now, event.zone),
  }
}

/** One date: how it stands, and what can be done with it alone. */
export default function OccurrencePage() {
  const { title, occurrence, where, atVenue, mayAsk, today } = useLoaderData<typeof loader>()
  const { eventId, firstDay } = occurrence
  const day = formatDay(firstDay, today)
  return (
    <div className="mx-auto max-w-2xl">
      <Breadcrumbs
        trail={[
          { label: title, href: `/events/${eventId}` },
          { label: '1回だけ中止・変更', href: `/events/${eventId}/occurrences` },
          { label: day },
        ]}
      />
      <h1 className="brushed">{day}の回だけを変える</h1>
      <Card className="my-5 flex flex-col gap-3">
        <div>
          <DateLine occurrence={occurrence} today={today} />
        </div>
        <EventWhere place={where} />
        {where.kind === 'arranging' && mayAsk ? (
          <div>
            <ButtonLink href={`/requests/new?event=${eventId}`} variant="secondary">
              会場をさがす
            </ButtonLink>
          </div>
        ) : null}
      </Card>
      <OccurrenceForms occurrence={occurrence} atVenue={atVenue} />
    </div>
  )
}
