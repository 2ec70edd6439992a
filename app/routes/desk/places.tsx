import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FilterBar } from '#app/features/desk/components/filter-bar.tsx'
import { LineRow } from '#app/features/desk/components/line-row.tsx'
import { PlaceLine } from '#app/features/desk/components/queue-lines.tsx'
import { NONE_MATCH } from '#app/features/desk/labels.ts'
import {
  listDeskStands,
  listDeskVenues,
  type PlaceStatus,
} from '#app/features/desk/listed-place.queries.server.ts'
import { filterLines, organizationsOf } from '#app/features/desk/queue.ts'
import { hrefWith, isFiltering, readChoice, readFilter } from '#app/features/desk/search.ts'
import { LISTING_STATUS_LABELS } from '#app/features/places/labels.ts'
import { isId } from '#app/lib/id.ts'
import { requireStaff } from '#app/session.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { EmptyState } from '#app/ui/card.tsx'
import { KindMark } from '#app/ui/kind-mark.tsx'
import { SelectField } from '#app/ui/text-field.tsx'
import { Pagination, Tabs } from '#app/ui/way.tsx'
import { hereOf, waitingOf } from './waiting.ts'

export const meta = () => [{ title: '会場・直売所｜協会デスク｜道草コモンズ' }]

const KINDS = ['venue', 'stand'] as const
const STATUSES: PlaceStatus[] = ['listed', 'in_review', 'withdrawn']

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const { db, now, town } = context
  const { searchParams } = new URL(request.url)
  const filter = readFilter(searchParams)
  const kind = readChoice(searchParams, 'kind', KINDS)
  const status = readChoice(searchParams, 'status', STATUSES)
  const after = searchParams.get('after') ?? ''
  const waiting = (await waitingOf(context)).places
  const asked = { ...filter, status, after: isId(after) ? after : null }
  const list = kind === 'stand' ? listDeskStands : listDeskVenues
  const { places, next } = kind === null ? { places: [], next: null } : await list(db, asked)
  return {
    filter,
    kind,
    status,
    places,
    next,
    count: waiting.filter(({ askedFor }) => askedFor === null).length,
    lines: kind === null ? filterLines(waiting, filter) : [],
    organizations: kind === null ? organizationsOf(waiting) : [],
    areas: town.areas.map(({ id, name }) => ({ id, name })),
    at: { now, to: hereOf(request) },
  }
}

export default function Places() {
  const data = useLoaderData<typeof loader>()
  const { filter, kind, status, places, next, count, lines, at } = data
  return (
    <div className="flex flex-col gap-5">
      <h1 className="brushed">
        {count === 0 ? '確認を待っている場所はありません' : `${count}か所が確認を待っています`}
      </h1>
      <Tabs
        label="一覧"
        tabs={[
          { href: '/desk/places', label: '確認待ち', count, current: kind === null },
          { href: '/desk/places?kind=venue', label: '会場すべて', current: kind === 'venue' },
          { href: '/desk/places?kind=stand', label: '直売所すべて', current: kind === 'stand' },
        ]}
      />
      <FilterBar
        path="/desk/places"
        filter={filter}
        areas={data.areas}
        organizations={data.organizations}
        keep={{ kind }}
      >
        {kind === null ? null : (
          <SelectField
            name="status"
            label="状態"
            emptyLabel="すべて"
            options={STATUSES.map((each) => ({ value: each, label: LISTING_STATUS_LABELS[each] }))}
            defaultValue={status ?? ''}
            width="full"
            unmarked
          />
        )}
      </FilterBar>
      {lines.length + places.length === 0 ? (
        <EmptyState
          title={isFiltering(filter) || kind !== null ? NONE_MATCH : 'いまはありません'}
        />
      ) : (
        <ul className="border-t border-line">
          {lines.map((line) => (
            <PlaceLine key={line.id} line={line} at={at} />
          ))}
          {places.map((place) => (
            <LineRow
              key={place.id}
              mark={<KindMark kind={kind ?? 'venue'} size="sm" />}
              title={place.name}
              href={`/${kind}s/${place.id}`}
              badges={
                <>
                  {place.status === 'listed' ? null : (
                    <Badge tone="wait">{LISTING_STATUS_LABELS[place.status]}</Badge>
                  )}
                  {place.confirmed ? null : <Badge>未確認</Badge>}
                </>
              }
              facts={[place.keeper.name, place.areaName]}
            />
          ))}
        </ul>
      )}
      <Pagination
        next={
          next
            ? hrefWith('/desk/places', {
                q: filter.q,
                area: filter.area,
                organization: filter.organization,
                kind,
                status,
                after: next,
              })
            : null
        }
      />
    </div>
  )
}
