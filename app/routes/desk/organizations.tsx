import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AnswerFold } from '#app/features/desk/components/answer-fold.tsx'
import { FilterBar } from '#app/features/desk/components/filter-bar.tsx'
import { LineRow } from '#app/features/desk/components/line-row.tsx'
import { NONE_MATCH } from '#app/features/desk/labels.ts'
import { listDeskOrganizations } from '#app/features/desk/organization.queries.server.ts'
import { hrefWith, readChoice, readFilter } from '#app/features/desk/search.ts'
import { KIND_LABELS, SECTOR_LABELS } from '#app/features/organizations/labels.ts'
import { isId } from '#app/lib/id.ts'
import { requireStaff } from '#app/session.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/card.tsx'
import { SelectField } from '#app/ui/text-field.tsx'
import { Pagination } from '#app/ui/way.tsx'
import { hereOf } from './waiting.ts'

export const meta = () => [{ title: '事業者・団体｜協会デスク｜道草コモンズ' }]

const TRUSTS = ['trusted', 'review'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const { searchParams } = new URL(request.url)
  const filter = { ...readFilter(searchParams), area: null, organization: null }
  const trust = readChoice(searchParams, 'trust', TRUSTS)
  const after = searchParams.get('after') ?? ''
  const { organizations, next } = await listDeskOrganizations(context.db, {
    q: filter.q,
    trusted: trust === null ? null : trust === 'trusted',
    after: isId(after) ? after : null,
  })
  return { filter, trust, organizations, next, to: hereOf(request) }
}

export default function Organizations() {
  const { filter, trust, organizations, next, to } = useLoaderData<typeof loader>()
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h1 className="brushed">事業者・団体をさがす</h1>
        <ButtonLink href="/desk/on-behalf" variant="secondary">
          代理で新しく登録する
        </ButtonLink>
      </div>
      <FilterBar path="/desk/organizations" filter={filter}>
        <SelectField
          name="trust"
          label="イベントの公開"
          emptyLabel="すべて"
          options={[
            { value: 'trusted', label: 'すぐに公開' },
            { value: 'review', label: '確認してから' },
          ]}
          defaultValue={trust ?? ''}
          width="full"
          unmarked
        />
      </FilterBar>
      {organizations.length === 0 ? (
        <EmptyState title={NONE_MATCH} />
      ) : (
        <ul className="border-t border-line">
          {organizations.map((one) => (
            <LineRow
              key={one.id}
              title={one.name}
              href={`/organizations/${one.id}`}
              badges={
                <Badge tone={one.trusted ? 'good' : 'plain'}>
                  {one.trusted ? 'すぐに公開' : '確認してから公開'}
                </Badge>
              }
              facts={[
                `${KIND_LABELS[one.kind]}・${SECTOR_LABELS[one.sector]}`,
                one.members === 0 ? 'アカウントなし' : `メンバー${one.members}人`,
                one.phone ? `電話 ${one.phone}` : null,
                one.email,
                `公開中のイベント${one.events}件`,
                one.requests > 0 ? `会場さがし${one.requests}件` : null,
              ]}
            >
              <AnswerFold
                id={`trust-${one.id}`}
                action={`/desk/organizations/${one.id}/${one.trusted ? 'review' : 'trust'}`}
                to={to}
                label={one.trusted ? '確認に戻す' : 'すぐに公開にする'}
                name={one.name}
                message={
                  one.trusted
                    ? ''
                    : 'いつもありがとうございます。これからは確認を待たずに公開されます。'
                }
                hint={
                  one.trusted ? '理由を書いてください。メールで届きます。' : 'メールで届きます。'
                }
              />
              <ButtonLink
                href={hrefWith(`/desk/organizations/${one.id}/contact`, { to })}
                size="sm"
                variant="text"
              >
                連絡先<span className="sr-only">（{one.name}）</span>
              </ButtonLink>
              <ButtonLink href={`/organizations/${one.id}/edit`} size="sm" variant="text">
                紹介を直す
                <span className="sr-only">（{one.name}）</span>
              </ButtonLink>
            </LineRow>
          ))}
        </ul>
      )}
      <Pagination
        next={next ? hrefWith('/desk/organizations', { q: filter.q, trust, after: next }) : null}
      />
    </div>
  )
}
