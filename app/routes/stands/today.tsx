import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TodayForm } from '#app/features/stands/components/today-form.tsx'
import { mayEditStand } from '#app/features/stands/policy.ts'
import { findStand } from '#app/features/stands/queries.server.ts'
import { todayOf } from '#app/features/stands/today.ts'
import { forbidden, notFound, returnPath } from '#app/lib/http.ts'
import { newId } from '#app/lib/id.ts'
import { takeReport } from '#app/routes/stands/report.ts'
import { requireActor } from '#app/session.server.ts'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta = () => [{ title: '今日の直売所｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const stand = await findStand(context.db, params.standId ?? '', context.now)
  if (!stand) throw notFound()
  if (!mayEditStand(actor, stand)) throw forbidden()
  return { reportId: newId(), id: stand.id, today: todayOf(stand, context.now) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const standId = params.standId ?? ''
  const stand = await findStand(context.db, standId, context.now)
  if (!stand) throw notFound()
  if (!mayEditStand(actor, stand)) throw forbidden()
  const to = returnPath(request, `/stands/${standId}/today`)
  return takeReport(request, context, { standId, reporter: { actor }, to })
}

export default function StandToday() {
  const { id, reportId, today } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="flow mx-auto max-w-xl">
      <Breadcrumbs
        trail={[{ label: today.name, href: `/stands/${id}` }, { label: '今日の直売所' }]}
      />
      <TodayForm id={reportId} today={today} refused={refused} />
    </div>
  )
}
