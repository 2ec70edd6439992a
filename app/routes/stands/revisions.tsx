import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatInstant } from '#app/features/calendar/format.ts'
import { isStaff } from '#app/features/organizations/actor.ts'
import { RevisionList } from '#app/features/revisions/components/revision-list.tsx'
import { tellRevisions } from '#app/features/revisions/history.ts'
import { listRevisions } from '#app/features/revisions/queries.server.ts'
import { describeStandContent } from '#app/features/stands/description.ts'
import { listPastReports } from '#app/features/stands/history.queries.server.ts'
import { REPORT_LABELS } from '#app/features/stands/labels.ts'
import { mayEditStand } from '#app/features/stands/policy.ts'
import { findStand } from '#app/features/stands/queries.server.ts'
import type { StandContent } from '#app/features/stands/revision.ts'
import { listProduce } from '#app/features/stands/produce.queries.server.ts'
import { forbidden, notFound } from '#app/lib/http.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta = () => [{ title: '直売所の変更の記録｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const stand = await findStand(context.db, params.standId ?? '', context.now)
  if (!stand) throw notFound()
  if (!mayEditStand(actor, stand)) throw forbidden()
  const revisions = await listRevisions(context.db, 'stand', stand.id)
  const today = dayOf(context.now)
  const produce = await listProduce(context.db)
  return {
    id: stand.id,
    name: stand.place.name,
    staff: isStaff(actor),
    reports: (await listPastReports(context.db, stand.id)).map(({ reportedAt, ...report }) => ({
      ...report,
      at: formatInstant(reportedAt, today),
    })),
    revisions: tellRevisions(
      revisions,
      (content) => describeStandContent(content as StandContent, produce),
      (at) => formatInstant(at, today),
    ),
  }
}

export default function StandRevisions() {
  const { id, name, staff, reports, revisions } = useLoaderData<typeof loader>()
  return (
    <div className="flow mx-auto max-w-3xl">
      <Breadcrumbs
        trail={[
          { label: 'さがす', href: '/' },
          { label: name, href: `/stands/${id}` },
          { label: '変更の記録' },
        ]}
      />
      <h1 className="brushed">「{name}」が、いつ、だれに、どう変えられたか</h1>
      <RevisionList
        revisions={revisions}
        restorePath={staff ? (version) => `/stands/${id}/revisions/${version}/restoration` : null}
      />
      {reports.length > 0 ? (
        <section>
          <h2>その日に知らせたこと</h2>
          <ul className="divide-y divide-line border-y border-line">
            {reports.map((report) => (
              <li key={report.id} className="flex flex-wrap gap-x-4 py-2">
                <span>{report.at}</span>
                <span className="font-700">{REPORT_LABELS[report.state]}</span>
                <span className="text-ink-soft">
                  {report.byCard ? '農家用のカード' : report.by || '記録なし'}
                </span>
                <span className="basis-full empty:hidden">{report.note}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
