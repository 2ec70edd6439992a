import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formatDay } from '#app/features/calendar/format.ts'
import { holdDateElsewhere } from '#app/features/bookings/event-end.commands.server.ts'
import { OccurrencePlaceForm } from '#app/features/events/components/occurrence-place-form.tsx'
import { occurrencePlaceForm } from '#app/features/events/free-place-form.ts'
import { isStaff } from '#app/features/organizations/actor.ts'
import { notFound, seeOther } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'
import { Breadcrumbs } from '#app/ui/way.tsx'
import { formFacts } from './editing.ts'
import { findManagedDate } from './managed-date.ts'

export const meta = () => [{ title: 'この回だけ場所を変える｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { event, occurrence } = await findManagedDate(context, actor, params)
  return {
    picker: formFacts(context).picker,
    id: event.id,
    title: event.content.title,
    day: occurrence.scheduledDay,
    on: formatDay(occurrence.firstDay, dayOf(context.now, event.zone)),
    stops: event.status === 'published' && !isStaff(actor),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, now, town, settings } = context
  const actor = await requireActor({ request, context })
  const [eventId, day] = [params['eventId'] ?? '', params['day'] ?? '']
  const submission = parseWithZod(await request.formData(), { schema: occurrencePlaceForm(town) })
  if (submission.status !== 'success') return data(submission.reply(), 422)
  const step = { eventId, day, actor, town, ...submission.value, publicUrl: settings.publicUrl }
  const result = await holdDateElsewhere(db, step, now)
  const path = `/events/${eventId}/occurrences`
  if (!result.ok) {
    if (result.reason === 'not_found') throw notFound()
    return seeOther(path, `event_${result.reason}`)
  }
  const isStopped = result.value.status === 'in_review'
  return seeOther(path, isStopped ? 'date_placed_for_review' : 'date_placed')
}

export default function OccurrencePlace() {
  const { picker, id, title, day, on, stops } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <div className="mx-auto max-w-2xl">
      <Breadcrumbs
        trail={[
          { label: title, href: `/events/${id}` },
          { label: '1回だけ中止・変更', href: `/events/${id}/occurrences` },
          { label: on, href: `/events/${id}/occurrences/${day}` },
          { label: '場所' },
        ]}
      />
      <h1 className="brushed">{on}の回だけ場所を変える</h1>
      <p className="my-4">
        この日の会場の利用が決まっているときは取り消され、会場提供者に知らせます。
        {stops
          ? '登録会場の近くや似た名前の場所のときは、協会が確認するまで、イベント全体の公開が止まります。'
          : null}
      </p>
      <OccurrencePlaceForm
        picker={picker}
        lastResult={lastResult}
        draftName={`place:${id}:${day}`}
      />
    </div>
  )
}
