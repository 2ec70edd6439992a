import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TodayForm } from '#app/features/stands/components/today-form.tsx'
import { openStandLink } from '#app/features/stands/link.queries.server.ts'
import { todayOf } from '#app/features/stands/today.ts'
import { seeOther } from '#app/lib/http.ts'
import { newId } from '#app/lib/id.ts'
import { takeReport } from '#app/routes/stands/report.ts'

export const meta = () => [
  { title: '今日の直売所｜道草コモンズ' },
  { name: 'robots', content: 'noindex' },
  // The address is the key: no other site learns it from a link that is followed here. This one has
  // to be told by old browsers, which say in no other way that a form comes from it.
  { name: 'referrer', content: 'same-origin' },
]

export const headers = () => ({
  'cache-control': 'private, no-store',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
})

/** Opening the farmer's card only shows: whatever reads codes opens links, too. Reporting takes a tap. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await openStandLink(context.db, params.token ?? '', context.now)
  if (!link) return data({ reportId: '', today: null }, 404)
  return { reportId: newId(), today: todayOf(link.stand, context.now) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const to = `/s/${params.token}`
  const link = await openStandLink(context.db, params.token ?? '', context.now)
  // Withdrawn while the page was open: it says so itself.
  if (!link) throw seeOther(to)
  const { stand, tokenHash } = link
  return takeReport(request, context, { standId: stand.id, reporter: { tokenHash }, to })
}

export default function StandLink() {
  const { reportId, today } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="flow mx-auto max-w-xl">
      {today ? (
        <TodayForm id={reportId} today={today} refused={refused} />
      ) : (
        <>
          <h1 className="brushed">このカードは使えなくなりました</h1>
          <p>
            新しいカードに作り直されたか、直売所の掲載が終わっています。新しいカードがお手元にない方は、協会へお知らせください。
          </p>
        </>
      )}
    </div>
  )
}
