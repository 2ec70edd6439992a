import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listAreaNames } from '#app/features/desk/area.queries.server.ts'
import { FilterBar } from '#app/features/desk/components/filter-bar.tsx'
import { RequestLine } from '#app/features/desk/components/queue-lines.tsx'
import { NONE_MATCH, REQUEST_STATE_LABELS } from '#app/features/desk/labels.ts'
import { filterLines, organizationsOf } from '#app/features/desk/queue.ts'
import { listDeskRequests, type RequestState } from '#app/features/desk/request.queries.server.ts'
import { hrefWith, isFiltering, readChoice, readFilter } from '#app/features/desk/search.ts'
import { requireStaff } from '#app/session.server.ts'
import { EmptyState } from '#app/ui/card.tsx'
import { Tabs } from '#app/ui/way.tsx'
import { hereOf } from './waiting.ts'

export const meta = () => [{ title: '会場さがし｜協会デスク｜道草コモンズ' }]

const STATES = Object.keys(REQUEST_STATE_LABELS) as RequestState[]

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const { db, now } = context
  const { searchParams } = new URL(request.url)
  const filter = readFilter(searchParams)
  const state = readChoice(searchParams, 'state', STATES) ?? 'waiting'
  const areas = await listAreaNames(db)
  const lines = await listDeskRequests(db, { state, areas, now })
  return {
    filter,
    state,
    lines: filterLines(lines, filter),
    areas: [...areas].map(([id, name]) => ({ id, name })),
    organizations: organizationsOf(lines),
    at: { now, to: hereOf(request) },
  }
}

const HEADINGS: Record<RequestState, (count: number) => string> = {
  waiting: (count) => `${count}件の会場さがしが提案を待っています`,
  proposed: (count) => `${count}件に提案を出しています`,
  confirmed: (count) => `${count}件の会場が決まりました`,
  unplaced: (count) => `${count}件は会場が見つかりませんでした`,
  withdrawn: (count) => `${count}件が取り下げられました`,
}

export default function Requests() {
  const { filter, state, lines, areas, organizations, at } = useLoaderData<typeof loader>()
  const filtering = isFiltering(filter)
  return (
    <div className="flex flex-col gap-5">
      <h1 className="brushed">
        {filtering ? `会場さがし：${lines.length}件` : HEADINGS[state](lines.length)}
      </h1>
      <Tabs
        label="状態"
        tabs={STATES.map((each) => ({
          href: hrefWith('/desk/requests', { state: each === 'waiting' ? null : each }),
          label: REQUEST_STATE_LABELS[each],
          current: each === state,
        }))}
      />
      <FilterBar
        path="/desk/requests"
        filter={filter}
        areas={areas}
        organizations={organizations}
        keep={{ state: state === 'waiting' ? null : state }}
      />
      {lines.length === 0 ? (
        <EmptyState title={filtering ? NONE_MATCH : 'いまはありません'} />
      ) : (
        <ul className="border-t border-line">
          {lines.map((line) => (
            <RequestLine key={line.id} line={line} at={at} waits={state === 'waiting'} />
          ))}
        </ul>
      )}
    </div>
  )
}
