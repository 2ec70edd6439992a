import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { RequestForm } from '#app/features/bookings/components/request-form.tsx'
import { describeRequest } from '#app/features/bookings/description.ts'
import { fromRequestContent, requestForm, toRequestContent } from '#app/features/bookings/form.ts'
import { noticeFor, REFUSALS } from '#app/features/bookings/labels.ts'
import { mayChangeRequest } from '#app/features/bookings/policy.ts'
import { updateRequest } from '#app/features/bookings/request.commands.server.ts'
import { findRequest } from '#app/features/bookings/request.queries.server.ts'
import { isEditable } from '#app/features/bookings/request.ts'
import { isStaff } from '#app/features/organizations/actor.ts'
import { changedLines } from '#app/features/revisions/changes.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'
import { findPublicVenue } from './wished-venue.ts'

export const meta = () => [{ title: '会場さがしの条件を直す｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const found = await findRequest(context.db, params.requestId ?? '', context.now)
  if (!found) throw notFound()
  if (!mayChangeRequest(actor, found)) throw forbidden()
  if (!isEditable(found.status))
    throw seeOther(`/requests/${found.id}`, noticeFor('request_closed'))
  return {
    values: {
      id: found.id,
      version: String(found.version),
      onBehalfOf: '',
      ...fromRequestContent(found),
    },
    title: found.title,
    wishedVenue: await findPublicVenue(context, found.wishedVenueId),
    organizers: [{ id: found.organizationId, name: found.organizerName }],
    areas: context.town.areas.map(({ id, name }) => ({ id, name })),
    staff: isStaff(actor),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const today = dayOf(context.now)
  const submission = parseWithZod(await request.formData(), { schema: requestForm(today) })
  if (submission.status !== 'success') {
    return data({ reply: submission.reply(), conflict: null }, 422)
  }
  const id = params.requestId ?? ''
  const { version, onBehalfOf } = submission.value
  const content = toRequestContent(submission.value)
  const stored = await findRequest(context.db, id, context.now)
  // The event of a request is not for its form to change.
  const updated = await updateRequest(context.db, {
    id,
    version,
    content: { ...content, eventId: stored?.eventId ?? null },
    actor,
    onBehalfOf: onBehalfOf || null,
    now: context.now,
  })
  if (updated.ok) return seeOther(`/requests/${id}`, 'request_saved')
  if (updated.reason === 'not_found' || !stored) throw notFound()
  if (updated.reason === 'not_allowed') throw forbidden()
  if (updated.reason === 'request_closed') {
    return seeOther(`/requests/${id}`, noticeFor('request_closed'))
  }
  const newer = (await findRequest(context.db, id, context.now)) ?? stored
  const areaNames = new Map(context.town.areas.map((area) => [area.id, area.name]))
  const words = { today, areaNames }
  const changes = changedLines(describeRequest(newer, words), describeRequest(content, words))
  const formErrors = [REFUSALS.edited_elsewhere]
  const conflict = { version: newer.version, changes }
  return data({ reply: submission.reply({ formErrors }), conflict }, 409)
}

export default function EditRequest() {
  const { values, title, wishedVenue, organizers, areas, staff } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return (
    <div className="flow mx-auto max-w-2xl">
      <h1 className="brushed">「{title}」の条件を直す</h1>
      <RequestForm
        draftName={`request:${values.id}`}
        values={values}
        lastResult={result?.reply}
        conflict={result?.conflict}
        organizers={organizers}
        areas={areas}
        wishedVenue={wishedVenue}
        staff={staff}
        submitLabel="保存して候補を見る"
      />
    </div>
  )
}
