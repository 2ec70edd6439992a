import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EventRevisions } from '#app/features/events/components/event-revisions.tsx'
import { mayManageEvent } from '#app/features/events/policy.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import { listEventRevisions } from '#app/features/events/revision.queries.server.ts'
import { isStaff } from '#app/features/organizations/actor.ts'
import { forbidden, notFound } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta: MetaFunction = () => [{ title: '変更の記録｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const event = await findEvent(context.db, params['eventId'] ?? '')
  if (!event) throw notFound()
  if (!mayManageEvent(actor, event)) throw forbidden()
  const today = dayOf(context.now, event.zone)
  return {
    id: event.id,
    title: event.content.title,
    restorable: isStaff(actor) && event.status !== 'cancelled',
    // On whose word staff entered it is for staff alone.
    revisions: await listEventRevisions(context.db, event.id, today, isStaff(actor)),
    today,
  }
}

export default function Revisions() {
  const { id, title, restorable, revisions, today } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-2xl">
      <Breadcrumbs trail={[{ label: title, href: `/events/${id}` }, { label: '変更の記録' }]} />
      <h1 className="brushed mb-5">「{title}」の変更の記録</h1>
      <EventRevisions eventId={id} revisions={revisions} restorable={restorable} today={today} />
    </div>
  )
}
