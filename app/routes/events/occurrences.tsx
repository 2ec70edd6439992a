import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDay } from '#app/features/calendar/format.ts'
import { DateLine } from '#app/features/events/components/event-dates.tsx'
import { upcomingOf } from '#app/features/events/event.ts'
import { listPublicPlaces } from '#app/features/events/place.queries.server.ts'
import { mayManageEvent } from '#app/features/events/policy.ts'
import { publicPlaceOn, publicPlaceToText } from '#app/features/events/public-place.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import { forbidden, notFound } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, EmptyState } from '#app/ui/card.tsx'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta: MetaFunction = () => [{ title: '1回だけ中止・変更｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, now } = context
  const actor = await requireActor({ request, context })
  const event = await findEvent(db, params['eventId'] ?? '')
  if (!event) throw notFound()
  if (!mayManageEvent(actor, event)) throw forbidden()
  const places = (await listPublicPlaces(db, [event.id])).get(event.id)
  return {
    id: event.id,
    title: event.content.title,
    dates: upcomingOf(event.occurrences, now).map((occurrence) => ({
      occurrence,
      where: places ? publicPlaceToText(publicPlaceOn(places, occurrence.firstDay), 'ja') : '',
    })),
    today: dayOf(now, event.zone),
  }
}

/** Every coming date with its place; what can happen to one waits on its own page. */
export default function Occurrences() {
  const { id, title, dates, today } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-2xl">
      <Breadcrumbs
        trail={[{ label: title, href: `/events/${id}` }, { label: '1回だけ中止・変更' }]}
      />
      <h1 className="brushed">「{title}」の1回だけを中止・変更する</h1>
      <p className="my-4">
        選んだ回だけが変わり、ほかの回はそのままです。中止や変更は、このサイトのすべてのページに出ます。
      </p>
      {dates.length === 0 ? (
        <EmptyState title="この先の開催日はありません" />
      ) : (
        <ul className="flex flex-col gap-3">
          {dates.map(({ occurrence, where }) => (
            <Card as="li" key={occurrence.id} className="flex flex-wrap items-center gap-3">
              <div className="min-w-0 flex-1 basis-64">
                <DateLine occurrence={occurrence} today={today} />
                {where === '' ? null : <span className="block text-sm">{where}</span>}
              </div>
              <ButtonLink
                href={`/events/${id}/occurrences/${occurrence.scheduledDay}`}
                variant="secondary"
              >
                この回だけ変える
                <span className="sr-only">（{formatDay(occurrence.firstDay, today)}）</span>
              </ButtonLink>
            </Card>
          ))}
        </ul>
      )}
    </div>
  )
}
