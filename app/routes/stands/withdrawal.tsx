import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEditStand } from '#app/features/stands/policy.ts'
import { findStand } from '#app/features/stands/queries.server.ts'
import { withdrawListing } from '#app/features/places/listing-state.commands.server.ts'
import { STANDS } from '#app/features/stands/listing.server.ts'
import { afterStep, forbidden, notFound } from '#app/lib/http.ts'
import { requireActor } from '#app/session.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'

export const meta = () => [{ title: '直売所を取り下げる｜道草コモンズ' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const stand = await findStand(context.db, params.standId ?? '', context.now)
  if (!stand) throw notFound()
  if (!mayEditStand(actor, stand)) throw forbidden()
  return { id: stand.id, name: stand.place.name }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const id = params.standId ?? ''
  const result = await withdrawListing(context.db, STANDS, { id, actor }, context.now)
  return afterStep(result, `/stands/${id}`, 'stand_withdrawn')
}

export default function StandWithdrawal() {
  const { id, name } = useLoaderData<typeof loader>()
  return (
    <div className="flow mx-auto max-w-2xl">
      <h1 className="brushed">「{name}」を取り下げますか</h1>
      <p>
        地図と一覧から消え、「今日の直売所」にも出なくなります。書いた内容は残り、いつでも載せ直せます。
      </p>
      <form method="post" className="flex flex-wrap gap-3">
        <Button variant="danger">取り下げる</Button>
        <ButtonLink href={`/stands/${id}`} variant="secondary">
          やめる
        </ButtonLink>
      </form>
    </div>
  )
}
