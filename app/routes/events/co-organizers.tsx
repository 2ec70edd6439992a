import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addCoOrganizer } from '#app/features/events/co-organizer.commands.server.ts'
import { CoOrganizerList } from '#app/features/events/components/co-organizer-list.tsx'
import { CoOrganizerSearch } from '#app/features/events/components/co-organizer-search.tsx'
import { mayChooseCoOrganizers, mayManageEvent } from '#app/features/events/policy.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import { belongsTo } from '#app/features/organizations/actor.ts'
import { KIND_LABELS } from '#app/features/organizations/labels.ts'
import { listOrganizations } from '#app/features/organizations/queries.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta: MetaFunction = () => [{ title: '共催｜道草コモンズ' }]

const MOST_FOUND = 10
const LONGEST_NAME = 80

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const event = await findEvent(context.db, params['eventId'] ?? '')
  if (!event) throw notFound()
  if (!mayManageEvent(actor, event)) throw forbidden()
  const chooses = mayChooseCoOrganizers(actor, event)
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  const q = typed.trim().slice(0, LONGEST_NAME)
  const asked = chooses && q !== ''
  const found = asked ? await listOrganizations(context.db, { name: q, limit: MOST_FOUND + 1 }) : []
  const taken = new Set([event.organizationId, ...event.content.coOrganizerIds])
  return {
    id: event.id,
    title: event.content.title,
    organizerName: event.organizerName,
    chooses,
    guests: event.coOrganizers.map(({ id, name }) => ({ id, name, own: belongsTo(actor, id) })),
    q,
    more: found.length > MOST_FOUND,
    found: found.slice(0, MOST_FOUND).map(({ id, name, kind }) => ({
      id,
      name,
      detail: KIND_LABELS[kind],
      taken: taken.has(id),
    })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const eventId = params['eventId'] ?? ''
  const organizationId = String((await request.formData()).get('organizationId') ?? '')
  const step = { eventId, organizationId, actor, publicUrl: context.settings.publicUrl }
  const added = await addCoOrganizer(context.db, step, context.now)
  if (!added.ok && added.reason === 'not_found') throw notFound()
  const code = added.ok ? 'co_organizer_added' : `event_${added.reason}`
  return seeOther(`/events/${eventId}/co-organizers`, code)
}

export default function CoOrganizers() {
  const { id, title, organizerName, chooses, guests, ...search } = useLoaderData<typeof loader>()
  return (
    <div className="flow mx-auto max-w-2xl">
      <Breadcrumbs trail={[{ label: title, href: `/events/${id}` }, { label: '共催' }]} />
      <h1 className="brushed">「{title}」をいっしょに開くお店や団体</h1>
      <p>
        主催は{organizerName}
        です。共催に加えたお店や団体は、イベントのページに名前が載り、メンバーが内容を編集できます。取り下げと、共催の変更ができるのは主催だけです。
      </p>
      <CoOrganizerList eventId={id} guests={guests} chooses={chooses} />
      {chooses ? <CoOrganizerSearch eventId={id} {...search} /> : null}
    </div>
  )
}
