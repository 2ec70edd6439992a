import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OccurrenceForms } from '#app/features/events/components/occurrence-forms.tsx'
import { upcomingOf } from '#app/features/events/event.ts'
import { mayManageEvent } from '#app/features/events/policy.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import { forbidden, notFound } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'
import { EmptyState } from '#app/ui/card.tsx'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta: MetaFunction = () => [{ title: '1回だけ中止・変更｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const event = await findEvent(context.db, params['eventId'] ?? '')
  if (!event) throw notFound()
  if (!mayManageEvent(actor, event)) throw forbidden()
  return {
    id: event.id,
    title: event.content.title,
    atVenue: event.content.place.mode === 'venue',
    dates: upcomingOf(event.occurrences, context.now),
    today: dayOf(context.now, event.zone),
  }
}

export default function Occurrences() {
  const { id, title, atVenue, dates, today } = useLoaderData<typeof loader>()
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
        <OccurrenceForms eventId={id} dates={dates} atVenue={atVenue} today={today} />
      )}
    </div>
  )
}
