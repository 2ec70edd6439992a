import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { ListingFormAnswer } from '#app/features/places/components/listing-form.tsx'
import { pickerFacts } from '#app/features/places/form.ts'
import { changedLines } from '#app/features/revisions/changes.ts'
import { StandForm } from '#app/features/stands/components/stand-form.tsx'
import { describeStand } from '#app/features/stands/description.ts'
import { fromStandFacts, toStandFacts, standEditForm } from '#app/features/stands/form.ts'
import { mayEditStand } from '#app/features/stands/policy.ts'
import { findStand } from '#app/features/stands/queries.server.ts'
import { factsOfStand } from '#app/features/stands/stand.ts'
import { listProduce } from '#app/features/stands/produce.queries.server.ts'
import { editListing } from '#app/features/places/listing.commands.server.ts'
import { STANDS } from '#app/features/stands/listing.server.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta = () => [{ title: '直売所を直す｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const stand = await findStand(context.db, params.standId ?? '', context.now)
  if (!stand) throw notFound()
  if (!mayEditStand(actor, stand)) throw forbidden()
  const { town, now, settings } = context
  return {
    id: stand.id,
    name: stand.place.name,
    version: stand.version,
    reviewMessage: stand.reviewMessage,
    ...fromStandFacts(factsOfStand(stand), { town, today: dayOf(now) }),
    picker: pickerFacts(town, settings),
    produce: await listProduce(context.db),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, town, settings, now } = context
  const id = params.standId ?? ''
  const actor = await requireActor({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: standEditForm })
  const answer = (body: ListingFormAnswer, status: number) => data(body, status)
  if (submission.status !== 'success') return answer({ reply: submission.reply() }, 422)
  const { facts, problems } = toStandFacts(submission.value, { town, today: dayOf(now) })
  if (!facts) {
    const fieldErrors = Object.fromEntries(problems.map((p) => [p.name, [p.message]]))
    return answer({ reply: submission.reply({ fieldErrors }) }, 422)
  }
  const { version } = submission.value
  const where = { town, publicUrl: settings.publicUrl, now }
  const edited = await editListing(db, STANDS, { id, version, facts, actor }, where)
  if (edited.ok) return seeOther(`/stands/${id}`, 'saved')
  if (edited.reason === 'not_found') throw notFound()
  if (edited.reason === 'not_allowed') throw forbidden()
  const stored = await findStand(db, id, now)
  if (!stored) throw notFound()
  const produce = await listProduce(db)
  const changes = changedLines(
    describeStand(factsOfStand(stored), produce),
    describeStand(facts, produce),
  )
  return answer({ reply: submission.reply(), conflict: { version: stored.version, changes } }, 409)
}

export default function EditStand() {
  const stand = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="flow mx-auto max-w-2xl">
      <Breadcrumbs
        trail={[
          { label: 'さがす', href: '/' },
          { label: stand.name, href: `/stands/${stand.id}` },
          { label: '直す' },
        ]}
      />
      <h1 className="brushed">「{stand.name}」を直す</h1>
      {stand.reviewMessage ? (
        <Notice tone="warning" title="協会からのお願い">
          <p className="whitespace-pre-line">{stand.reviewMessage}</p>
          <p>直して保存すると、協会にもう一度届きます。</p>
        </Notice>
      ) : null}
      <StandForm
        version={stand.version}
        values={stand.values}
        keeps={stand.keeps}
        picker={stand.picker}
        produce={stand.produce}
        answer={answer}
        draft={`stand:${stand.id}`}
      />
    </div>
  )
}
