import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { RequestForm } from '#app/features/bookings/components/request-form.tsx'
import { requestForm, toRequestContent } from '#app/features/bookings/form.ts'
import { REFUSALS } from '#app/features/bookings/labels.ts'
import { draftRequest } from '#app/features/bookings/draft.ts'
import { createRequest } from '#app/features/bookings/request.commands.server.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import { isStaff, mayActFor } from '#app/features/organizations/actor.ts'
import { listOrganizations } from '#app/features/organizations/queries.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { newId } from '#app/lib/id.ts'
import { dayOf } from '#app/lib/time.ts'
import { findEntry, withEntry } from '#app/routes/desk/entry.ts'
import { requireActor } from '#app/session.server.ts'
import { findPublicVenue } from './wished-venue.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/card.tsx'

export const meta = () => [{ title: '会場をさがす｜道草コモンズ' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const query = new URL(request.url).searchParams
  const eventId = query.get('event')
  const wishedVenue = await findPublicVenue(context, query.get('venue'))
  const event = eventId ? await findEvent(context.db, eventId) : null
  if (eventId && !event) throw notFound()
  if (event && !mayActFor(actor, event.organizationId)) throw forbidden()
  if (event?.status === 'cancelled')
    throw seeOther(`/events/${event.id}`, 'event_already_cancelled')
  const own = actor.memberships.map(({ organizationId: id, name }) => ({ id, name }))
  const staff = isStaff(actor)
  const entry = await findEntry(request, context, actor)
  const all = staff ? await listOrganizations(context.db, { limit: 1000 }) : own
  const organizers = withEntry(all, entry)
  const asking = entry?.organization.id ?? own[0]?.id ?? ''
  return {
    values: {
      id: newId(),
      version: '0',
      onBehalfOf: entry?.agreed ?? '',
      ...draftRequest(event, {
        organizationId: asking,
        wishedVenueId: wishedVenue?.id ?? null,
        today: dayOf(context.now),
      }),
    },
    // What was once typed for somebody else is not theirs.
    draftName: [
      'request',
      event ? `event:${event.id}` : 'new',
      entry?.organization.id,
      wishedVenue?.id,
    ]
      .filter(Boolean)
      .join(':'),
    eventTitle: event?.content.title ?? null,
    wishedVenue,
    // The event says who asks; otherwise the first of one's own is chosen.
    organizers: event ? [{ id: event.organizationId, name: event.organizer.name }] : organizers,
    areas: context.town.areas.map(({ id, name }) => ({ id, name })),
    staff,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const schema = requestForm(dayOf(context.now))
  const submission = parseWithZod(await request.formData(), { schema })
  if (submission.status !== 'success') return data(submission.reply(), 422)
  const { id, onBehalfOf, eventId } = submission.value
  if (eventId) {
    const event = await findEvent(context.db, eventId)
    if (!event) throw notFound()
    if (event.organizationId !== submission.value.organizationId) throw forbidden()
  }
  const created = await createRequest(context.db, {
    id,
    content: toRequestContent(submission.value),
    actor,
    onBehalfOf: onBehalfOf || null,
    now: context.now,
  })
  if (created.ok) return seeOther(`/requests/${id}`, 'request_created')
  const formErrors = [REFUSALS[created.reason]]
  return data(submission.reply({ formErrors }), 422)
}

export default function NewRequest() {
  const { draftName, eventTitle, organizers, ...facts } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <div className="flow mx-auto max-w-2xl">
      <h1 className="brushed">
        {eventTitle ? `「${eventTitle}」の会場をさがす` : 'どんな会場をさがしますか'}
      </h1>
      {organizers.length === 0 ? (
        <EmptyState
          title="先に、お店や団体を登録してください"
          action={<ButtonLink href="/organizations/new">登録する</ButtonLink>}
        >
          <p>会場へのお願いは、お店や団体の名前で届きます。お一人でも登録できます。</p>
        </EmptyState>
      ) : (
        <>
          <p>
            日時と人数だけでも候補を出せます。候補には、選んだ理由が付きます。
            <a href="/about/matching">会場の選び方</a>
          </p>
          <RequestForm
            draftName={draftName}
            {...facts}
            lastResult={lastResult}
            organizers={organizers}
            submitLabel="候補を見る"
          />
        </>
      )}
    </div>
  )
}
