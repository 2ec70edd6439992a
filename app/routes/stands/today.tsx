import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TodayForm } from '#app/features/stands/components/today-form.tsx'
import { reportForm } from '#app/features/stands/form.ts'
import { mayEditStand } from '#app/features/stands/policy.ts'
import { findStand } from '#app/features/stands/queries.server.ts'
import { reportStand } from '#app/features/stands/report.commands.server.ts'
import { isInSeason } from '#app/features/stands/stand.ts'
import { reportedAtText, reportExpiry } from '#app/features/stands/report.ts'
import { formatClock } from '#app/features/calendar/format.ts'
import { standState } from '#app/features/calendar/standing.ts'
import { standStateToText } from '#app/features/calendar/standing-text.ts'
import { forbidden, notFound, seeOther } from '#app/lib/http.ts'
import { isId, newId } from '#app/lib/id.ts'
import { clockOf, dayOf } from '#app/lib/time.ts'
import { requireActor } from '#app/session.server.ts'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta = () => [{ title: '今日の直売所｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { db, now } = context
  const stand = await findStand(db, params.standId ?? '', now)
  if (!stand) throw notFound()
  if (!mayEditStand(actor, stand)) throw forbidden()
  const month = Number(dayOf(now).slice(5, 7))
  const expiry = clockOf(reportExpiry(stand.hours, now))
  return {
    reportId: newId(),
    id: stand.id,
    name: stand.place.name,
    now: standStateToText(standState(stand, now)),
    reportedAt: stand.report ? reportedAtText(stand.report) : null,
    expires: expiry === '00:00' ? '今日いっぱい' : `${formatClock(expiry)}まで`,
    report: stand.report,
    produce: stand.produce.filter((one) => isInSeason(one, month)),
    later: stand.produce.filter((one) => !isInSeason(one, month)),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const standId = params.standId ?? ''
  const submission = parseWithZod(await request.formData(), { schema: reportForm })
  if (submission.status !== 'success') {
    const [problem = '入力内容を確認してください'] = Object.values(submission.error ?? {}).flatMap(
      (words) => words ?? [],
    )
    const { note, produceIds } = submission.payload
    const ids = [produceIds ?? []].flat().map(String)
    return data({ problem, typed: { note: String(note ?? ''), produceIds: ids } }, 422)
  }
  const report = submission.value
  const id = isId(report.id) ? report.id : newId()
  const result = await reportStand(context.db, { ...report, id, standId, actor }, context.now)
  if (result.ok) return seeOther(`/stands/${standId}/today`, 'reported')
  if (result.reason === 'not_found') throw notFound()
  throw forbidden()
}

export default function StandToday() {
  const stand = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="flow mx-auto max-w-xl">
      <Breadcrumbs
        trail={[{ label: stand.name, href: `/stands/${stand.id}` }, { label: '今日の直売所' }]}
      />
      <h1 className="brushed">今日の「{stand.name}」は？</h1>
      <p>
        いまの表示：<strong>{stand.now}</strong>
        {stand.reportedAt ? `（${stand.reportedAt}）` : ''}
      </p>
      <TodayForm
        id={stand.reportId}
        produce={stand.produce}
        later={stand.later}
        report={stand.report}
        refused={refused}
      />
      <p className="text-sm text-ink-soft">
        知らせた内容は{stand.expires}表示し、自動で消えます。次の日に消し忘れる心配はありません。
      </p>
    </div>
  )
}
