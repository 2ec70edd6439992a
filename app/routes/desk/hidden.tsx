import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatInstant } from '#app/features/calendar/format.ts'
import { StepButton } from '#app/features/desk/components/answer-fold.tsx'
import { LineRow } from '#app/features/desk/components/line-row.tsx'
import { listHidden, RESTORABLE_HOURS } from '#app/features/desk/hidden.queries.server.ts'
import { HIDDEN_LABELS, NONE_MATCH } from '#app/features/desk/labels.ts'
import { hrefWith, readChoice } from '#app/features/desk/search.ts'
import { addHours, dayOf } from '#app/lib/time.ts'
import { requireStaff } from '#app/session.server.ts'
import { Chip } from '#app/ui/badge.tsx'
import { EmptyState } from '#app/ui/card.tsx'
import { KindMark } from '#app/ui/kind-mark.tsx'
import { hereOf } from './waiting.ts'

export const meta = () => [{ title: '取り下げたもの｜協会デスク｜道草コモンズ' }]

const KINDS = ['event', 'venue', 'stand'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const { db, now } = context
  const kind = readChoice(new URL(request.url).searchParams, 'kind', KINDS)
  const things = await listHidden(db, now)
  const today = dayOf(now)
  return {
    kind,
    total: things.length,
    things: things
      .filter((thing) => kind === null || thing.kind === kind)
      .map((thing) => ({
        ...thing,
        hiddenOn: formatInstant(thing.hiddenAt, today),
        until: formatInstant(addHours(thing.hiddenAt, RESTORABLE_HOURS), today),
      })),
    to: hereOf(request),
  }
}

export default function Hidden() {
  const { kind, total, things, to } = useLoaderData<typeof loader>()
  return (
    <div className="flex flex-col gap-5">
      <h1 className="brushed">
        {total === 0 ? '元に戻せるものはありません' : `${total}件を元に戻せます`}
      </h1>
      <p>取り下げたものは、30日のあいだ元に戻せます。</p>
      <ul className="flex flex-wrap gap-2" aria-label="種類">
        {[null, ...KINDS].map((each) => (
          <li key={each ?? 'all'}>
            <Chip href={hrefWith('/desk/hidden', { kind: each })} on={each === kind}>
              {each === null ? 'すべて' : HIDDEN_LABELS[each]}
            </Chip>
          </li>
        ))}
      </ul>
      {things.length === 0 ? (
        <EmptyState title={total > 0 ? NONE_MATCH : 'いまはありません'} />
      ) : (
        <ul className="border-t border-line">
          {things.map((thing) => (
            <LineRow
              key={thing.id}
              mark={<KindMark kind={thing.kind} size="sm" />}
              title={thing.title}
              href={`/${thing.kind}s/${thing.id}`}
              facts={[
                thing.organization.name,
                `取り下げ ${thing.hiddenOn}`,
                `${thing.until}まで戻せます`,
              ]}
            >
              <StepButton
                action={`/${thing.kind}s/${thing.id}/restoration`}
                to={to}
                label="元に戻す"
                name={thing.title}
              />
            </LineRow>
          ))}
        </ul>
      )}
    </div>
  )
}
