import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formatInstant } from '#app/features/calendar/format.ts'
import { FarmerCard } from '#app/features/stands/components/farmer-card.tsx'
import { linkForm } from '#app/features/stands/form.ts'
import { makeStandLink } from '#app/features/stands/link.commands.server.ts'
import { findLinkDate } from '#app/features/stands/link.queries.server.ts'
import { mayEditStand } from '#app/features/stands/policy.ts'
import { findStand } from '#app/features/stands/queries.server.ts'
import { afterStep, forbidden, notFound } from '#app/lib/http.ts'
import { newToken } from '#app/lib/id.ts'
import { drawQr } from '#app/lib/qr.ts'
import { dayOf } from '#app/lib/time.ts'
import { readStepForm } from '#app/routes/step-form.ts'
import { requireActor } from '#app/session.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta = () => [
  { title: '札とカード｜道草コモンズ' },
  { name: 'robots', content: 'noindex' },
]

export const headers = () => ({ 'cache-control': 'private, no-store' })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { db, now } = context
  const stand = await findStand(db, params.standId ?? '', now)
  if (!stand) throw notFound()
  if (!mayEditStand(actor, stand)) throw forbidden()
  const since = await findLinkDate(db, stand.id)
  return {
    id: stand.id,
    name: stand.place.name,
    since: since && formatInstant(since, dayOf(now)),
    // Made with the page: the form sent twice is one card, and comes back as the same.
    token: newToken(),
  }
}

/** The answer is the card itself: its link is shown this once, and never put into an address. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const standId = params.standId ?? ''
  const { token } = (await readStepForm(request, linkForm, {})).value
  const result = await makeStandLink(context.db, { standId, token, actor }, context.now)
  if (!result.ok) return afterStep(result, `/stands/${standId}/card`, 'saved')
  const link = `${context.settings.publicUrl}/s/${token}`
  return data({ link, qr: drawQr(link) })
}

export default function StandCard() {
  const { id, name, since, token } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  return (
    <div className="flow mx-auto max-w-2xl">
      <div className="print:hidden">
        <Breadcrumbs trail={[{ label: name, href: `/stands/${id}` }, { label: '札とカード' }]} />
      </div>
      {made ? (
        <FarmerCard name={name} link={made.link} qr={made.qr} />
      ) : (
        <>
          <h1 className="brushed">「{name}」の札とカード</h1>
          <section className="flow">
            <h2>お客さま用の札</h2>
            <p>直売所に貼ります。読み取ると、この直売所のページが開きます。</p>
            <p>
              <ButtonLink href={`/stands/${id}/sign`}>札を見る・印刷する</ButtonLink>
            </p>
          </section>
          <section className="flow">
            <h2>農家用のカード</h2>
            <p>
              読み取ると、ログインせずに「営業中」「売り切れ」などを知らせられます。カードを持つ人ならだれでも知らせられるので、お客さまに見えるところには貼らないでください。
            </p>
            {since ? <p>{since}に作ったカードが使えます。</p> : null}
            <form method="post" className="flex flex-col items-start gap-2">
              <input type="hidden" name="token" value={token} />
              <Button variant={since ? 'secondary' : 'primary'}>
                {since ? 'カードを作り直す' : 'カードを作る'}
              </Button>
              {since ? (
                <p className="text-sm text-ink-soft">
                  前のカードは使えなくなります。なくしたときも、作り直せば安心です。
                </p>
              ) : null}
            </form>
            {since ? (
              <form method="post" action={`/stands/${id}/card/withdrawal`}>
                <Button variant="danger">カードを使えなくする</Button>
              </form>
            ) : null}
          </section>
        </>
      )}
    </div>
  )
}
