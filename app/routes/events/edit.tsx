import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editEvent } from '#app/features/events/commands.server.ts'
import { EventForm } from '#app/features/events/components/event-form.tsx'
import { compareWithStored } from '#app/features/events/conflict.queries.server.ts'
import { findFreePlace } from '#app/features/events/place.queries.server.ts'
import { formValues } from '#app/features/events/typed-event.ts'
import { REFUSALS } from '#app/features/events/labels.ts'
import { mayManageEvent } from '#app/features/events/policy.ts'
import { findEvent } from '#app/features/events/queries.server.ts'
import { isStaff } from '#app/features/organizations/actor.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { afterEdit, formFacts, readEventForm } from './editing.ts'

export const meta = () => [{ title: 'イベントを編集する｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const event = await findEvent(context.db, params['eventId'] ?? '')
  if (!event) throw notFound()
  if (!mayManageEvent(actor, event)) throw forbidden()
  if (event.status === 'cancelled') throw seeOther(`/events/${event.id}`, 'event_already_cancelled')
  const values = formValues(
    event.content,
    await findFreePlace(context.db, event.content.place),
    context.town,
  )
  return {
    ...formFacts(context),
    title: event.content.title,
    published: event.status === 'published',
    stops: event.status === 'published' && !event.organizer.trusted && !isStaff(actor),
    values: { repeat: 'weekly' as const, ...values, id: event.id, version: String(event.version) },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, now, town } = context
  const actor = await requireActor({ request, context })
  const event = await findEvent(db, params['eventId'] ?? '')
  if (!event) throw notFound()
  if (!mayManageEvent(actor, event)) throw forbidden()
  const submission = await readEventForm(request, context, event.content.schedule)
  if (submission.status !== 'success') {
    return data({ reply: submission.reply(), conflict: null }, 422)
  }
  const { version } = submission.value
  const input = { ...submission.value.input, coOrganizerIds: event.content.coOrganizerIds }
  const saved = await editEvent(db, { id: event.id, version, input, actor, town }, now)
  if (saved.ok) {
    const stopped = event.status === 'published' && saved.value.status === 'in_review'
    return seeOther(afterEdit(saved.value), stopped ? 'event_saved_for_review' : 'event_saved')
  }
  const reply = submission.reply({ formErrors: [REFUSALS[saved.reason]] })
  const conflict =
    saved.reason === 'edited_elsewhere'
      ? await compareWithStored(db, event.id, input, dayOf(now))
      : null
  return data({ reply, conflict }, 409)
}

export default function EditEvent() {
  const { title, published, stops, ...facts } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="brushed">「{title}」を編集する</h1>
      {stops ? (
        <Notice className="mt-4">
          保存すると、協会が確認するまで公開が止まります。中止や日時の変更を急いで知らせるときは、イベントのページの「1回だけ中止・変更」をお使いください。
        </Notice>
      ) : null}
      <div className="mt-6">
        <EventForm
          {...facts}
          staff={false}
          organizers={[]}
          draftName={`event:${facts.values.id}`}
          lastResult={answer?.reply}
          conflict={answer?.conflict}
          submitLabel="保存する"
          draftAction={published ? null : `/events/${facts.values.id}/edit?draft=1`}
        />
      </div>
    </div>
  )
}
